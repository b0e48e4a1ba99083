"""The words of a refund receipt that no other receipt has, in the three languages of a shop."""

from pos_core.frozen import dataclass
from pos_core.tender import Tender


@dataclass(frozen=True, slots=True)
class RefundPaperWords:
    """`of_sale` is the sale the goods came from; `signed` stands under the line to sign on."""

    title: str
    paid_out: str
    provisional: str
    number: str
    time: str
    of_sale: str
    sold_on: str
    on_paper: str
    approver: str
    total: str
    tip: str
    reason: str
    signed: str
    tenders: dict[Tender, str]


WORDS: dict[str, RefundPaperWords] = {
    "vi": RefundPaperWords(
        title="PHIẾU HOÀN TIỀN",
        paid_out="CHI TIỀN ĐỔI HÀNG",
        provisional="TẠM HOÀN - CHỜ ĐỐI CHIẾU",
        number="Số hoàn",
        time="Giờ",
        of_sale="Phiếu gốc",
        sold_on="Ngày bán",
        on_paper="Đã trả theo phiếu",
        approver="Người duyệt",
        total="HOÀN",
        tip="Tiền tip",
        reason="Lý do",
        signed="Khách ký nhận",
        tenders={
            Tender.CASH: "Tiền mặt",
            Tender.CARD: "Thẻ",
            Tender.TRANSFER: "Chuyển khoản",
            Tender.VOUCHER: "Phiếu mua hàng",
            Tender.ACCOUNT: "Trừ công nợ",
            Tender.EXCHANGE: "Đổi hàng",
            Tender.ELECTRONIC: "QR / ví",
        },
    ),
    "id": RefundPaperWords(
        title="BUKTI PENGEMBALIAN",
        paid_out="PENUKARAN DIUANGKAN",
        provisional="SEMENTARA - MENUNGGU PEMERIKSAAN",
        number="No. retur",
        time="Waktu",
        of_sale="Struk asal",
        sold_on="Tanggal jual",
        on_paper="Dibayar menurut struk",
        approver="Disetujui oleh",
        total="KEMBALI",
        tip="Tip",
        reason="Alasan",
        signed="Tanda tangan pelanggan",
        tenders={
            Tender.CASH: "Tunai",
            Tender.CARD: "Kartu",
            Tender.TRANSFER: "Transfer",
            Tender.VOUCHER: "Voucher",
            Tender.ACCOUNT: "Potong utang",
            Tender.EXCHANGE: "Tukar barang",
            Tender.ELECTRONIC: "QR / dompet",
        },
    ),
    "en": RefundPaperWords(
        title="REFUND",
        paid_out="EXCHANGE PAID OUT",
        provisional="PROVISIONAL - TO BE CHECKED",
        number="Refund",
        time="Time",
        of_sale="Of receipt",
        sold_on="Sold on",
        on_paper="Paid, says its paper",
        approver="Approved by",
        total="REFUND",
        tip="Tip",
        reason="Reason",
        signed="Customer's signature",
        tenders={
            Tender.CASH: "Cash",
            Tender.CARD: "Card",
            Tender.TRANSFER: "Transfer",
            Tender.VOUCHER: "Voucher",
            Tender.ACCOUNT: "Off the account",
            Tender.EXCHANGE: "Exchange",
            Tender.ELECTRONIC: "QR / wallet",
        },
    ),
}


def refund_words_for(language: str) -> RefundPaperWords:
    """The words of `language` (vi, id, en); English for any other."""
    return WORDS.get(language, WORDS["en"])
