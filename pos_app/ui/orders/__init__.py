"""The orders of a day: what was sold, what was voided, and the figures of the day."""
