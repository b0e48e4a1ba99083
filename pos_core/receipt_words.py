"""The words and figures on a receipt, in the three languages a shop prints in.

Figures follow the habit of their currency, everything else the language of the receipt. Signs are
plain ASCII where they can be, because Indonesian tax recorders read the text of the receipt.
"""

from datetime import date, datetime, timedelta

from pos_core.catalog import Unit
from pos_core.frozen import dataclass
from pos_core.money import Currency, Money
from pos_core.quantity import ONE, Quantity
from pos_core.tax import PPM, Rate

_ZONES_ID = {420: "WIB", 480: "WITA", 540: "WIT"}
_UNITS = {Unit.PIECE: "", Unit.KILOGRAM: "kg", Unit.LITRE: "l"}


@dataclass(frozen=True, slots=True)
class ReceiptWords:
    """Every word a receipt may need. `tax_included` and `tax_added` take code, rate and base."""

    title: str
    reprint: str
    void: str
    tax_id: str
    phone: str
    number: str
    time: str
    business_day: str
    till: str
    cashier: str
    customer: str
    subtotal: str
    line_discounts: str
    discount: str
    service: str
    tax_included: str
    tax_added: str
    total: str
    rounding: str
    due: str
    cash: str
    change: str
    note: str
    thanks: str
    point: str = ","
    hour_mark: str = ":"


WORDS: dict[str, ReceiptWords] = {
    "vi": ReceiptWords(
        title="PHIẾU TÍNH TIỀN",
        reprint="IN LẠI",
        void="ĐÃ HỦY",
        tax_id="MST",
        phone="ĐT",
        number="Số phiếu",
        time="Giờ bán",
        business_day="Ngày bán",
        till="Quầy",
        cashier="Thu ngân",
        customer="Khách hàng",
        subtotal="Tiền hàng",
        line_discounts="Giảm theo món",
        discount="Giảm giá",
        service="Phí phục vụ",
        tax_included="Đã gồm {code} {rate} trên {base}",
        tax_added="{code} {rate} trên {base}",
        total="Cộng",
        rounding="Làm tròn",
        due="TỔNG",
        cash="Tiền mặt",
        change="Tiền thối",
        note="Ghi chú",
        thanks="Cảm ơn quý khách, hẹn gặp lại!",
    ),
    "id": ReceiptWords(
        title="STRUK PENJUALAN",
        reprint="CETAK ULANG",
        void="DIBATALKAN",
        tax_id="NPWP",
        phone="Telp",
        number="No. struk",
        time="Waktu",
        business_day="Tanggal usaha",
        till="Kasir no.",
        cashier="Nama kasir",
        customer="Pelanggan",
        subtotal="Subtotal",
        line_discounts="Diskon per barang",
        discount="Diskon",
        service="Layanan",
        tax_included="Termasuk {code} {rate} dari {base}",
        tax_added="{code} {rate} dari {base}",
        total="Jumlah",
        rounding="Pembulatan",
        due="TOTAL",
        cash="Tunai",
        change="Kembali",
        note="Catatan",
        thanks="Terima kasih, sampai jumpa lagi!",
        hour_mark=".",
    ),
    "en": ReceiptWords(
        title="RECEIPT",
        reprint="REPRINT",
        void="VOID",
        tax_id="Tax ID",
        phone="Tel",
        number="Receipt",
        time="Time",
        business_day="Business day",
        till="Till",
        cashier="Cashier",
        customer="Customer",
        subtotal="Subtotal",
        line_discounts="Discount on items",
        discount="Discount",
        service="Service",
        tax_included="Including {code} {rate} on {base}",
        tax_added="{code} {rate} on {base}",
        total="Sum",
        rounding="Rounding",
        due="TOTAL",
        cash="Cash",
        change="Change",
        note="Note",
        thanks="Thank you, see you again!",
        point=".",
    ),
}


def words_for(language: str) -> ReceiptWords:
    """The words of `language` (vi, id, en); English for any other."""
    return WORDS.get(language, WORDS["en"])


def tax_id_word(country: str, words: ReceiptWords) -> str:
    """What a tax number is called is the country's matter, whatever language the receipt is in."""
    return {"VN": "MST", "ID": "NPWP"}.get(country, words.tax_id)


def figures(amount: Money) -> str:
    """The figures alone, with an ASCII minus: `29.000`, `-5.000`, `4.50`."""
    sign = "-" if amount.minor < 0 else ""
    whole, cents = divmod(abs(amount.minor), 10**amount.currency.exponent)
    if amount.currency.exponent:
        return f"{sign}{whole:,}.{cents:0{amount.currency.exponent}d}"
    return sign + f"{whole:,}".replace(",", ".")


def with_currency(amount: Money) -> str:
    """An amount as the shop says it: `29.000 ₫`, `Rp29.000`, `$4.50`."""
    if amount.currency is Currency.VND:
        return f"{figures(amount)} ₫"
    sign = "-" if amount.minor < 0 else ""
    symbol = "Rp" if amount.currency is Currency.IDR else "$"
    return sign + symbol + figures(Money(abs(amount.minor), amount.currency))


def how_much(amount: Quantity, unit: Unit, words: ReceiptWords) -> str:
    """`2` for pieces, `0,325 kg` for goods by weight."""
    sign = "-" if amount.thousandths < 0 else ""
    whole, rest = divmod(abs(amount.thousandths), ONE)
    if unit is Unit.PIECE and not rest:
        return f"{sign}{whole}"
    return f"{sign}{whole}{words.point}{rest:03d} {_UNITS[unit]}".rstrip()


def percent(rate: Rate, words: ReceiptWords) -> str:
    """A share: `8%`, `5,5%` (`5.5%` in English)."""
    whole, rest = divmod(rate.ppm * 100, PPM)
    decimals = f"{rest:06d}".rstrip("0")
    return f"{whole}{words.point + decimals if decimals else ''}%"


def day(value: date) -> str:
    """A day as both countries write it: `21/11/2026`."""
    return f"{value.day:02d}/{value.month:02d}/{value.year:04d}"


def time_with_zone(local: datetime, language: str) -> str:
    """A local moment with its zone: `21/11/2026 14:05 UTC+7`, in Indonesian `14.05 WIB`."""
    return f"{day(local.date())} {hour(local, language)} {_zone(local, language)}"


def hour(local: datetime, language: str) -> str:
    """`14:05`, in Indonesian `14.05`."""
    return f"{local.hour:02d}{words_for(language).hour_mark}{local.minute:02d}"


def _zone(local: datetime, language: str) -> str:
    minutes = (local.utcoffset() or timedelta(0)) // timedelta(minutes=1)
    if language == "id" and minutes in _ZONES_ID:
        return _ZONES_ID[minutes]
    hours, rest = divmod(abs(minutes), 60)
    return f"UTC{'-' if minutes < 0 else '+'}{hours}" + (f":{rest:02d}" if rest else "")
