"""The till's "no": an expected answer with a code, not an error.

The code (`payment.too_little`) names the rule; the words a cashier reads stand in one table,
`pos_app/ui/messages.py`, under the same code.
"""

from typing import Any

from pos_core.frozen import dataclass


@dataclass(frozen=True, slots=True)
class Refusal:
    """Why an intent was refused; `facts` (amounts, names, limits) fill the message's blanks."""

    code: str
    facts: tuple[tuple[str, Any], ...] = ()

    def fact(self, name: str) -> Any:
        """The named fact; raises `KeyError` when the refusal does not carry it."""
        return dict(self.facts)[name]


def refuse(code: str, **facts: Any) -> Refusal:
    """A `Refusal` in one line: `refuse("payment.too_little", missing=Money(...))`."""
    return Refusal(code, tuple(facts.items()))
