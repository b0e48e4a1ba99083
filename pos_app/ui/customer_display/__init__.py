"""The second window, turned to the customer."""
