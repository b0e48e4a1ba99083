"""Help: the map of keys."""
