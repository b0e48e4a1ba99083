"""Customers: found by name or phone as it is typed, put on an order, what they owe and bought."""
