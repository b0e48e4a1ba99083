"""Training: what the shop lends a till to practise on, and how its paper is marked.

Nothing made there may be taken for real: its numbers begin otherwise, every paper says so at its
head and foot, and no drawer opens.
"""

from dataclasses import replace

from pos_core.receipt import Align, Block, Document, Rule, Size, Text
from pos_core.shop import Shop
from pos_core.staff import Staff

PREFIX = "TRN"
_HEAD = {"vi": "LUYỆN TẬP", "id": "LATIHAN", "en": "TRAINING"}
_NOTE = {"vi": "Không phải phiếu thật", "id": "Bukan struk asli", "en": "Not a real paper"}


def training_word(language: str) -> str:
    """The word that stands on everything: LUYỆN TẬP, LATIHAN or TRAINING."""
    return _HEAD.get(language, _HEAD["en"])


def training_shop(shop: Shop) -> Shop:
    """The same shop with the same rules; its order numbers begin with TRN."""
    return replace(shop, till_prefix=PREFIX)


def training_staff(staff: Staff) -> Staff:
    """The same people; wrong PINs typed before do not matter, for here any PIN counts."""
    return replace(staff, failures={})


def marked(document: Document, language: str) -> Document:
    """The document headed and ended as training, whatever it is; it opens no drawer."""
    head: tuple[Block, ...] = (
        Text(f"*** {training_word(language)} ***", Align.CENTER, bold=True, size=Size.BIG),
        Text(_NOTE.get(language, _NOTE["en"]), Align.CENTER, bold=True),
        Rule(),
    )
    foot: tuple[Block, ...] = (
        Rule(),
        Text(f"*** {training_word(language)} ***", Align.CENTER, bold=True),
    )
    blocks = (*head, *document.blocks, *foot) if document.blocks else ()
    return replace(document, blocks=blocks, kick=False)
