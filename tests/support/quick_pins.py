"""PINs without the slow hash: for tests that are about something else."""

from __future__ import annotations


class QuickPins:
    """The `Pins` port in no time. `tries` counts how often a PIN was compared."""

    def __init__(self) -> None:
        self.tries = 0

    def hash(self, pin: str) -> str:
        return f"quick {sum(ord(c) * 31**i for i, c in enumerate(pin)) % 1_000_003}"

    def matches(self, pin_hash: str, pin: str) -> bool:
        self.tries += 1
        return self.hash(pin) == pin_hash
