"""How to bring the window into each state of the orders board, by what apps and people would do."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

from pos_app.bridge.works import SeenCertificate
from pos_app.engine.answers import Trouble
from pos_app.sync.status import Link, MenuRefused, SyncStatus
from pos_app.ui.window import TillWindow
from pos_core.board_claim import HearAccepted
from pos_core.board_news import FollowOrder, TakeInOrder
from pos_core.board_work import (
    AcceptOrder,
    CancelRemoteOrder,
    CompleteOrder,
    ReadyOrder,
)
from pos_core.hold import ParkOrder, ResumeOrder
from pos_core.ids import OrderId
from pos_core.issues import NoteIssue
from pos_core.money import Money
from pos_core.quantity import Quantity
from pos_core.remote_order import (
    OrderSource,
    OrderStatus,
    RemoteChoice,
    RemoteLine,
    RemoteOrder,
)
from pos_core.shared_order import as_told
from pos_core.sharing import HearShared, HearSold, HearTakenOver, ShareOrder, taken_up
from tests.support.fake_till import FakeTill
from tests.support.kitchen_states import order_of

_NAMES = ("Nguyễn Thị Hoa", "Pak Budi", "", "Anh Tuấn", "Sari Wulandari")
_TABLES = {"vi": "Bàn {}", "id": "Meja {}", "en": "Table {}"}
_NOTES = {"vi": "gói riêng từng phần", "id": "dibungkus terpisah", "en": "pack each by itself"}


def remote(till: FakeTill, at: int, minutes: int = 0, **changes: object) -> RemoteOrder:
    """The `at`-th order from elsewhere, placed so many minutes ago, of the shop's own goods."""
    lines = _lines(till, at)
    whole = Money(sum(line.total.minor for line in lines), lines[0].total.currency)
    nothing = Money(0, whole.currency)
    placed = till.time - timedelta(minutes=minutes)
    language = till.settings.language
    source = (OrderSource.APP, OrderSource.APP, OrderSource.TABLE, OrderSource.COUNTER)[at % 4]
    order = RemoteOrder(
        order_id=OrderId(f"remote-{at:04d}"),
        number=f"K{at + 11:02d}Q",
        source=source,
        status=OrderStatus.PENDING,
        placed_at=placed,
        updated_at=placed,
        version=1,
        lines=tuple(lines),
        subtotal=whole,
        discount=nothing,
        service=nothing,
        tax=nothing,
        total=whole,
        paid=at % 5 == 1,
        customer_name="" if source is OrderSource.TABLE else _NAMES[at % 5],
        customer_phone="0901234567" if at % 2 else "",
        table=_TABLES[language].format(at) if source is OrderSource.TABLE else "",
        note=_NOTES[language] if at % 3 == 1 else "",
    )
    return replace(order, **changes)  # type: ignore[arg-type]


