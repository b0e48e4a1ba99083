"""A day at a café as its journal was exported, and what a replay makes of it.

`recorded_day.jsonl` beside this file has the entries as they go over the wire. The day was played
once by `play`; `EVERTILL_GOLDEN=write` plays and writes it anew. Run as a module this file prints
the papers of its Zs as a replay lays them out, with any Python that runs the rules.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from itertools import count
from pathlib import Path
from typing import Any

from pos_core import till, vocabulary
from pos_core.cart import AddLine, CancelOrder, DiscountOrder
from pos_core.closing import CloseShift, ReadShift, report_of
from pos_core.drawer import CountDrawer, MoveCash, OpenDrawer, OpenShift, figures_of
from pos_core.events import Event, Moment
from pos_core.ids import PaymentId
from pos_core.journal import (
    START,
    Draft,
    Entry,
    Head,
    Identity,
    Stamp,
    canonical,
    rfc3339,
    seal,
    wire,
)
from pos_core.money import Money
from pos_core.pricing import Discount
from pos_core.receipt import Columns, Document, Rule, Space, Text
from pos_core.refund_share import LineBack
from pos_core.refunding import RefundLines
from pos_core.shift import ShiftClosed
from pos_core.shift_cash import CashKind, Pieces
from pos_core.shift_layout import report_document
from pos_core.tax import Rate
from pos_core.tender import Tender
from pos_core.tendering import TakeTender
from pos_core.till_state import TillState
from pos_core.void import VoidSale
from pos_core.z_report import ZReport
from tests.core.shop_examples import (
    BEER,
    COFFEE,
    LAST_EVENING_OF_8_PERCENT,
    MILK_TEA,
    RICE,
    TEA,
    Counter,
    dong,
    kilograms,
    milk_tea,
    pieces,
    sells,
)

FILE = Path(__file__).with_name("recorded_day.jsonl")
PAPERS = Path(__file__).with_name("recorded_day_papers.txt")
IDENTITY = Identity("store-1", "till-a", 1)
LANGUAGES = ("vi", "id", "en")


@dataclass
class Recorder(Counter):
    """A counter that seals every event into a chain, and decides on its true head."""

    entries: list[Entry] = field(default_factory=list)
    _ids: count[int] = field(default_factory=lambda: count(1))

    @property
    def moment(self) -> Moment:
        """Now, with the head of the chain."""
        return replace(super().moment, head=self.entries[-1].head if self.entries else START)

    def takes(self, intent: Any) -> tuple[Event, ...]:
        """Carry out, and write down."""
        moment = self.moment
        events = super().takes(intent)
        for event in events:
            name, data = vocabulary.written(event)
            draft = Draft(f"entry-{next(self._ids)}", event.stream, name, data)
            stamp = Stamp(rfc3339(moment.at), moment.business_day.isoformat(), moment.actor)
            number = 1 + sum(entry.stream == event.stream for entry in self.entries)
            self.entries.append(
                seal(draft, canonical(data), number, stamp, IDENTITY, moment_head(self))
            )
        return events


def moment_head(recorder: Recorder) -> Head:
    """The last entry, as the next one needs it."""
    return recorder.entries[-1].head if recorder.entries else START


def play() -> list[Entry]:
    """Two shifts across midnight, with everything that moves money."""
    day = Recorder(now=LAST_EVENING_OF_8_PERCENT)
    day.takes(OpenShift(dong(500_000)))
    for items in ((COFFEE, TEA), (BEER,), (COFFEE, COFFEE, BEER), (TEA,)):
        sells(day, *items)
        day.later(minutes=3)
    day.takes(AddLine(RICE, kilograms(1_325)))
    day.takes(AddLine(MILK_TEA, milk_tea("L", "pearl", "flan")))
    cart = day.state.cart
    assert cart is not None
    day.takes(DiscountOrder(cart.order_id, Discount(rate=Rate(100_000), reason="khách quen")))
    day.pays()
    day.later(minutes=30)
    wrong = sells(day, TEA)
    day.takes(VoidSale(wrong.order_id, "bấm nhầm"))
    day.takes(MoveCash(CashKind.PAID_OUT, dong(30_000), "mua đá"))
    day.takes(OpenDrawer(reason="đổi tiền"))
    day.takes(ReadShift())
    _cancelled(day)
    _part(day, Tender.CASH, 40_000)
    _close(day, short=50_000)
    day.later(hours=5)
    day.takes(OpenShift(dong(300_000)))
    _rest_by_card(day)
    sold = sells(day, COFFEE, TEA)
    coffee = LineBack(sold.lines[0].line_id, sold.lines[0].quantity)
    day.takes(RefundLines(sold.order_id, (coffee,), "nguội", dong(29_000), 0))
    day.takes(MoveCash(CashKind.DROP, dong(100_000), ""))
    _close(day, short=0)
    return day.entries


def _cancelled(day: Recorder) -> None:
    day.takes(AddLine(BEER, pieces(2)))
    cart = day.state.cart
    assert cart is not None
    day.takes(CancelOrder(cart.order_id, "khách đổi ý"))


def _part(day: Recorder, tender: Tender, amount: int) -> None:
    day.takes(AddLine(TEA, pieces(2)))
    cart = day.state.cart
    assert cart is not None
    day.takes(
        TakeTender(
            cart.order_id, PaymentId("part"), tender, dong(amount), cart.rest(), dong(amount)
        )
    )


def _rest_by_card(day: Recorder) -> None:
    cart = day.state.cart
    assert cart is not None
    rest = cart.rest()
    day.takes(
        TakeTender(
            cart.order_id,
            PaymentId("rest"),
            Tender.CARD,
            Money(rest.minor + 5_000, rest.currency),
            rest,
            tip=dong(5_000),
            reference="0042",
        )
    )


def _close(day: Recorder, short: int) -> None:
    shift = day.state.shifts.current
    assert shift is not None
    there = shift.expected(figures_of(day.state)).minor - short
    notes, rest = divmod(there, 50_000)
    day.takes(CountDrawer((Pieces(dong(50_000), notes),), dong(rest)))
    day.takes(CloseShift(shift.shift_id, "thối nhầm" if short else ""))


def recorded() -> list[dict[str, Any]]:
    """The entries of the file, as they went over the wire."""
    return [json.loads(line) for line in FILE.read_text(encoding="utf-8").splitlines()]


def written_anew() -> None:
    """Play the day again and write it down."""
    lines = (json.dumps(wire(each, IDENTITY), ensure_ascii=False) for each in play())
    FILE.write_text("\n".join(lines) + "\n", encoding="utf-8")


def replayed() -> Iterator[tuple[ZReport, ZReport, TillState]]:
    """Each Z as it was written, as the replay makes it out, and the till just before it."""
    state, head = TillState(), START
    before, before_head = state, head
    for entry in recorded():
        event = vocabulary.read(entry["type"], entry["data"])
        if entry["type"] not in ("shift.over_short_posted.v1", "shift.closed.v1"):
            before, before_head = till.apply(state, event), Head(entry["device_seq"], _hash(entry))
        if isinstance(event, ShiftClosed):
            moment = Moment(
                datetime.fromisoformat(entry["at"]),
                date.fromisoformat(entry["business_day"]),
                entry["actor"],
                head=before_head,
            )
            drawer = event.report.drawer
            made = report_of(before, moment, reason=drawer.reason if drawer else "")
            yield event.report, made, before
        state = till.apply(state, event)


def _hash(entry: dict[str, Any]) -> bytes:
    return bytes.fromhex(entry["hash"])


def papers() -> str:
    """Every Z of the replay in every language, a block a line."""
    lines: list[str] = []
    for _written, made, state in replayed():
        assert state.shop is not None
        for language in LANGUAGES:
            lines += [
                f"== {made.name} {language}",
                *_lines(report_document(made, state.shop, language)),
            ]
    return "\n".join(lines) + "\n"


def _lines(document: Document) -> Iterator[str]:
    for block in document.blocks:
        match block:
            case Text():
                yield f"{' ' * block.indent}{block.text}"
            case Columns():
                yield f"{' ' * block.indent}{block.left}\t{block.right}"
            case Rule() | Space():
                yield "-" if isinstance(block, Rule) else ""


if __name__ == "__main__":
    sys.stdout.buffer.write(papers().encode())
