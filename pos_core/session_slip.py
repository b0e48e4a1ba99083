"""The slip that guests order by: the table, a QR that lets in at once, and until when."""

from datetime import datetime

from pos_core.frozen import dataclass
from pos_core.receipt import Align, Block, Columns, Document, Qr, Rule, Size, Space, Text
from pos_core.receipt_words import day, hour, words_for
from pos_core.shop import Shop


@dataclass(frozen=True, slots=True)
class SessionSlipWords:
    """What stands above and below the code; `scan` is one line on the narrowest paper."""

    scan: str
    how: str
    until: str


WORDS: dict[str, SessionSlipWords] = {
    "vi": SessionSlipWords(
        "Quét để gọi món",
        "Mở camera điện thoại và hướng vào mã. Không cần cài ứng dụng.",
        "Dùng đến",
    ),
    "id": SessionSlipWords(
        "Pindai & pesan",
        "Arahkan kamera ponsel ke kode ini. Tanpa memasang aplikasi.",
        "Berlaku sampai",
    ),
    "en": SessionSlipWords(
        "Scan to order",
        "Point your phone's camera at the code. No app needed.",
        "Good until",
    ),
}


@dataclass(frozen=True, slots=True)
class TableFacts:
    """What is printed. `copy` is 0 for the first and n for REPRINT n."""

    table: str
    area: str
    link: str
    until: datetime | None
    copy: int = 0


def session_link(address: str, token: str) -> str:
    """Where the QR of a visit leads."""
    return f"{address}/s/{token}"


def table_link(address: str, token: str) -> str:
    """Where the printed QR of a table leads."""
    return f"{address}/t/{token}"


def session_slip(facts: TableFacts, shop: Shop, language: str) -> Document:
    """The slip in `language`."""
    words = WORDS.get(language, WORDS["en"])
    blocks: list[Block] = []
    if facts.copy:
        heading = f"{words_for(language).reprint} {facts.copy}"
        blocks.append(Text(heading, Align.CENTER, bold=True))
    blocks += [
        Text(shop.profile.name, Align.CENTER, bold=True),
        Text(facts.table, Align.CENTER, bold=True, size=Size.BIG),
    ]
    if facts.area:
        blocks.append(Text(facts.area, Align.CENTER))
    blocks += [
        Rule(),
        Text(words.scan, Align.CENTER, bold=True, size=Size.BIG),
        Space(),
        Qr(facts.link),
        Text(words.how, Align.CENTER),
    ]
    if facts.until is not None:
        local = shop.clock.local(facts.until)
        until = f"{hour(local, language)}  {day(local.date())}"
        blocks += [Rule(), Columns(words.until, until)]
    return Document((*blocks, Space()))
