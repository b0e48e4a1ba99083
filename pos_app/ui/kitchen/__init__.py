"""The kitchen display: what each station has to make, how far it is, and how long it waits."""
