"""The words on a kitchen ticket, in the three languages a kitchen reads."""

from collections.abc import Mapping

from pos_core.frozen import dataclass
from pos_core.order_kind import OrderKind


@dataclass(frozen=True, slots=True)
class KitchenWords:
    """Every word of a ticket. `course` and `round` take a number, `was` what was told before."""

    void: str
    changed: str
    added: str
    moved: str
    came_from: str
    made_at: str
    offline: str
    was: str
    course: str
    round: str
    kinds: Mapping[OrderKind, str]
    reason: str
    waste: str
    sent_by: str
    note: str


WORDS: dict[str, KitchenWords] = {
    "vi": KitchenWords(
        void="HỦY MÓN",
        changed="ĐỔI MÓN",
        added="THÊM",
        moved="CHUYỂN BÀN",
        came_from="Trước ở",
        made_at="Đang làm ở máy",
        offline="NHẬN KHI MẤT MẠNG",
        was="trước là {dish}",
        course="LƯỢT {number}",
        round="KHÁCH GỌI LẦN {number}",
        kinds={
            OrderKind.DINE_IN: "Tại bàn",
            OrderKind.TAKE_AWAY: "MANG VỀ",
            OrderKind.DELIVERY: "GIAO HÀNG",
        },
        reason="Lý do",
        waste="Đã làm, bỏ đi",
        sent_by="Người gửi",
        note="Ghi chú",
    ),
    "id": KitchenWords(
        void="BATAL",
        changed="DIUBAH",
        added="TAMBAH",
        moved="PINDAH",
        came_from="Tadinya di",
        made_at="Sudah dibuat di kasir",
        offline="DITERIMA SAAT LURING",
        was="sebelumnya {dish}",
        course="GILIRAN {number}",
        round="PESANAN KE-{number}",
        kinds={
            OrderKind.DINE_IN: "Makan di sini",
            OrderKind.TAKE_AWAY: "BAWA PULANG",
            OrderKind.DELIVERY: "ANTAR",
        },
        reason="Alasan",
        waste="Sudah dibuat, dibuang",
        sent_by="Pengirim",
        note="Catatan",
    ),
    "en": KitchenWords(
        void="VOID",
        changed="CHANGED",
        added="ADDED",
        moved="MOVED",
        came_from="Was at",
        made_at="Being made at till",
        offline="ACCEPTED OFFLINE",
        was="was {dish}",
        course="COURSE {number}",
        round="ROUND {number}",
        kinds={
            OrderKind.DINE_IN: "Eat in",
            OrderKind.TAKE_AWAY: "TAKE AWAY",
            OrderKind.DELIVERY: "DELIVERY",
        },
        reason="Reason",
        waste="Made, thrown away",
        sent_by="Sent by",
        note="Note",
    ),
}


def kitchen_words(language: str) -> KitchenWords:
    """The words of a language; English for one there is none of."""
    return WORDS.get(language, WORDS["en"])
