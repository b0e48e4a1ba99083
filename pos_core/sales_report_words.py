"""The words of a sales report in the three languages: on the screen, on paper, in CSV and PDF."""

from pos_core.frozen import dataclass
from pos_core.tender import Tender


@dataclass(frozen=True, slots=True)
class SalesReportWords:
    """Titles of the tables and of their columns; `tenders` by tender. `tax` takes code and rate."""

    title: str
    to: str
    shift: str
    totals: str
    hours: str
    items: str
    categories: str
    cashiers: str
    tenders_title: str
    taxes: str
    voids: str
    line_voids: str
    refunds: str
    discounts: str
    overrides: str
    paid_out: str
    merged: str
    into: str
    name: str
    amount: str
    count: str
    quantity: str
    base: str
    hour: str
    person: str
    approver: str
    taken: str
    returned: str
    tips: str
    sales: str
    turnover: str
    refunded: str
    takings: str
    discount_sum: str
    service: str
    rounding: str
    void_sum: str
    average: str
    no_category: str
    nobody: str
    tax: str
    tenders: dict[Tender, str]


WORDS: dict[str, SalesReportWords] = {
    "vi": SalesReportWords(
        title="BÁO CÁO BÁN HÀNG",
        to="đến",
        shift="Ca",
        totals="Tổng hợp",
        hours="Theo giờ",
        items="Theo món",
        categories="Theo nhóm hàng",
        cashiers="Theo thu ngân",
        tenders_title="Theo hình thức thanh toán",
        taxes="Thuế",
        voids="Hủy giao dịch theo người",
        line_voids="Hủy món đã gửi bếp theo người",
        refunds="Trả hàng theo người",
        discounts="Giảm giá theo người",
        overrides="Bán khác giá niêm yết (chênh lệch)",
        paid_out="Tiền đổi hàng trả bằng tiền mặt",
        merged="Đơn đã gộp",
        into="Gộp vào",
        name="Tên",
        amount="Số tiền",
        count="Số phiếu",
        quantity="Số lượng",
        base="Giá tính thuế",
        hour="Giờ",
        person="Người làm",
        approver="Người duyệt",
        taken="Đã thu",
        returned="Đã trả lại",
        tips="Tiền boa",
        sales="Số phiếu",
        turnover="Doanh thu",
        refunded="Trả lại khách",
        takings="Thực thu",
        discount_sum="Giảm giá",
        service="Phí phục vụ",
        rounding="Làm tròn",
        void_sum="Phiếu hủy",
        average="Bình quân một phiếu",
        no_category="Không có nhóm",
        nobody="-",
        tax="{code} {rate}",
        tenders={
            Tender.CASH: "Tiền mặt",
            Tender.CARD: "Thẻ",
            Tender.TRANSFER: "Chuyển khoản",
            Tender.VOUCHER: "Phiếu mua hàng",
            Tender.ACCOUNT: "Ghi nợ",
            Tender.EXCHANGE: "Đổi hàng",
            Tender.ELECTRONIC: "QR / ví",
        },
    ),
    "id": SalesReportWords(
        title="LAPORAN PENJUALAN",
        to="sampai",
        shift="Shift",
        totals="Ringkasan",
        hours="Per jam",
        items="Per barang",
        categories="Per kategori",
        cashiers="Per kasir",
        tenders_title="Per cara bayar",
        taxes="Pajak",
        voids="Pembatalan per orang",
        line_voids="Pembatalan menu per orang",
        refunds="Pengembalian per orang",
        discounts="Diskon per orang",
        overrides="Harga diganti per orang (selisih)",
        paid_out="Nilai tukar dibayar tunai",
        merged="Order digabung",
        into="Ke order",
        name="Nama",
        amount="Jumlah",
        count="Struk",
        quantity="Banyaknya",
        base="Dasar pajak",
        hour="Jam",
        person="Oleh",
        approver="Disetujui",
        taken="Diterima",
        returned="Dikembalikan",
        tips="Tip",
        sales="Jumlah struk",
        turnover="Omzet",
        refunded="Dikembalikan",
        takings="Penerimaan bersih",
        discount_sum="Diskon",
        service="Layanan",
        rounding="Pembulatan",
        void_sum="Dibatalkan",
        average="Rata-rata per struk",
        no_category="Tanpa kategori",
        nobody="-",
        tax="{code} {rate}",
        tenders={
            Tender.CASH: "Tunai",
            Tender.CARD: "Kartu",
            Tender.TRANSFER: "Transfer",
            Tender.VOUCHER: "Voucher",
            Tender.ACCOUNT: "Bon",
            Tender.EXCHANGE: "Tukar barang",
            Tender.ELECTRONIC: "QR / dompet",
        },
    ),
    "en": SalesReportWords(
        title="SALES REPORT",
        to="to",
        shift="Shift",
        totals="Totals",
        hours="By hour",
        items="By item",
        categories="By category",
        cashiers="By cashier",
        tenders_title="By tender",
        taxes="Taxes",
        voids="Voids by person",
        line_voids="Lines voided after sending",
        refunds="Refunds by person",
        discounts="Discounts by person",
        overrides="Price overrides by person (difference)",
        paid_out="Exchange credit paid out",
        merged="Merged orders",
        into="Into",
        name="Name",
        amount="Amount",
        count="Receipts",
        quantity="Quantity",
        base="Base",
        hour="Hour",
        person="By",
        approver="Approved by",
        taken="Taken",
        returned="Returned",
        tips="Tips",
        sales="Receipts",
        turnover="Turnover",
        refunded="Refunded",
        takings="Takings",
        discount_sum="Discounts",
        service="Service charge",
        rounding="Rounding",
        void_sum="Voided",
        average="Average receipt",
        no_category="No category",
        nobody="-",
        tax="{code} {rate}",
        tenders={
            Tender.CASH: "Cash",
            Tender.CARD: "Card",
            Tender.TRANSFER: "Transfer",
            Tender.VOUCHER: "Voucher",
            Tender.ACCOUNT: "Account",
            Tender.EXCHANGE: "Exchange",
            Tender.ELECTRONIC: "QR / wallet",
        },
    ),
}


def report_words(language: str) -> SalesReportWords:
    """The words of `language` (vi, id, en); English for any other."""
    return WORDS.get(language, WORDS["en"])
