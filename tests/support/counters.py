"""A counter in a folder of the test: the whole till as the program puts it together."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from pos_app.boot.counter import Counter
from pos_app.boot.ground import Ground
from pos_app.boot.kept_key import KeptPlace
from pos_app.boot.options import parse
from pos_app.boot.real_ports import RealFs
from pos_app.boot.wiring import real_ports
from pos_app.ports import Ports
from pos_app.secrets.choice import Keeping
from pos_app.settings import Settings, save_settings
from pos_app.store.opening import JournalSettings
from pos_app.ui.theme.look import Look
from pos_core.cart import AddLine
from pos_core.catalog import Unit
from pos_core.events import Intent
from pos_core.line import Selection
from pos_core.payment import PayCash, cash_due
from pos_core.quantity import Quantity
from tests.support import tills
from tests.support.patience import PATIENCE_MS

_OPEN: list[Counter] = []


def counter_at(
    root: Path,
    qtbot: QtBot,
    *,
    words: tuple[str, ...] = (),
    settings: Settings | None = None,
    ports: Ports | None = None,
) -> Counter:
    """The till below `root`, painted and open; stop it with `closed`."""
    Look.of_app().motion_ms = 0
    options = replace(parse(list(words)), data=root / "data", side=root / "side")
    RealFs().make_folder(options.data)
    file = options.data / "settings.json"
    if not file.exists():
        save_settings(RealFs(), file, settings or Settings(language="en", theme="light"))
    kept = KeptPlace(tills.place(root), Keeping.SEALED_FILE, is_new=False)
    ground = Ground(options, ports or real_ports(), lambda: kept, JournalSettings(ballast_bytes=0))
    counter = Counter(ground)
    _OPEN.append(counter)
    counter.shown_first.connect(counter.start)
    wait_until_open(counter, qtbot)
    return counter


def wait_until_open(counter: Counter, qtbot: QtBot) -> None:
    """The journal is open and there is something to sell."""

    def is_ready() -> bool:
        till = counter.place.till
        return till.is_open and till.catalogue.count > 0 and bool(till.lamps)

    qtbot.waitUntil(is_ready, timeout=PATIENCE_MS)


def closed(counter: Counter) -> None:
    """Close the window and stop the till, as at the end of the day."""
    if counter in _OPEN:
        _OPEN.remove(counter)
    counter.window.close()
    assert counter.stop()
    counter.window.deleteLater()
    counter.deleteLater()


def close_left_open() -> None:
    """Close what a failed test left open, or it works on beside the next one."""
    while _OPEN:
        counter = _OPEN.pop()
        if isValid(counter.window):
            closed(counter)


def ask(counter: Counter, intent: Intent) -> None:
    """Have something done beside the window, which has heard of it when this ends."""
    assert counter.place.engine.ask(intent, PATIENCE_MS / 1_000).ok
    QCoreApplication.sendPostedEvents(counter.place.till)


def add(counter: Counter, count: int = 1) -> None:
    """Put so many pieces of the first plain product into the cart."""
    till = counter.place.till
    tile = next(
        each
        for each in till.catalogue.page(None, 0, 60)
        if each.unit is Unit.PIECE and each.price is not None
    )
    item = till.catalogue.by_id(tile.item_id)
    assert item is not None
    variant = item.variants[0].id if item.variants else ""
    options = tuple(key for group in item.modifiers for key in group.defaults)
    picked = Selection(Quantity.of(count), variant_id=variant, options=options)
    ask(counter, AddLine(item, picked))


def sell(counter: Counter, count: int = 1) -> None:
    """Ring up and pay to the đồng."""
    add(counter, count)
    cart = counter.place.engine.state.cart
    assert cart is not None
    due = cash_due(cart).due
    ask(counter, PayCash(cart.order_id, due, due))


def wait_for(qtbot: QtBot, reached: Callable[[], bool]) -> None:
    """Wait, as long as it takes."""
    qtbot.waitUntil(reached, timeout=PATIENCE_MS)
