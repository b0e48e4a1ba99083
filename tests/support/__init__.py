"""What several tests lean on: real data from outside the tree, made-up shops, simulated parts."""
