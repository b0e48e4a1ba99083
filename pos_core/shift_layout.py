"""X, Z and cash slips as documents: every figure of a shift, in the order people check them.

Nothing is worked out here that the report does not say; rows of nothing at all are left out, except
those whose nothing is news: no tax, no server, a drawer that fits.
"""

from collections.abc import Iterator

from pos_core.method_names import method_name
from pos_core.money import Money
from pos_core.receipt import Align, Block, Columns, Document, Rule, Size, Space, Text
from pos_core.receipt_words import day, percent, time_with_zone, with_currency, words_for
from pos_core.sales_report_words import report_words
from pos_core.shift_cash import CashCount, CashKind, CashMovement
from pos_core.shift_paper_words import ShiftPaperWords, shift_words
from pos_core.shift_sums import Figures, Sums, TenderSum, net
from pos_core.shop import Shop
from pos_core.z_report import DrawerReport, ZReport

_HASH_LINE = 32
_INDENT = 2
_LINE_TO_SIGN = "_" * 20


def report_document(report: ZReport, shop: Shop, language: str, copy: int = 0) -> Document:
    """The Z (or X) in `language` (vi, id; else English); `copy` n heads it as REPRINT n."""
    words = shift_words(language)
    parts = (
        _headings(report, shop, words, language, copy),
        _sales(report.figures, words),
        _taxes(net(report.figures), words, language),
        _tenders(report.figures, words, language),
        _others(report.figures, words),
        _drawer(report, words),
        _open_orders(report, words),
        _credits(report, words),
        _unsynced(report, words),
        _journal(report, words),
    )
    blocks: list[Block] = []
    for part in parts:
        rows = tuple(part)
        if rows:
            blocks += [*rows, Rule()]
    sign = () if report.reading else (Space(), Columns(words.signature, _LINE_TO_SIGN), Space())
    return Document((*blocks[:-1], *sign))


def cash_slip(
    movement: CashMovement, name: str, shop: Shop, language: str, copy: int = 0
) -> Document:
    """The slip for cash that was put in or taken out; `name` is whose shift it is."""
    words = shift_words(language)
    blocks: list[Block] = []
    if copy:
        blocks.append(_reprint(language, copy))
    blocks += [
        Text(words.slips[movement.kind], Align.CENTER, bold=True, size=Size.BIG),
        Text(shop.profile.name, Align.CENTER, bold=True),
        Text(f"{shop.till_prefix}  C-{movement.number}", Align.CENTER),
        Rule(),
        Columns(words.amount, with_currency(movement.amount), bold=True, size=Size.BIG),
    ]
    if movement.reason:
        blocks.append(Columns(words.reason, movement.reason))
    at = time_with_zone(shop.clock.local(movement.moved_at), language)
    blocks += [Rule(), Columns(words.moved_at, at)]
    people = (
        (words.moved_by, movement.actor_name),
        (words.approver, movement.approver_name),
        (words.shift_of, name if name != movement.actor_name else ""),
    )
    blocks += [Columns(word, person) for word, person in people if person]
    blocks += [Space(), Columns(words.signature, _LINE_TO_SIGN), Space()]
    return Document(tuple(blocks))


def _reprint(language: str, copy: int) -> Text:
    return Text(f"{words_for(language).reprint} {copy}", Align.CENTER, bold=True, size=Size.BIG)


def _headings(
    report: ZReport, shop: Shop, words: ShiftPaperWords, language: str, copy: int
) -> Iterator[Block]:
    if copy:
        yield _reprint(language, copy)
    title = words.x_title if report.reading else words.z_title
    yield Text(title, Align.CENTER, bold=True, size=Size.BIG)
    yield Text(report.name, Align.CENTER, bold=True, size=Size.BIG)
    if report.reading:
        yield Text(words.x_note, Align.CENTER)
    yield Text(shop.profile.name, Align.CENTER, bold=True)
    yield Columns(words_for(language).till, report.till)
    yield Columns(words.business_day, day(report.business_day))
    if report.opened_at is not None:
        yield Columns(words.opened, time_with_zone(shop.clock.local(report.opened_at), language))
    yield Columns(words.taken, time_with_zone(shop.clock.local(report.taken_at), language))
    people = ((words.shift_of, report.opened_by), (words.by, report.by))
    yield from (Columns(word, person) for word, person in people if person)
    if report.approver:
        yield Columns(words.approver, report.approver)


