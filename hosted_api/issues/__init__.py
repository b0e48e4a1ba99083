"""What somebody has to look at: conflicts, gaps, broken chains. Nothing is dropped in silence."""
