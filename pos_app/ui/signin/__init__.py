"""Signing in: the locked till, its PIN pad, and the sheet in which somebody answers for another."""