def _sales(figures: Figures, words: ShiftPaperWords) -> Iterator[Block]:
    sales = figures.sales
    yield Columns(words.sales, str(sales.count))
    if figures.first_number:
        yield Columns(words.numbers, f"{figures.first_number} - {figures.last_number}")
    yield Columns(words.subtotal, with_currency(sales.subtotal))
    yield from _if_any(words.discounts, -sales.discount)
    yield from _if_any(words.service, sales.service)
    yield from _if_any(words.tax_added, sales.tax_added)
    yield from _if_any(words.rounding, sales.rounding)
    if figures.voids.count or figures.refunds.count:
        yield Columns(words.sold, with_currency(sales.total), bold=True)
    yield from _taken_off(words.voids, figures.voids)
    yield from _taken_off(words.refunds, figures.refunds)
    yield Columns(words.turnover, with_currency(figures.turnover), bold=True, size=Size.BIG)
    if len(figures.days) > 1:
        yield Text(words.days)
        for row in figures.days:
            yield Columns(f"{day(row.day)} ({row.count})", with_currency(row.amount), indent=2)


def _taken_off(word: str, sums: Sums) -> Iterator[Block]:
    if sums.count:
        yield Columns(f"{word} ({sums.count})", with_currency(-sums.total))


def _taxes(sums: Sums, words: ShiftPaperWords, language: str) -> Iterator[Block]:
    yield Text(words.taxes, bold=True)
    if not sums.taxes:
        yield Text(words.no_tax, indent=_INDENT)
    for tax in sums.taxes:
        rate, base = percent(tax.rate, words_for(language)), with_currency(tax.base)
        part = f" x {tax.base_num}/{tax.base_den}" if tax.base_num != tax.base_den else ""
        named = words.tax.format(code=tax.code, rate=rate, base=f"{base}{part}")
        yield Columns(named, with_currency(tax.amount), indent=_INDENT)


def _tenders(figures: Figures, words: ShiftPaperWords, language: str) -> Iterator[Block]:
    names = report_words(language).tenders
    if figures.tenders:
        yield Text(words.tenders, bold=True)
    for row in figures.tenders:
        name = words.methods.get(row.method) or method_name(row.method) or names[row.tender]
        yield from _tender(row, name, words)
    yield from _if_any(words.ahead_before, figures.ahead_before)
    yield from _if_any(words.ahead_now, figures.held_ahead)
    yield from _tally(words.debts_paid, figures.debts_paid.count, figures.debts_paid.amount)


def _tender(row: TenderSum, name: str, words: ShiftPaperWords) -> Iterator[Block]:
    yield Columns(f"{name} ({row.count})", with_currency(row.amount), indent=_INDENT)
    if row.back_count:
        back = f"{words.back} ({row.back_count})"
        yield Columns(back, with_currency(-row.back), indent=2 * _INDENT)
        yield Columns(name, with_currency(row.net), bold=True, indent=_INDENT)
    if row.net_tips:
        yield Columns(f"+ {words.tips}", with_currency(row.net_tips), indent=2 * _INDENT)


def _others(figures: Figures, words: ShiftPaperWords) -> Iterator[Block]:
    rows = (
        *_tally(words.cancelled, figures.cancelled.count, figures.cancelled.amount),
        *_tally(words.line_voids, figures.line_voids.count, figures.line_voids.amount),
        *_tally(f"  {words.wasted}", figures.wasted.count, figures.wasted.amount),
        *_number(words.removed, figures.removed),
        *_number(words.no_sales, figures.no_sales),
    )
    if rows:
        yield Text(words.other, bold=True)
        yield from rows


def _drawer(report: ZReport, words: ShiftPaperWords) -> Iterator[Block]:
    yield Text(words.drawer, bold=True)
    drawer, cash = report.drawer, report.figures.cash
    if drawer is None:
        yield Text(words.no_drawer, indent=_INDENT)
        return
    yield Columns(words.starting, with_currency(drawer.starting), indent=_INDENT)
    yield Columns(words.cash_taken, with_currency(cash.taken), indent=_INDENT)
    yield from _if_any(words.cash_back, -cash.given_back, _INDENT)
    yield from _moved(CashKind.PAID_IN, cash.paid_in, drawer, words)
    yield from _moved(CashKind.PAID_OUT, -cash.paid_out, drawer, words)
    yield from _moved(CashKind.DROP, -cash.dropped, drawer, words)
    yield from _if_any(words.before, -drawer.before, _INDENT)
    yield Columns(words.expected, with_currency(drawer.expected), bold=True)
    yield from _count(drawer, words)


