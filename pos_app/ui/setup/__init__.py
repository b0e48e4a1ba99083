"""Setting the shop up: one question after the other, each kept as soon as it is answered."""
