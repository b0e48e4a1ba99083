"""What a shop sells and for how much: menus by version, and the prices orders are checked with."""
