"""Something the server holds against what it was told: two sides that cannot both be right."""

from pos_core.frozen import dataclass


@dataclass(frozen=True, slots=True)
class Issue:
    """`kind` says what is wrong (`paid_twice`), `key` with what."""

    kind: str
    key: str
