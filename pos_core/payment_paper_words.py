"""What a receipt calls the tenders, a tip, a voucher's surplus and the kind of order."""

from collections.abc import Mapping

from pos_core.frozen import dataclass
from pos_core.order_kind import OrderKind
from pos_core.tender import Tender


@dataclass(frozen=True, slots=True)
class PaymentPaperWords:
    """`tip` and `surplus` take an amount."""

    tenders: Mapping[Tender, str]
    kinds: Mapping[OrderKind, str]
    kind: str
    name: str
    tip: str
    surplus: str
    owed: str


_WORDS: dict[str, PaymentPaperWords] = {
    "vi": PaymentPaperWords(
        tenders={
            Tender.CASH: "Tiền mặt",
            Tender.CARD: "Thẻ",
            Tender.TRANSFER: "Chuyển khoản",
            Tender.VOUCHER: "Phiếu mua hàng",
            Tender.ACCOUNT: "Ghi nợ",
            Tender.EXCHANGE: "Hàng đổi",
            Tender.ELECTRONIC: "QR / ví",
        },
        kinds={
            OrderKind.DINE_IN: "Tại chỗ",
            OrderKind.TAKE_AWAY: "Mang về",
            OrderKind.DELIVERY: "Giao hàng",
        },
        kind="Hình thức",
        name="Bàn / tên",
        tip="trong đó tiền boa {amount}",
        surplus="trị giá {amount}, không thối lại",
        owed="Còn nợ",
    ),
    "id": PaymentPaperWords(
        tenders={
            Tender.CASH: "Tunai",
            Tender.CARD: "Kartu",
            Tender.TRANSFER: "Transfer",
            Tender.VOUCHER: "Voucher",
            Tender.ACCOUNT: "Bon",
            Tender.EXCHANGE: "Tukar barang",
            Tender.ELECTRONIC: "QR / dompet",
        },
        kinds={
            OrderKind.DINE_IN: "Makan di sini",
            OrderKind.TAKE_AWAY: "Bawa pulang",
            OrderKind.DELIVERY: "Antar",
        },
        kind="Jenis",
        name="Meja / nama",
        tip="termasuk tip {amount}",
        surplus="nilai {amount}, tanpa kembalian",
        owed="Sisa bon",
    ),
    "en": PaymentPaperWords(
        tenders={
            Tender.CASH: "Cash",
            Tender.CARD: "Card",
            Tender.TRANSFER: "Transfer",
            Tender.VOUCHER: "Voucher",
            Tender.ACCOUNT: "Account",
            Tender.EXCHANGE: "Exchange",
            Tender.ELECTRONIC: "QR / wallet",
        },
        kinds={
            OrderKind.DINE_IN: "Eat in",
            OrderKind.TAKE_AWAY: "Take away",
            OrderKind.DELIVERY: "Delivery",
        },
        kind="Served",
        name="Table / name",
        tip="including a tip of {amount}",
        surplus="worth {amount}, no change",
        owed="Owes now",
    ),
}


def payment_words_for(language: str) -> PaymentPaperWords:
    """The words of `language` (vi, id, en); English for any other."""
    return _WORDS.get(language, _WORDS["en"])
