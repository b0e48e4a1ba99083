"""What the shop is promised, as tests. Folders mirror the packages; house/ keeps the rules."""
