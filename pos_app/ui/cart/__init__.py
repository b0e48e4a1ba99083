"""The order as people see it, line by line with its totals, on every screen that shows it."""
