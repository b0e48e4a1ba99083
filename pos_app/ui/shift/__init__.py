"""The shift page: open with a float, move cash, count blind, close, look at X and Z as paper."""
