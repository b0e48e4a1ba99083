"""Drawing the floor: areas, tables where they stand, and the QR that each has printed on it."""
