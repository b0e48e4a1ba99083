"""Splitting a bill: what goes onto which, line by line and piece by piece."""
