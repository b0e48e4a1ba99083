"""How a shop lets guests order at their tables: who has to be let in, who pays when, how long."""

from enum import StrEnum

from pos_core.frozen import dataclass

SHORTEST_MINUTES, LONGEST_MINUTES = 15, 24 * 60


class SessionMode(StrEnum):
    """One bill for the table at the end, or one for each phone."""

    PAY_AT_END = "pay_at_end"
    PAY_EACH = "pay_each"


@dataclass(frozen=True, slots=True)
class TableRules:
    """`confirms_scans`: who scanned a table's printed QR waits until staff let them in.

    `opens_by_scan`: the first scan of it opens a session, without staff. A session without a bill
    expires `minutes` after its last sign of life.
    """

    confirms_scans: bool = True
    opens_by_scan: bool = True
    mode: SessionMode = SessionMode.PAY_AT_END
    minutes: int = 60
