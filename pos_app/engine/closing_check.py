"""A Z added up a second time, on another road: from the journal's text, in whole numbers.

It shares nothing with the running figures of `pos_core`, neither the reading nor the adding, so a
mistake in one of them shows as a difference in the other. What it gives is names and figures.
"""

import json
import re
from collections import Counter
from collections.abc import Iterable, Mapping
from typing import Any

from pos_core.journal import Fact

Data = Mapping[str, Any]
Figures = Counter[str]

CLOSED = "shift.closed.v1"
_SUMS = ("subtotal", "discount", "service", "tax_added", "tax_included", "rounding", "total")
_FLOWS = {"paid_in": "paid_in", "paid_out": "paid_out", "drop": "dropped"}
_OUT = ("given_back", "paid_out", "dropped")
_METHOD = re.compile(r"tender electronic/\S* ")


class SecondRoad:
    """Adds up facts in the order of their sequence; `figures` by name, `expected` in the drawer."""

    def __init__(self) -> None:
        self.figures: Figures = Counter()
        self.ahead: dict[str, int] = {}
        self._starting = self._before = 0

    @property
    def expected(self) -> int:
        """What the open shift's drawer should hold."""
        return self._starting + self._cash_net() - self._before

    def take(self, fact: Fact) -> None:
        """One more entry; of the last Z only what it hands on."""
        take = _TAKE.get(fact.type)
        if take is not None:
            take(self, json.loads(fact.text))

    def _cash_net(self) -> int:
        cash = {name: self.figures[f"cash {name}"] for name in ("taken", "paid_in", *_OUT)}
        return cash["taken"] + cash["paid_in"] - sum(cash[name] for name in _OUT)

    def handed_on(self, data: Data) -> None:
        """The Z before: what was held for open orders then."""
        before = data["report"]["figures"].get("ahead", {})
        self.ahead = {key: amount[0] for key, amount in before.items()}
        self.figures["ahead_before"] = sum(self.ahead.values())

    def paid(self, data: Data) -> None:
        """A sale, whose tenders may have been taken before."""
        sale = data["sale"]
        self._sums("sales", {**sale["priced"], "rounding": sale["rounding"], "total": sale["due"]})
        for payment in sale["payments"]:
            if self.ahead.pop(payment["payment_id"], None) is None:
                self._money(payment, back=False)
        self._day(sale["business_day"], 1, sale["due"][0])

    def voided(self, data: Data) -> None:
        """A sale taken back; the oldest entries tell its amount alone."""
        sale = data.get("sale")
        if sale is None:
            amount = data["amount"]
            self._sums("voids", {"subtotal": amount, "total": amount})
            self.figures["cash given_back"] += amount[0]
            return
        self._sums("voids", {**sale["priced"], "rounding": sale["rounding"], "total": sale["due"]})
        for payment in sale["payments"]:
            self._money(payment, back=True)
        self._day(sale["business_day"], -1, -sale["due"][0])

    def refunded(self, data: Data) -> None:
        """Goods that came back."""
        refund = data["refund"]
        self._sums("refunds", refund)
        for payment in refund["payments"]:
            self._money(payment, back=True)
        self._day(refund["business_day"], 0, -refund["total"][0])

    def exchange_paid_out(self, data: Data) -> None:
        """Goods that came back were turned into money after all."""
        self._money({**data["payment"], "tender": "exchange"}, back=False)
        self._money(data["payment"], back=True)

    def given_in_cash(self, data: Data) -> None:
        """What came without cash went out of the drawer."""
        came = {"tender": "electronic", "method": data.get("method", "")}
        self._money({**data["payment"], **came}, back=False)
        self._money(data["payment"], back=True)

    def taken(self, data: Data) -> None:
        """A part of an open bill."""
        payment = data["payment"]
        self.ahead[payment["payment_id"]] = payment["amount"][0]
        self._money(payment, back=False)

    def taken_back(self, data: Data) -> None:
        """That part undone."""
        self.ahead.pop(data["payment"]["payment_id"], None)
        self._money(data["payment"], back=True)

    def account_paid(self, data: Data) -> None:
        """A debt that was paid back."""
        self._tally("debts_paid", data["amount"])
        self._money({**data, "change": (0, "")}, back=False)

    def cancelled(self, data: Data) -> None:
        """An order given up."""
        self._tally("cancelled", data["total"])

    def line_voided(self, data: Data) -> None:
        """A line the kitchen had."""
        self._tally("line_voids", data["amount"])
        if data.get("waste"):
            self._tally("wasted", data["amount"])

    def line_removed(self, data: Data) -> None:
        """A line nobody had."""
        if not data.get("undo"):
            self.figures["removed"] += 1

    def opened(self, data: Data) -> None:
        """The drawer's books begin."""
        self._starting, self._before = data["starting"][0], self._cash_net()

    def moved(self, data: Data) -> None:
        """Cash in or out beside selling."""
        movement = data["movement"]
        self.figures[f"cash {_FLOWS[movement['kind']]}"] += movement["amount"][0]

    def drawer_opened(self, data: Data) -> None:
        """Without a sale."""
        if data["kick"] == "no_sale":
            self.figures["no_sales"] += 1

    def _sums(self, where: str, part: Data) -> None:
        self.figures[f"{where} count"] += 1
        for name in _SUMS:
            self.figures[f"{where} {name}"] += part[name][0] if name in part else 0
        _add_taxes(self.figures, where, part.get("taxes", ()))

    def _tally(self, name: str, amount: tuple[int, str]) -> None:
        self.figures[f"{name} count"] += 1
        self.figures[f"{name} amount"] += amount[0]

    def _day(self, day: str, count: int, amount: int) -> None:
        self.figures[f"day {day} count"] += count
        self.figures[f"day {day} amount"] += amount

    def _money(self, payment: Data, *, back: bool) -> None:
        tender, amount = payment["tender"], payment["amount"][0]
        tip, change = (payment.get("tip") or (0,))[0], payment["change"][0]
        if tender == "electronic":
            tender = f"electronic/{payment.get('method', '')}"
        if tender == "cash":
            self._tender(tender, amount, tip, back=back)
            self.figures["cash given_back" if back else "cash taken"] += amount + tip
            return
        self._tender(tender, amount + change, tip, back=back)
        if change:
            self._tender("cash", change, 0, back=not back)
            self.figures["cash taken" if back else "cash given_back"] += change

    def _tender(self, tender: str, amount: int, tip: int, *, back: bool) -> None:
        names = ("back_count", "back", "tips_back") if back else ("count", "amount", "tips")
        for name, figure in zip(names, (1, amount, tip), strict=True):
            self.figures[f"tender {tender} {name}"] += figure


