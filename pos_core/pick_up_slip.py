"""The slip for an order from elsewhere: what to pack, for whom, and whether it is paid.

It is for whoever packs and hands over, so quantities come first and the number is big; the phone is
masked, and there is no price but the total.
"""

from collections.abc import Iterator

from pos_core.catalog import Unit
from pos_core.frozen import dataclass
from pos_core.kitchen_words import kitchen_words
from pos_core.phone import masked
from pos_core.receipt import Align, Block, Columns, Document, Rule, Size, Space, Text
from pos_core.receipt_words import (
    ReceiptWords,
    how_much,
    time_with_zone,
    with_currency,
    words_for,
)
from pos_core.remote_order import OrderSource, RemoteLine, RemoteOrder
from pos_core.shop import Shop


@dataclass(frozen=True, slots=True)
class PickUpWords:
    """The words of the slip that no receipt has."""

    title: str
    sources: dict[OrderSource, str]
    placed: str
    note: str
    paid: str
    to_pay: str


WORDS: dict[str, PickUpWords] = {
    "vi": PickUpWords(
        title="ĐƠN ĐẶT TRƯỚC",
        sources={
            OrderSource.APP: "Ứng dụng",
            OrderSource.COUNTER: "Quầy",
            OrderSource.TABLE: "Bàn",
        },
        placed="Đặt lúc",
        note="Ghi chú",
        paid="ĐÃ TRẢ TIỀN",
        to_pay="Cần thu",
    ),
    "id": PickUpWords(
        title="PESANAN AMBIL",
        sources={
            OrderSource.APP: "Aplikasi",
            OrderSource.COUNTER: "Kasir",
            OrderSource.TABLE: "Meja",
        },
        placed="Dipesan",
        note="Catatan",
        paid="SUDAH DIBAYAR",
        to_pay="Harus dibayar",
    ),
    "en": PickUpWords(
        title="PICK-UP ORDER",
        sources={
            OrderSource.APP: "App",
            OrderSource.COUNTER: "Counter",
            OrderSource.TABLE: "Table",
        },
        placed="Ordered",
        note="Note",
        paid="PAID",
        to_pay="To pay",
    ),
}


def pick_up_slip(
    order: RemoteOrder,
    shop: Shop,
    language: str,
    copy: int = 0,
    made_at: str = "",
    *,
    unconfirmed: bool = False,
) -> Document:
    """The slip in `language`; `copy` is 0 for the first and n for REPRINT n.

    With `made_at` it says that the till of that name makes it, and nobody else; `unconfirmed` that
    it was accepted offline and another till may have been first.
    """
    words = WORDS.get(language, WORDS["en"])
    stop = tuple(_stop(made_at, language)) if made_at else ()
    head = _head(order, words, language, copy)
    offline = Text(kitchen_words(language).offline, Align.CENTER, bold=True)
    doubt = (offline, Rule()) if unconfirmed and not stop else ()
    return Document((*stop, *head, *doubt, *_body(order, words, shop, language)))


def _stop(made_at: str, language: str) -> Iterator[Block]:
    words = kitchen_words(language)
    yield Text(f"*** {words.void} ***", Align.CENTER, bold=True, size=Size.BIG)
    yield Text(f"{words.made_at} {made_at}", Align.CENTER, bold=True)


def _head(order: RemoteOrder, words: PickUpWords, language: str, copy: int) -> Iterator[Block]:
    if copy:
        heading = f"{words_for(language).reprint} {copy}"
        yield Text(heading, Align.CENTER, bold=True, size=Size.BIG)
    yield Text(f"{words.title} - {words.sources[order.source]}", Align.CENTER, bold=True)
    yield Text(order.number, Align.CENTER, bold=True, size=Size.BIG)
    called = order.table or order.customer_name
    if called:
        yield Text(called, Align.CENTER, bold=True, size=Size.BIG)
    yield Rule()


def _body(order: RemoteOrder, words: PickUpWords, shop: Shop, language: str) -> Iterator[Block]:
    if order.customer_phone:
        yield Columns(words_for(language).phone, masked(order.customer_phone, "***"))
    yield Columns(words.placed, time_with_zone(shop.clock.local(order.placed_at), language))
    yield Rule()
    for line in order.lines:
        yield from _line(line, words_for(language))
    if order.note:
        yield Rule()
        yield Text(f"{words.note}: {order.note}", bold=True)
    yield Rule()
    if order.paid:
        yield Text(words.paid, Align.CENTER, bold=True, size=Size.BIG)
    else:
        yield Columns(words.to_pay, with_currency(order.total), bold=True, size=Size.BIG)
    yield Space()


def _line(line: RemoteLine, words: ReceiptWords) -> Iterator[Block]:
    named = f"{line.name} ({line.variant})" if line.variant else line.name
    amount = how_much(line.quantity, Unit.PIECE, words)
    yield Text(f"{amount} x {named}", bold=True)
    for choice in line.choices:
        yield Text(f"+ {choice.name}", indent=2)
    if line.note:
        yield Text(f"* {line.note}", bold=True, indent=2)
