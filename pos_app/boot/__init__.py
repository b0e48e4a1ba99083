"""Putting the till together and taking it apart: the only code that sees every layer."""
