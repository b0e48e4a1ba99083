"""The till's end of the wire: what its journal has and the API has not, and what others did."""
