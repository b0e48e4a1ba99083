"""How figures read to a person: money, amounts, shares, days and hours, and typed money read back.

Plain functions over text, so that screens, messages and tests agree to the last dot. Money follows
the habit of its currency, everything else the language of the screen.
"""

import re
from datetime import date, datetime

from pos_core.catalog import Unit
from pos_core.money import Currency, Money
from pos_core.quantity import ONE, Quantity
from pos_core.tax import PPM, Rate

LANGUAGES = ("vi", "id", "en")
MINUS = "\N{MINUS SIGN}"
_FIXED_SPACE = "\N{NO-BREAK SPACE}"
_GROUP = {Currency.VND: ".", Currency.IDR: ".", Currency.USD: ","}
_UNIT_SYMBOL = {Unit.KILOGRAM: "kg", Unit.LITRE: "l"}
_SYMBOLS = re.compile(r"(?:vnđ|vnd|idr|usd|rp\.?|[₫đ$]|\s)", re.IGNORECASE)
_MOST_DIGITS = 15


def money(amount: Money) -> str:
    """An amount with its sign as shops write it: `29.000 ₫`, `Rp29.000`, `$4.50`."""
    sign = MINUS if amount.minor < 0 else ""
    figures = plain_money(Money(abs(amount.minor), amount.currency))
    if amount.currency is Currency.VND:
        return f"{sign}{figures}{_FIXED_SPACE}₫"
    return f"{sign}{'Rp' if amount.currency is Currency.IDR else '$'}{figures}"


def plain_money(amount: Money) -> str:
    """The figures alone, as they stand in a field: `29.000`, `4.50`."""
    group = _GROUP[amount.currency]
    sign = MINUS if amount.minor < 0 else ""
    whole, cents = divmod(abs(amount.minor), 10**amount.currency.exponent)
    grouped = f"{whole:,}".replace(",", group)
    if not amount.currency.exponent:
        return f"{sign}{grouped}"
    point = "." if group == "," else ","
    return f"{sign}{grouped}{point}{cents:0{amount.currency.exponent}d}"


def short_money(amount: Money) -> str:
    """A bank note on a key: `50k` for whole thousands, else the figures alone."""
    if amount.currency.exponent == 0 and amount.minor and amount.minor % 1000 == 0:
        return f"{plain_money(Money(amount.minor // 1000, amount.currency))}k"
    if amount.currency.exponent and amount.minor % 10**amount.currency.exponent == 0:
        return plain_money(amount).rpartition(".")[0]
    return plain_money(amount)


def quantity(amount: Quantity, unit: Unit | None = None, language: str = "vi") -> str:
    """How much: `2` for pieces, `0,325 kg` for goods by weight (`0.325 kg` in English)."""
    sign = MINUS if amount.thousandths < 0 else ""
    whole, rest = divmod(abs(amount.thousandths), ONE)
    symbol = _UNIT_SYMBOL.get(unit, "") if unit is not None else ""
    decimals = f"{rest:03d}" if symbol else f"{rest:03d}".rstrip("0")
    point = _point(language) if rest or symbol else ""
    text = f"{sign}{whole}{point}{decimals if point else ''}"
    return f"{text}{_FIXED_SPACE}{symbol}" if symbol else text


def percent(rate: Rate, language: str = "vi") -> str:
    """A share: `8%`, `5,5%` (`5.5%` in English)."""
    sign = MINUS if rate.ppm < 0 else ""
    whole, rest = divmod(abs(rate.ppm) * 100, PPM)
    decimals = f"{rest:06d}".rstrip("0")
    return f"{sign}{whole}{_point(language) + decimals if decimals else ''}%"


def day(value: date) -> str:
    """A day as both countries write it: `21/11/2026`."""
    return f"{value.day:02d}/{value.month:02d}/{value.year:04d}"


def hour(value: datetime, language: str = "vi") -> str:
    """The time of day of a local moment: `14:05`, in Indonesian `14.05`."""
    point = "." if language == "id" else ":"
    return f"{value.hour:02d}{point}{value.minute:02d}"


def moment(value: datetime, language: str = "vi") -> str:
    """Day and time of a local moment: `21/11/2026 14:05`."""
    return f"{day(value.date())} {hour(value, language)}"


def parse_money(text: str, currency: Currency, *, shorthand: bool = False) -> Money | None:
    """Read an amount as people type it; None when it is not one, or when it could be two.

    Both `29.000` and `29,000` are twenty-nine thousand đồng, `4.5` and `4,50` are four dollars
    fifty; `29k` counts thousands of đồng or rupiah. With `shorthand` a bare `185` means 185.000.
    """
    typed = _SYMBOLS.sub("", text.strip())
    if not typed.isascii():
        return None
    thousands = currency.exponent == 0 and typed[-1:] in ("k", "K")
    minor = _read_minor(typed[:-1] if thousands else typed, currency.exponent)
    if minor is None:
        return None
    bare = shorthand and currency.exponent == 0 and typed.isdigit() and 0 < minor < 1000
    return Money(minor * 1000 if thousands or bare else minor, currency)


def parse_percent(text: str) -> Rate | None:
    """Read `8`, `8%` or `5,5 %`; None when it is no share with at most four decimals."""
    found = re.fullmatch(r"(\d{1,3})(?:[.,](\d{1,4}))?", text.replace("%", "").strip(), re.ASCII)
    if found is None:
        return None
    return Rate(int(found[1]) * (PPM // 100) + int((found[2] or "").ljust(4, "0")))


def _read_minor(typed: str, exponent: int) -> int | None:
    """Minor units of `typed` digits with dots or commas, or None."""
    if not re.fullmatch(r"[\d.,]+", typed, re.ASCII) or len(typed) > _MOST_DIGITS + 6:
        return None
    whole, decimals = _split_decimals(typed, exponent)
    if not _well_grouped(whole) or len(decimals) > max(exponent, 2):
        return None
    digits = whole.replace(".", "").replace(",", "")
    if len(digits) > _MOST_DIGITS or (exponent == 0 and decimals.strip("0")):
        return None
    return int(digits + decimals.ljust(exponent, "0")[:exponent])


def _split_decimals(typed: str, exponent: int) -> tuple[str, str]:
    """Cut off what stands behind the last mark, if it is decimals.

    It is when both kinds of mark occur, or when the currency has cents and there is one mark only.
    """
    last = max(typed.rfind("."), typed.rfind(","))
    if last < 0:
        return typed, ""
    marks = set(re.findall(r"[.,]", typed))
    few = len(typed) - last - 1 < 3
    single = typed.count(".") + typed.count(",") == 1
    if (len(marks) == 2 and few) or (exponent and few and single):
        return typed[:last], typed[last + 1 :]
    return typed, ""


def _well_grouped(whole: str) -> bool:
    return bool(re.fullmatch(r"\d+|\d{1,3}(\.\d{3})+|\d{1,3}(,\d{3})+", whole, re.ASCII))


def _point(language: str) -> str:
    return "." if language == "en" else ","
