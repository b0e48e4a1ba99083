"""The words on the papers of a shift (X, Z, cash slips), in the three languages a shop prints in.

Indonesian is plain ASCII, because the tax recorders of its cities read the text of what is printed.
"""

from pos_core.frozen import dataclass
from pos_core.shift_cash import CashKind


@dataclass(frozen=True, slots=True)
class ShiftPaperWords:
    """Titles, rows and sentences. `tax` takes code, rate and base; `times` value and count."""

    z_title: str
    x_title: str
    x_note: str
    opened: str
    taken: str
    business_day: str
    by: str
    approver: str
    sales: str
    numbers: str
    subtotal: str
    discounts: str
    service: str
    tax_added: str
    rounding: str
    sold: str
    voids: str
    refunds: str
    turnover: str
    days: str
    taxes: str
    no_tax: str
    tax: str
    tenders: str
    methods: dict[str, str]
    tips: str
    back: str
    ahead_before: str
    ahead_now: str
    debts_paid: str
    other: str
    cancelled: str
    line_voids: str
    wasted: str
    removed: str
    no_sales: str
    drawer: str
    no_drawer: str
    starting: str
    cash_taken: str
    cash_back: str
    kinds: dict[CashKind, str]
    before: str
    expected: str
    counted: str
    over: str
    short: str
    fits: str
    since_count: str
    reason: str
    counts: str
    loose: str
    open_orders: str
    open_paid: str
    credits: str
    unsynced: str
    no_server: str
    all_sent: str
    journal: str
    entries: str
    grand_total: str
    signature: str
    slips: dict[CashKind, str]
    amount: str
    moved_at: str
    moved_by: str
    shift_of: str


