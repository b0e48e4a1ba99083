"""What goes over the wire between till and API, written down once for both sides."""
