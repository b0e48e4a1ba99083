"""Electronic payments: asked for once, followed to the end, compared with the provider."""
