"""Both ends of the wire agree here: what a till sent is kept as it was made, once, in its order."""
