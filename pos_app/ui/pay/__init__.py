"""The pay screen: what is due, what was handed over, what goes back."""
