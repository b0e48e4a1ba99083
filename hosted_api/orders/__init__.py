"""Orders of a shop, from apps, from tables and from its tills: each once, and only forward."""
