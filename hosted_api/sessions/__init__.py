"""Sessions of tables: one stream for phones and tills."""
