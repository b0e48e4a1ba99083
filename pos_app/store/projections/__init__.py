"""How the journal's events become rows: one module a table group, each a pure fold over entries."""
