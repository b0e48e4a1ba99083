"""How a shop lets guests order at their tables: who has to be let in, who pays when, how long.

They are the shop's and not a till's: what is said at one till the server tells the others.
"""

from dataclasses import replace
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
    expires `minutes` after its last sign of life. `mode` is the usual one; with `asks_mode` staff
    say it anew for each table they open. `till` said these in this `version`.
    """

    confirms_scans: bool = True
    opens_by_scan: bool = True
    mode: SessionMode = SessionMode.PAY_AT_END
    minutes: int = 60
    asks_mode: bool = False
    version: int = 0
    till: str = ""

    @property
    def turn(self) -> tuple[int, str]:
        """Of two words the one with the higher turn counts, at every till alike."""
        return self.version, self.till

    def after(self, known: "TableRules", till: str) -> "TableRules":
        """These as `till` says them now that `known` hold; `known` where nothing is otherwise."""
        said = replace(self, version=known.version, till=known.till)
        return known if said == known else replace(said, version=known.version + 1, till=till)