def _lines(till: FakeTill, at: int) -> list[RemoteLine]:
    """One to four of the shop's own goods."""
    fit = [tile for tile in till.catalogue.page(None, 0, 80) if tile.price is not None]
    lines = []
    for number, tile in enumerate(fit[at % 7 : at % 7 + 1 + at % 4]):
        assert tile.price is not None
        count = 1 + (at + number) % 3
        more = Money(tile.price.minor // 10, tile.price.currency)
        choices = (RemoteChoice("x", "Extra", more),) if number == 1 else ()
        each = tile.price.minor + sum(choice.price.minor for choice in choices)
        lines.append(
            RemoteLine(
                tile.item_id,
                tile.name,
                Quantity.of(count),
                tile.price,
                Money(each * count, tile.price.currency),
                choices=choices,
                tax_class="restaurant",
            )
        )
    return lines


def fill_board(till: FakeTill) -> None:
    """Some of each kind in every column."""
    for at, minutes in enumerate((26, 22, 17, 14, 12, 9, 6, 3, 1, 0)):
        till.submit(TakeInOrder(remote(till, at, minutes)))
    ids = list(till.state.board.orders)
    for order_id in ids[:6]:
        till.submit(AcceptOrder(order_id))
    for order_id in ids[:4]:
        till.submit(ReadyOrder(order_id))
    till.submit(CompleteOrder(ids[0], unpaid=True))
    till.submit(CancelRemoteOrder(ids[5], "Hết hàng"))
    till.submit(AcceptOrder(ids[6], start=False))


def board_full(window: TillWindow, till: FakeTill) -> None:
    """A busy noon."""
    fill_board(till)
    window.navigator.open("board")
    window.navigator.drop_toast()


def board_empty(window: TillWindow, till: FakeTill) -> None:
    """Nothing came in yet."""
    window.navigator.open("board")


def board_offline(window: TillWindow, till: FakeTill) -> None:
    """The line is gone for a while; one order was cancelled by the app before that."""
    fill_board(till)
    late = list(till.state.board.orders)[8]
    news = remote(till, 8, 1, status=OrderStatus.CANCELLED, reason="Khách đổi ý")
    assert news.order_id == late
    till.submit(FollowOrder(news))
    till.submit(HearAccepted(list(till.state.board.orders)[7], "B", till.time))
    till.submit(AcceptOrder(list(till.state.board.orders)[9], offline=True))
    since = till.time - timedelta(minutes=4)
    till.hear_sync(SyncStatus(Link.OFFLINE, since, since, why="timeout"))
    window.navigator.open("board")
    window.navigator.drop_toast()


def board_arrival(window: TillWindow, till: FakeTill) -> None:
    """An order comes in while somebody sells."""
    till.submit(TakeInOrder(remote(till, 1)))


def board_cancel(window: TillWindow, till: FakeTill) -> None:
    """Asking why."""
    board_full(window, till)
    window.carry_out("board.cancel")


def shared_orders(window: TillWindow, till: FakeTill) -> None:
    """Orders of till B on the list, one in its cart, and one that goes on here, there and at C."""
    tables = _TABLES[till.settings.language]
    for table in (3, 5):
        order_of(till, table, 2)
        cart = till.state.cart
        assert cart is not None
        till.submit(ParkOrder(cart.order_id))
        till.submit(ShareOrder(cart.order_id))
    mine = list(till.state.orders.values())
    for at, in_cart in ((7, False), (9, True)):
        order_id = OrderId(f"theirs-{at}")
        order = replace(
            as_told(mine[0]), order_id=order_id, number=f"B-00{at}", name=tables.format(at)
        )
        till.submit(HearShared(order_id, "B", order, in_cart, "Ngọc Lan" if in_cart else ""))
    till.submit(ResumeOrder(mine[1].order_id))
    for name, number in (("B", "B-0011"), ("C", "C-0004")):
        taken = taken_up(replace(mine[1], lines=mine[1].lines[:1]), number)
        till.submit(HearTakenOver(mine[1].order_id, name, taken))
    window.navigator.open("open_orders", "theirs-7")
    window.navigator.drop_toast()


def left_over(window: TillWindow, till: FakeTill) -> None:
    """What did not go along of a table that was paid at till B."""
    shared_orders(window, till)
    (order_id,) = till.state.shared.copies
    order = till.state.orders[order_id]
    went = taken_up(replace(order, lines=order.lines[:1]), "B-0011").along
    till.submit(HearSold(order_id, "B-0011", went))
    (bill,) = till.state.shared.remainders
    window.navigator.open("open_orders", bill)
    window.navigator.drop_toast()


def _line(till: FakeTill, status: SyncStatus) -> None:
    till.change_settings(api_url="https://pos.goc-pho.vn:8443")
    till.hear_sync(status)


def server_online(window: TillWindow, till: FakeTill) -> None:
    """All is well."""
    status = SyncStatus(Link.ONLINE, till.time, till.time, is_live=True, acked=48_213)
    _line(till, replace(status, acked_at=till.time - timedelta(minutes=3)))
    window.navigator.open("sync")


def server_menu(window: TillWindow, till: FakeTill) -> None:
    """A menu came that the shop has no rates for."""
    facts = {"classes": "alcohol, reduced-2026"}
    menu = MenuRefused(1_042, "menu_no_rate", facts)
    status = SyncStatus(Link.ONLINE, till.time, till.time, acked=48_213, acked_at=till.time)
    _line(till, replace(status, is_live=True, menu=menu))
    till.trouble.emit(Trouble("menu_no_rate", "N-12", {"version": menu.version, **facts}))
    window.navigator.open("sync")


def server_offline(window: TillWindow, till: FakeTill) -> None:
    """No network for an hour, with sales that wait, and two issues from before."""
    since = till.time - timedelta(minutes=64)
    till.submit(NoteIssue("a", "paid_twice", "order-1", opened=True))
    till.submit(NoteIssue("b", "partner_unreachable", "app", opened=True))
    orders = tuple(f"A-{number:04d}" for number in range(1, 24))
    status = SyncStatus(Link.OFFLINE, since, since, 181, orders, since, "no_network")
    _line(till, replace(status, acked=48_032, acked_at=since))
    window.navigator.open("sync")


def server_untrusted(window: TillWindow, till: FakeTill) -> None:
    """The server cannot prove who it is, and there is no keyring."""
    since = till.time - timedelta(minutes=2)
    till.key_in_file = True
    facts = {"detail": "self-signed certificate"}
    status = SyncStatus(Link.BLOCKED, since, None, 3, (), since, "untrusted", facts)
    _line(till, status)
    window.navigator.open("sync")


def server_pin(window: TillWindow, till: FakeTill) -> None:
    """Its fingerprint is compared."""
    server_untrusted(window, till)
    pairs = ":".join(f"{number:02X}" for number in range(17, 17 + 32 * 7, 7))
    window.carry_out("sync.compare", SeenCertificate("PEM", pairs))


def server_off(window: TillWindow, till: FakeTill) -> None:
    """A till alone."""
    window.navigator.open("sync")


BOARD_STATES: dict[str, Callable[[TillWindow, FakeTill], None]] = {
    each.__name__: each
    for each in (
        board_full,
        board_empty,
        board_offline,
        board_arrival,
        board_cancel,
        server_online,
        server_menu,
        server_offline,
        server_untrusted,
        server_pin,
        server_off,
        shared_orders,
        left_over,
    )
}
