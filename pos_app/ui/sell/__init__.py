"""The sell screen: finding or scanning goods on the left, the order and its total on the right."""
