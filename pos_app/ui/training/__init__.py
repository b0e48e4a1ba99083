"""Training: the question before it and after it; what marks it stands in the kit."""
