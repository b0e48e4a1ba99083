"""Open orders: the list of all that wait, and the small questions that are asked about one."""
