"""The slip for a debt paid back: who paid how much, what is left, and how much had been owed."""

from collections.abc import Iterator
from datetime import datetime

from pos_core.customer import AccountPaid
from pos_core.frozen import dataclass
from pos_core.phone import masked
from pos_core.receipt import Align, Block, Columns, Document, Rule, Size, Space, Text
from pos_core.receipt_words import figures, time_with_zone, with_currency, words_for
from pos_core.shop import Shop
from pos_core.tender import Tender


@dataclass(frozen=True, slots=True)
class SlipWords:
    """The words of the slip that no receipt has."""

    title: str
    owed: str
    paid: str
    left: str
    reference: str
    tenders: dict[Tender, str]


WORDS: dict[str, SlipWords] = {
    "vi": SlipWords(
        title="PHIẾU THU NỢ",
        owed="Nợ trước",
        paid="Đã trả",
        left="Còn nợ",
        reference="Mã giao dịch",
        tenders={
            Tender.CASH: "Tiền mặt",
            Tender.CARD: "Thẻ",
            Tender.TRANSFER: "Chuyển khoản",
        },
    ),
    "id": SlipWords(
        title="TANDA TERIMA UTANG",
        owed="Utang semula",
        paid="Dibayar",
        left="Sisa utang",
        reference="Referensi",
        tenders={Tender.CASH: "Tunai", Tender.CARD: "Kartu", Tender.TRANSFER: "Transfer"},
    ),
    "en": SlipWords(
        title="DEBT PAYMENT",
        owed="Owed before",
        paid="Paid",
        left="Still owed",
        reference="Reference",
        tenders={Tender.CASH: "Cash", Tender.CARD: "Card", Tender.TRANSFER: "Transfer"},
    ),
}


@dataclass(frozen=True, slots=True)
class SlipFacts:
    """What the slip says beside the payment: when, to whom the phone belongs, headed as `copy`."""

    at: datetime
    phone: str
    copy: int


def account_slip(paid: AccountPaid, facts: SlipFacts, shop: Shop, language: str) -> Document:
    """The slip in `language`; the phone is masked, and only the original opens the drawer."""
    blocks = (*_head(facts.copy, shop, language), *_body(paid, facts, shop, language))
    return Document(blocks, kick=facts.copy == 0 and paid.tender is Tender.CASH)


def _head(copy: int, shop: Shop, language: str) -> Iterator[Block]:
    if copy:
        heading = f"{words_for(language).reprint} {copy}"
        yield Text(heading, Align.CENTER, bold=True, size=Size.BIG)
    yield Text(shop.profile.name, Align.CENTER, bold=True, size=Size.BIG)
    for line in shop.profile.address.splitlines():
        yield Text(line, Align.CENTER)
    yield Space()
    yield Text(_words(language).title, Align.CENTER, bold=True)
    yield Rule()


def _body(paid: AccountPaid, facts: SlipFacts, shop: Shop, language: str) -> Iterator[Block]:
    words, usual = _words(language), words_for(language)
    yield Columns(usual.customer, paid.name)
    if facts.phone:
        yield Columns(usual.phone, masked(facts.phone, "***"))
    yield Columns(usual.time, time_with_zone(shop.clock.local(facts.at), language))
    if paid.cashier_name:
        yield Columns(usual.cashier, paid.cashier_name)
    yield Rule()
    yield Columns(words.owed, figures(paid.owed + paid.amount))
    yield Columns(f"{words.paid} ({words.tenders[paid.tender]})", figures(-paid.amount))
    if paid.reference:
        yield Columns(words.reference, paid.reference, indent=2)
    yield Columns(words.left, with_currency(paid.owed), bold=True, size=Size.BIG)
    yield Rule()
    yield Text(usual.thanks, Align.CENTER)


def _words(language: str) -> SlipWords:
    return WORDS.get(language, WORDS["en"])
