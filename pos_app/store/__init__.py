"""SQLite at the till: the journal that is the truth, and the tables folded from it."""
