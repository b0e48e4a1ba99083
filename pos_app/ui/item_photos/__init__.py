"""Pictures of products for guests' phones: which there are, a folder of new ones, what fits."""
