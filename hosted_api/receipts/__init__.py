"""Receipts that guests are sent: kept here in the order they were asked for, until they are."""
