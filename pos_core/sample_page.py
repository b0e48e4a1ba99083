"""The page a new printer proves itself with: letters, columns, sizes, a code to scan, a cut.

Whoever sets a printer up sees at a glance whether every Vietnamese letter comes out, whether the
figures stand in one column, and whether the paper is as wide as the settings say.
"""

from unicodedata import normalize

from pos_core.receipt import Align, Block, Columns, Document, Qr, Rule, Size, Space, Text

_VOWELS = "a ă â e ê i o ô ơ u ư y"
_TONES = ("", "\u0300", "\u0309", "\u0303", "\u0301", "\u0323")
_TITLES = {"vi": "TRANG IN THỬ", "id": "HALAMAN UJI", "en": "TEST PAGE"}
QR_TEXT = "https://example.com/evertill"


def vietnamese_letters() -> tuple[str, ...]:
    """Every letter of Vietnamese with each of its tones: a row for each vowel, and one for đ."""
    rows = ["".join(normalize("NFC", vowel + tone) for tone in _TONES) for vowel in _VOWELS.split()]
    return (*(f"{row} {row.upper()}" for row in rows), "đ Đ ₫")


def sample_page(language: str, *, kick: bool = False) -> Document:
    """The page in `language`; with `kick` it opens the drawer too."""
    blocks: tuple[Block, ...] = (
        Text(_TITLES.get(language, _TITLES["en"]), Align.CENTER, bold=True, size=Size.BIG),
        Text("Evertill", Align.CENTER),
        Rule(),
        *(Text(row) for row in vietnamese_letters()),
        Rule(),
        Text("ABCDEFGHIJKLMNOPQRSTUVWXYZ abcdefghijklmnopqrstuvwxyz 0123456789"),
        Text("!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~"),
        Rule(),
        Columns("Cà phê sữa đá", "29.000"),
        Columns("Es teh manis", "6.000"),
        Columns("Bánh mì thịt nướng đặc biệt, thêm trứng và nhiều rau thơm", "1.234.567"),
        Columns("Total", "1.269.567", bold=True),
        Columns("TỔNG", "1.269.567", bold=True, size=Size.BIG),
        Rule(),
        Qr(QR_TEXT),
        Text(QR_TEXT, Align.CENTER),
        Space(),
    )
    return Document(blocks, kick=kick)
