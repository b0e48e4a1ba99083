"""How quick a full house is: five hundred open orders on the list, and a bill cut in four.

The list is timed in the real window, from a key to the painted rows; splitting and merging through
the whole till, from asking until the journal has it on disk, while the five hundred are open.
"""

from __future__ import annotations

import os
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter_ns
from typing import TYPE_CHECKING

from benchmarks.measure import percentile, report

if TYPE_CHECKING:
    from pos_app.boot.workplace import Workplace
    from pos_app.ui.open_orders.screen import OpenOrdersScreen
    from pos_app.ui.window import TillWindow
    from pos_core.catalog import Item
    from pos_core.ids import OrderId

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

ORDERS = 500
LINES = 4
OPENINGS = 100
SPLITS = 200
PATIENCE = 30.0
MS = 1_000_000


def main() -> None:
    """Print the figures."""
    from benchmarks.ui_watch import open_till

    with TemporaryDirectory() as empty, open_till(Path(empty)) as (window, _, place):
        _fill(place)
        _list_times(window)
        _split_times(place)


def _goods(place: Workplace) -> list[Item]:
    till = place.till
    items = (till.catalogue.by_id(tile.item_id) for tile in till.catalogue.page(None, 0, 60))
    return [item for item in items if item is not None and item.price and not item.variants]


def _fill(place: Workplace) -> None:
    """Five hundred tables, each with a few things on it."""
    for number in range(ORDERS):
        _table(place, f"T{number}", LINES, 1)


def _table(place: Workplace, name: str, lines: int, pieces: int) -> OrderId:
    from pos_core.cart import AddLine
    from pos_core.hold import NameOrder, ParkOrder
    from pos_core.line import Selection
    from pos_core.quantity import Quantity

    goods = _goods(place)
    for at in range(lines):
        item = goods[at % len(goods)]
        options = tuple(key for group in item.modifiers for key in group.defaults)
        note = "" if at < len(goods) else str(at)
        chosen = Selection(Quantity.of(pieces), options=options, note=note)
        assert place.engine.ask(AddLine(item, chosen), PATIENCE).ok
    cart = place.engine.state.cart
    assert cart is not None
    assert place.engine.ask(NameOrder(cart.order_id, name), PATIENCE).ok
    assert place.engine.ask(ParkOrder(cart.order_id), PATIENCE).ok
    return cart.order_id


def _list_times(window: TillWindow) -> None:
    """Opening the list, a letter in its search, and a step down, each until it is painted."""
    from PySide6.QtCore import Qt
    from PySide6.QtWidgets import QApplication

    from benchmarks.ui_watch import Eye, send_key, settle

    app = QApplication.instance()
    assert isinstance(app, QApplication)
    start = perf_counter_ns()
    window.carry_out("open_orders.open")
    settle(app, 1)
    report("order_list_500_first_ms", (perf_counter_ns() - start) / MS, "ms", "", 1)
    screen = window.stack.currentWidget()
    if TYPE_CHECKING:
        assert isinstance(screen, OpenOrdersScreen)
    assert screen is not None
    assert screen.model.rowCount() == ORDERS
    eye = Eye(screen.list.viewport())
    times = []

    def painted(act: object, *asked: object) -> None:
        seen = eye.paints[screen.list.viewport()]
        begun = perf_counter_ns()
        act(*asked)  # type: ignore[operator]
        while eye.paints[screen.list.viewport()] <= seen:
            app.processEvents()
        times.append(perf_counter_ns() - begun)
        settle(app)

    for number in range(OPENINGS):
        window.navigator.open("sell")
        settle(app)
        painted(window.carry_out, "open_orders.open")
        painted(screen.search.setText, f"t{1 + number % 9}")
        painted(screen.search.clear)
        painted(send_key, screen.search, "", 0, Qt.Key.Key_Down)
    window.navigator.open("sell")
    report("order_list_500_painted_p50_ms", percentile(times, 0.5) / MS, "ms", "", len(times))
    n = len(times)
    report("order_list_500_painted_p99_ms", percentile(times, 0.99) / MS, "ms", "<= 16", n)


def _split_times(place: Workplace) -> None:
    """A bill of twenty lines cut in four, and the four made one again."""
    from pos_core.line import LinePart
    from pos_core.merge import MergeOrders
    from pos_core.quantity import Quantity
    from pos_core.split import SplitOrder

    order_id = _table(place, "four", 20, 4)
    one = Quantity.of(1)
    times = []
    for _ in range(SPLITS // 4):
        order = place.engine.state.orders[order_id]
        largest = [x for x in order.lines if one < x.quantity][:20]
        bill = tuple(LinePart(line.line_id, one) for line in largest[:6])
        before = set(place.engine.state.orders)
        begun = perf_counter_ns()
        assert place.engine.ask(SplitOrder(order_id, (bill, bill[:3], bill[:1])), PATIENCE).ok
        times.append(perf_counter_ns() - begun)
        for new in sorted(set(place.engine.state.orders) - before):
            begun = perf_counter_ns()
            assert place.engine.ask(MergeOrders(new, order_id), PATIENCE).ok
            times.append(perf_counter_ns() - begun)
    n = len(times)
    report("split_merge_p50_ms", percentile(times, 0.5) / MS, "ms", "", n)
    report("split_merge_p99_ms", percentile(times, 0.99) / MS, "ms", "<= 16", n)


if __name__ == "__main__":
    main()
