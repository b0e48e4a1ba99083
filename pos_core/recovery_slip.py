"""The slip with the recovery code: printed once, cut off, and put into the safe."""

from pos_core.receipt import Align, Block, Document, Rule, Size, Space, Text

_TITLES = {"vi": "MÃ KHÔI PHỤC", "id": "KODE PEMULIHAN", "en": "RECOVERY CODE"}
_WORDS = {
    "vi": "Cất phiếu này trong két, không để cạnh quầy. Ai có mã này đọc được tệp bán hàng; mất "
    "cả mã lẫn máy thì không ai đọc được nữa.",
    "id": "Simpan struk ini di brankas, jangan di dekat kasir. Siapa pun yang memegang kode ini "
    "dapat membaca berkas penjualan; tanpa kode dan tanpa komputer ini tidak ada yang bisa.",
    "en": "Keep this slip in the safe, away from the till. Whoever has the code can read the "
    "sales file; without the code and without this computer nobody can.",
}
_GROUPS_A_LINE = 3


def recovery_slip(code: str, shop: str, language: str) -> Document:
    """The `code` (groups joined by hyphens) in `language`, three groups a line; no drawer opens."""
    groups = code.split("-")
    lines = [
        " ".join(groups[at : at + _GROUPS_A_LINE]) for at in range(0, len(groups), _GROUPS_A_LINE)
    ]
    blocks: tuple[Block, ...] = (
        Text(_TITLES.get(language, _TITLES["en"]), Align.CENTER, bold=True, size=Size.BIG),
        Text(shop, Align.CENTER),
        Rule(),
        *(Text(line, Align.CENTER, bold=True) for line in lines),
        Rule(),
        Text(_WORDS.get(language, _WORDS["en"])),
        Space(),
    )
    return Document(blocks)