_TAKE = {
    CLOSED: SecondRoad.handed_on,
    "order.paid.v1": SecondRoad.paid,
    "sale.voided.v1": SecondRoad.voided,
    "refund.lines_refunded.v1": SecondRoad.refunded,
    "exchange.paid_out.v1": SecondRoad.exchange_paid_out,
    "payment.refunded_in_cash.v1": SecondRoad.given_in_cash,
    "payment.transfer_given_back.v1": SecondRoad.given_in_cash,
    "order.tender_taken.v1": SecondRoad.taken,
    "order.tender_taken_back.v1": SecondRoad.taken_back,
    "customer.account_paid.v1": SecondRoad.account_paid,
    "order.cancelled.v1": SecondRoad.cancelled,
    "kitchen.line_voided.v1": SecondRoad.line_voided,
    "order.line_removed.v1": SecondRoad.line_removed,
    "shift.opened.v1": SecondRoad.opened,
    "shift.cash_moved.v1": SecondRoad.moved,
    "shift.drawer_opened.v1": SecondRoad.drawer_opened,
}
TYPES = frozenset(_TAKE)
"""The stored names this road listens to."""


def compared(report: Data, road: SecondRoad, head: str) -> tuple[str, ...]:
    """The names of what the written Z says otherwise than its entries; `head` is the hash there."""
    told, summed = written(report), Counter(road.figures)
    for key, amount in road.ahead.items():
        summed[f"ahead {key}"] = amount
    if "drawer" in report:
        told["drawer expected"] = report["drawer"]["expected"][0]
        summed["drawer expected"] = road.expected
    if any(row["tender"] == "electronic" and not row.get("method") for row in _rows(report)):
        told, summed = _without_methods(told), _without_methods(summed)
    differs = {name for name in told | summed if told[name] != summed[name]}
    if report["head"] != head:
        differs.add("head")
    return tuple(sorted(differs))


def written(report: Data) -> Figures:
    """The figures of a stored Z under the names of this road."""
    data, told = report["figures"], Counter[str]()
    for where in ("sales", "voids", "refunds"):
        told[f"{where} count"] = data[where]["count"]
        for name in _SUMS:
            told[f"{where} {name}"] = data[where][name][0]
        _add_taxes(told, where, data[where].get("taxes", ()))
    for name in ("cancelled", "line_voids", "wasted", "debts_paid"):
        told[f"{name} count"] = data[name]["count"]
        told[f"{name} amount"] = data[name]["amount"][0]
    for name, amount in data["cash"].items():
        told[f"cash {name}"] = amount[0]
    told["ahead_before"] = data["ahead_before"][0]
    told["no_sales"], told["removed"] = data.get("no_sales", 0), data.get("removed", 0)
    _add_rows(told, data)
    return told


def _rows(report: Data) -> Iterable[Data]:
    rows: Iterable[Data] = report["figures"].get("tenders", ())
    return rows


def _without_methods(figures: Figures) -> Figures:
    """As older Zs have it: all electronic money in one row."""
    together: Figures = Counter()
    for name, figure in figures.items():
        together[_METHOD.sub("tender electronic/ ", name)] += figure
    return together


def _add_rows(told: Figures, data: Data) -> None:
    for row in data.get("tenders", ()):
        tender = row["tender"]
        if tender == "electronic":
            tender = f"electronic/{row.get('method', '')}"
        for name in ("count", "back_count"):
            told[f"tender {tender} {name}"] = row[name]
        for name in ("amount", "tips", "back", "tips_back"):
            told[f"tender {tender} {name}"] = row[name][0]
    for row in data.get("days", ()):
        told[f"day {row['day']} count"] = row["count"]
        told[f"day {row['day']} amount"] = row["amount"][0]
    for key, amount in data.get("ahead", {}).items():
        told[f"ahead {key}"] = amount[0]


def _add_taxes(into: Figures, where: str, taxes: Iterable[Data]) -> None:
    for tax in taxes:
        mode, part = tax.get("mode", ""), f"{tax.get('base_num', 1)}/{tax.get('base_den', 1)}"
        name = f"{where} tax {tax['code']} {tax['rate']} {mode} {part}"
        into[f"{name} base"] += tax["base"][0]
        into[f"{name} amount"] += tax["amount"][0]
