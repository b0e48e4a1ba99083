"""The figures of a day as a document: what was sold, taken and taxed, and which entry ends it."""

from collections.abc import Iterator

from pos_core.frozen import dataclass
from pos_core.journal import Head
from pos_core.payment_paper_words import payment_words_for
from pos_core.receipt import Align, Block, Columns, Document, Rule, Size, Text
from pos_core.receipt_words import day, percent, with_currency, words_for
from pos_core.report import DaySummary
from pos_core.shop import Shop


@dataclass(frozen=True, slots=True)
class DayWords:
    """Every word of the summary in one language."""

    title: str
    sales: str
    numbers: str
    subtotal: str
    discounts: str
    service: str
    tax_added: str
    rounding: str
    turnover: str
    of_which: str
    tax: str
    voids: str
    tips: str
    entries: str


WORDS: dict[str, DayWords] = {
    "vi": DayWords(
        title="TỔNG KẾT NGÀY",
        sales="Số phiếu",
        numbers="Từ - đến",
        subtotal="Tiền hàng",
        discounts="Giảm giá",
        service="Phí phục vụ",
        tax_added="Thuế cộng thêm",
        rounding="Làm tròn",
        turnover="DOANH THU",
        of_which="Đã gồm thuế",
        tax="{code} {rate} trên {base}",
        voids="Phiếu hủy",
        tips="Tiền boa",
        entries="Sổ ghi: đến mục",
    ),
    "id": DayWords(
        title="RINGKASAN HARI",
        sales="Jumlah struk",
        numbers="Dari - sampai",
        subtotal="Subtotal",
        discounts="Diskon",
        service="Layanan",
        tax_added="Pajak ditambahkan",
        rounding="Pembulatan",
        turnover="OMZET",
        of_which="Termasuk pajak",
        tax="{code} {rate} dari {base}",
        voids="Dibatalkan",
        tips="Tip",
        entries="Jurnal: sampai entri",
    ),
    "en": DayWords(
        title="DAY SUMMARY",
        sales="Receipts",
        numbers="From - to",
        subtotal="Subtotal",
        discounts="Discounts",
        service="Service",
        tax_added="Tax added",
        rounding="Rounding",
        turnover="TURNOVER",
        of_which="Tax included",
        tax="{code} {rate} on {base}",
        voids="Voided",
        tips="Tips",
        entries="Journal: up to entry",
    ),
}


def day_document(summary: DaySummary, shop: Shop, language: str, head: Head) -> Document:
    """The summary in `language` (vi, id; else English), closed by the journal's head."""
    words = WORDS.get(language, WORDS["en"])
    blocks = (
        Text(words.title, Align.CENTER, bold=True, size=Size.BIG),
        Text(shop.profile.name, Align.CENTER, bold=True),
        Text(f"{shop.till_prefix}  {day(summary.business_day)}", Align.CENTER),
        Rule(),
        *_sums(summary, words),
        Rule(),
        *_taxes(summary, words, language),
        *_tenders(summary, words, language),
        Rule(),
        Columns(words.entries, str(head.seq)),
        Text(head.hash.hex()[:32], Align.CENTER),
    )
    return Document(blocks)


def _sums(summary: DaySummary, words: DayWords) -> Iterator[Block]:
    yield Columns(words.sales, str(summary.sale_count))
    if summary.first_number:
        yield Columns(words.numbers, f"{summary.first_number} - {summary.last_number}")
    yield Columns(words.subtotal, with_currency(summary.subtotal))
    optional = (
        (words.discounts, -summary.discounts),
        (words.service, summary.service),
        (words.tax_added, summary.tax_added),
        (words.rounding, summary.rounding),
    )
    yield from (Columns(word, with_currency(amount)) for word, amount in optional if amount)
    yield Columns(words.turnover, with_currency(summary.turnover), bold=True, size=Size.BIG)


def _taxes(summary: DaySummary, words: DayWords, language: str) -> Iterator[Block]:
    if summary.tax_included:
        yield Columns(words.of_which, with_currency(summary.tax_included))
    for tax in summary.taxes:
        rate, base = percent(tax.rate, words_for(language)), with_currency(tax.base)
        named = words.tax.format(code=tax.code, rate=rate, base=base)
        yield Columns(f"  {named}", with_currency(tax.amount))


def _tenders(summary: DaySummary, words: DayWords, language: str) -> Iterator[Block]:
    names = payment_words_for(language).tenders
    for tender in summary.tenders:
        yield Columns(f"{names[tender.tender]} ({tender.count})", with_currency(tender.amount))
    if summary.tips:
        yield Columns(f"+ {words.tips}", with_currency(summary.tips))
    if summary.void_count:
        yield Columns(f"{words.voids} ({summary.void_count})", with_currency(-summary.voids))