WORDS: dict[str, ShiftPaperWords] = {
    "vi": ShiftPaperWords(
        z_title="KẾT CA",
        x_title="BÁO CÁO X",
        x_note="Chưa kết ca: số liệu đến lúc này",
        opened="Mở ca",
        taken="Lập lúc",
        business_day="Ngày bán",
        by="Người lập",
        approver="Người duyệt",
        sales="Số phiếu",
        numbers="Từ - đến",
        subtotal="Tiền hàng",
        discounts="Giảm giá",
        service="Phí phục vụ",
        tax_added="Thuế cộng thêm",
        rounding="Làm tròn",
        sold="Bán ra",
        voids="Phiếu hủy",
        refunds="Hoàn tiền",
        turnover="DOANH THU",
        days="Theo ngày bán",
        taxes="THUẾ",
        no_tax="Không có thuế",
        tax="{code} {rate} trên {base}",
        tenders="THANH TOÁN",
        methods={
            "card": "Thẻ online",
            "card_present": "Thẻ, máy POS",
            "qris_static": "QRIS in sẵn",
        },
        tips="Tiền boa",
        back="Trả lại",
        ahead_before="Thu trước của phiếu mở, đầu ca",
        ahead_now="Thu trước của phiếu còn mở",
        debts_paid="Thu nợ",
        other="KHÁC",
        cancelled="Đơn bị bỏ",
        line_voids="Món hủy sau khi báo bếp",
        wasted="trong đó đã làm",
        removed="Món bỏ ra trước khi báo bếp",
        no_sales="Mở két không bán",
        drawer="KÉT TIỀN",
        no_drawer="Không mở ca",
        starting="Tiền đầu ca",
        cash_taken="Thu tiền mặt",
        cash_back="Trả tiền mặt",
        kinds={
            CashKind.PAID_IN: "Nộp vào",
            CashKind.PAID_OUT: "Chi ra",
            CashKind.DROP: "Cất vào két sắt",
        },
        before="Trước khi mở ca (không ở trong két này)",
        expected="PHẢI CÓ",
        counted="ĐẾM ĐƯỢC",
        over="THỪA",
        short="THIẾU",
        fits="KHỚP",
        since_count="Tiền mặt sau khi đếm",
        reason="Lý do",
        counts="Các lần đếm",
        loose="Khác",
        open_orders="ĐƠN CÒN MỞ",
        open_paid="đã thu {paid}",
        credits="TIỀN ĐỔI HÀNG CHƯA DÙNG",
        unsynced="CHƯA GỬI LÊN MÁY CHỦ",
        no_server="Không có máy chủ",
        all_sent="Đã gửi hết",
        journal="SỔ GHI",
        entries="Mục",
        grand_total="Lũy kế doanh thu",
        signature="Chữ ký",
        slips={
            CashKind.PAID_IN: "PHIẾU NỘP TIỀN",
            CashKind.PAID_OUT: "PHIẾU CHI TIỀN",
            CashKind.DROP: "PHIẾU CẤT TIỀN",
        },
        amount="Số tiền",
        moved_at="Lúc",
        moved_by="Người thực hiện",
        shift_of="Ca của",
    ),
    "id": ShiftPaperWords(
        z_title="LAPORAN Z",
        x_title="LAPORAN X",
        x_note="Shift belum ditutup: angka sampai saat ini",
        opened="Shift dibuka",
        taken="Dibuat",
        business_day="Tanggal usaha",
        by="Oleh",
        approver="Disetujui",
        sales="Jumlah struk",
        numbers="Dari - sampai",
        subtotal="Subtotal",
        discounts="Diskon",
        service="Layanan",
        tax_added="Pajak ditambahkan",
        rounding="Pembulatan",
        sold="Penjualan",
        voids="Dibatalkan",
        refunds="Pengembalian",
        turnover="OMZET",
        days="Per tanggal usaha",
        taxes="PAJAK",
        no_tax="Tidak ada pajak",
        tax="{code} {rate} dari {base}",
        tenders="PEMBAYARAN",
        methods={
            "card": "Kartu online",
            "card_present": "Kartu, mesin EDC",
            "qris_static": "QRIS statis",
        },
        tips="Tip",
        back="Dikembalikan",
        ahead_before="Uang muka pesanan terbuka, awal",
        ahead_now="Uang muka pesanan masih terbuka",
        debts_paid="Pelunasan piutang",
        other="LAINNYA",
        cancelled="Pesanan dibatalkan",
        line_voids="Item batal setelah ke dapur",
        wasted="di antaranya terbuang",
        removed="Item dihapus sebelum ke dapur",
        no_sales="Laci dibuka tanpa jual",
        drawer="LACI KAS",
        no_drawer="Tidak ada shift terbuka",
        starting="Modal awal",
        cash_taken="Tunai diterima",
        cash_back="Tunai dikembalikan",
        kinds={
            CashKind.PAID_IN: "Kas masuk",
            CashKind.PAID_OUT: "Kas keluar",
            CashKind.DROP: "Setor ke brankas",
        },
        before="Sebelum shift (tidak di laci ini)",
        expected="SEHARUSNYA",
        counted="DIHITUNG",
        over="LEBIH",
        short="KURANG",
        fits="COCOK",
        since_count="Tunai setelah dihitung",
        reason="Alasan",
        counts="Semua hitungan",
        loose="Lain-lain",
        open_orders="PESANAN MASIH TERBUKA",
        open_paid="dibayar {paid}",
        credits="NILAI TUKAR BELUM DIPAKAI",
        unsynced="BELUM TERKIRIM KE SERVER",
        no_server="Tanpa server",
        all_sent="Semua terkirim",
        journal="JURNAL",
        entries="Entri",
        grand_total="Omzet kumulatif",
        signature="Tanda tangan",
        slips={
            CashKind.PAID_IN: "BUKTI KAS MASUK",
            CashKind.PAID_OUT: "BUKTI KAS KELUAR",
            CashKind.DROP: "BUKTI SETOR BRANKAS",
        },
        amount="Jumlah",
        moved_at="Waktu",
        moved_by="Oleh",
        shift_of="Shift",
    ),
    "en": ShiftPaperWords(
        z_title="Z REPORT",
        x_title="X REPORT",
        x_note="The shift is still open: figures so far",
        opened="Shift opened",
        taken="Taken",
        business_day="Business day",
        by="By",
        approver="Approved by",
        sales="Receipts",
        numbers="From - to",
        subtotal="Subtotal",
        discounts="Discounts",
        service="Service",
        tax_added="Tax added",
        rounding="Rounding",
        sold="Sold",
        voids="Voided",
        refunds="Refunded",
        turnover="TURNOVER",
        days="By business day",
        taxes="TAXES",
        no_tax="No tax",
        tax="{code} {rate} on {base}",
        tenders="TENDERS",
        methods={
            "card": "Card online",
            "card_present": "Card, terminal",
            "qris_static": "QRIS, printed",
        },
        tips="Tips",
        back="Given back",
        ahead_before="Held for open orders at the start",
        ahead_now="Held for orders still open",
        debts_paid="Debts paid back",
        other="OTHER",
        cancelled="Orders cancelled",
        line_voids="Lines voided after sending",
        wasted="of which wasted",
        removed="Lines removed before sending",
        no_sales="Drawer opened without a sale",
        drawer="DRAWER",
        no_drawer="No shift was open",
        starting="Float",
        cash_taken="Cash taken",
        cash_back="Cash given back",
        kinds={
            CashKind.PAID_IN: "Paid in",
            CashKind.PAID_OUT: "Paid out",
            CashKind.DROP: "Safe drop",
        },
        before="Before the opening (not in this drawer)",
        expected="EXPECTED",
        counted="COUNTED",
        over="OVER",
        short="SHORT",
        fits="IT FITS",
        since_count="Cash after the count",
        reason="Reason",
        counts="All counts",
        loose="Other",
        open_orders="ORDERS STILL OPEN",
        open_paid="{paid} paid",
        credits="EXCHANGE CREDIT STILL OPEN",
        unsynced="NOT SENT TO THE SERVER",
        no_server="No server set up",
        all_sent="All sent",
        journal="JOURNAL",
        entries="Entries",
        grand_total="Turnover of all Zs",
        signature="Signature",
        slips={
            CashKind.PAID_IN: "CASH PAID IN",
            CashKind.PAID_OUT: "CASH PAID OUT",
            CashKind.DROP: "SAFE DROP",
        },
        amount="Amount",
        moved_at="Time",
        moved_by="By",
        shift_of="Shift of",
    ),
}


def shift_words(language: str) -> ShiftPaperWords:
    """The words of `language` (vi, id); English for any other."""
    return WORDS.get(language, WORDS["en"])
