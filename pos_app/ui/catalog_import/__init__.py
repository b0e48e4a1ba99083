"""Taking a list of products from a file into the catalogue."""
