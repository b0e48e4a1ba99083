"""The tables on the till's screen: who sits where, what each wants, and what is done for it."""
