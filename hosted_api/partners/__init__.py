"""The apps a shop works with: what they are told of its orders, and that they were told."""
