"""The orders board: what apps, tables and other counters ordered, and how far it is."""