def _count(drawer: DrawerReport, words: ShiftPaperWords) -> Iterator[Block]:
    if not drawer.counts:
        return
    last = drawer.counts[-1]
    yield Columns(words.counted, with_currency(last.counted), bold=True)
    yield _over_short(last, words)
    if drawer.reason:
        yield Columns(words.reason, drawer.reason, indent=_INDENT)
    if drawer.since_count:
        yield Columns(words.since_count, with_currency(drawer.since_count), indent=_INDENT)
    yield from _pieces(last, words)
    if len(drawer.counts) > 1:
        yield Text(words.counts)
        for number, count in enumerate(drawer.counts, 1):
            name = f"{number}. {count.actor_name}".rstrip()
            yield Columns(name, with_currency(count.counted), indent=_INDENT)
            off = with_currency(count.over_short)
            yield Columns(_off_word(count, words), off, indent=2 * _INDENT)


def _over_short(count: CashCount, words: ShiftPaperWords) -> Block:
    off = with_currency(count.over_short)
    return Columns(_off_word(count, words), off, bold=True, size=Size.BIG)


def _off_word(count: CashCount, words: ShiftPaperWords) -> str:
    if not count.over_short:
        return words.fits
    return words.over if count.over_short.minor > 0 else words.short


def _pieces(count: CashCount, words: ShiftPaperWords) -> Iterator[Block]:
    for each in count.pieces:
        named = f"{with_currency(each.value)} x {each.count}"
        yield Columns(named, with_currency(each.amount), indent=_INDENT)
    if count.loose and count.pieces:
        yield Columns(words.loose, with_currency(count.loose), indent=_INDENT)


def _moved(
    kind: CashKind, amount: Money, drawer: DrawerReport, words: ShiftPaperWords
) -> Iterator[Block]:
    """All of one kind, then each with its reason."""
    yield from _if_any(words.kinds[kind], amount, _INDENT)
    for each in drawer.movements:
        if each.kind is kind:
            named = f"{each.number}. {each.reason}".rstrip()
            yield Columns(named, with_currency(each.flow), indent=2 * _INDENT)


def _open_orders(report: ZReport, words: ShiftPaperWords) -> Iterator[Block]:
    if report.open_orders:
        yield Text(words.open_orders, bold=True)
    for order in report.open_orders:
        named = f"{order.number} {order.name}".rstrip()
        yield Columns(named, with_currency(order.total), indent=_INDENT)
        if order.paid:
            paid = words.open_paid.format(paid=with_currency(order.paid))
            yield Text(paid, indent=2 * _INDENT)


def _credits(report: ZReport, words: ShiftPaperWords) -> Iterator[Block]:
    if report.credits:
        yield Text(words.credits, bold=True)
    for each in report.credits:
        yield Columns(each.number, with_currency(each.amount), indent=_INDENT)


def _unsynced(report: ZReport, words: ShiftPaperWords) -> Iterator[Block]:
    if report.unsynced is None:
        yield Text(words.no_server)
    elif not report.unsynced:
        yield Text(words.all_sent)
    else:
        yield Columns(words.unsynced, str(len(report.unsynced)), bold=True)
        yield Text(", ".join(report.unsynced), indent=_INDENT)


def _journal(report: ZReport, words: ShiftPaperWords) -> Iterator[Block]:
    yield Columns(words.grand_total, with_currency(report.grand_total))
    span = f"{report.from_seq} - {report.to_seq} ({report.entries})"
    yield Columns(f"{words.journal}: {words.entries}", span)
    for at in range(0, len(report.head), _HASH_LINE):
        yield Text(report.head[at : at + _HASH_LINE], Align.CENTER)


def _if_any(word: str, amount: Money, indent: int = 0) -> Iterator[Block]:
    if amount:
        yield Columns(word, with_currency(amount), indent=indent)


def _tally(word: str, count: int, amount: Money) -> Iterator[Block]:
    if count:
        yield Columns(f"{word} ({count})", with_currency(amount))


def _number(word: str, count: int) -> Iterator[Block]:
    if count:
        yield Columns(word, str(count))
