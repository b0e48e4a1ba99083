"""The promises with a figure: one module each, `make bench` prints one JSON line a figure."""
