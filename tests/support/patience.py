"""One patience for everything that is waited for: long enough for a busy machine.

What is waited for comes; the limit is only for what never does, so a large one costs nothing.
"""

PATIENCE_MS = 60_000
