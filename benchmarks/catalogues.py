"""The catalogues promises are measured on: 50,000 real products and a million made-up ones.

Each is built once and kept under build/. Where the real products are absent, 50,000 made-up ones
take their place and standard error says so.
"""

import sys
from collections.abc import Iterator
from pathlib import Path
from random import Random

from pos_app.boot.real_ports import RealFs
from pos_app.engine.catalog import Catalogue
from pos_app.engine.catalog_import import ImportOptions, ImportReport, import_file
from pos_app.store.catalog_build import CatalogueContent, build_catalogue
from pos_app.store.catalog_folder import CatalogFolder
from pos_app.store.catalog_rows import LAYOUT
from pos_app.store.connection import RealStore
from pos_core.barcode import in_store_code
from pos_core.catalog import Category, Item
from pos_core.item_rows import ShopDefaults
from pos_core.money import Currency, Money
from tests.support.shared import shared_folder

FOLDER = Path("build/benchmarks/catalogues")
CURRENCY = Currency.VND

_KINDS = {
    "vi": "Cà phê sữa|Cà phê đen|Trà xanh|Trà sữa|Sữa tươi|Sữa chua|Bánh quy|Bánh mì|Bánh gạo"
    "|Kẹo dừa|Mì gói|Phở khô|Bún khô|Nước mắm|Nước tương|Tương ớt|Dầu ăn|Đường trắng"
    "|Muối hạt|Bột ngọt|Gạo thơm|Đậu xanh|Đậu phộng|Cá hộp|Thịt hộp|Nước suối|Nước ngọt"
    "|Bia lon|Dầu gội|Sữa tắm|Kem đánh răng|Bột giặt|Nước rửa chén|Giấy vệ sinh"
    "|Khăn giấy|Tã em bé|Thức ăn mèo|Xúc xích|Chả lụa|Kem que",
    "id": "Kopi susu|Kopi hitam|Teh hijau|Teh manis|Susu segar|Biskuit kelapa|Roti tawar"
    "|Mi instan|Mi goreng|Kecap manis|Kecap asin|Saus sambal|Minyak goreng|Gula pasir"
    "|Garam dapur|Beras pulen|Tepung terigu|Kacang tanah|Sarden kaleng|Air mineral"
    "|Minuman soda|Sampo|Sabun mandi|Pasta gigi|Deterjen|Sabun cuci piring|Tisu wajah"
    "|Popok bayi|Keripik kentang|Kerupuk udang|Permen jahe",
    "en": "Black coffee|Milk coffee|Green tea|Milk tea|Fresh milk|Yogurt|Butter biscuit"
    "|Sliced bread|Instant noodles|Fish sauce|Soy sauce|Chilli sauce|Cooking oil"
    "|White sugar|Table salt|Jasmine rice|Wheat flour|Roasted peanuts|Canned tuna"
    "|Still water|Orange soda|Shampoo|Shower gel|Toothpaste|Washing powder|Dish soap"
    "|Tissues|Nappies|Potato crisps|Prawn crackers|Ginger sweets|Ice cream",
}
_TASTES = {
    "vi": "vị dâu|vị cam|vị chanh|vị xoài|vị dừa|vị dứa|vị đào|vị vải|ít đường|không đường"
    "|truyền thống|đặc biệt|cay nồng|hương lài|hương sen|hương bưởi|bạc hà|gừng|mật ong"
    "|hạt chia",
    "id": "rasa stroberi|rasa jeruk|rasa mangga|rasa kelapa|rasa nanas|tanpa gula|pedas|asli"
    "|spesial|aroma melati|jahe|madu|mint|cokelat|vanila|keju|pandan|durian|leci|jambu",
    "en": "strawberry|orange|lemon|mango|coconut|pineapple|peach|lychee|sugar free|original"
    "|extra hot|jasmine|mint|ginger|honey|chocolate|vanilla|cheese|pandan|apple",
}
_PACKS = ("chai {} ml|gói {} g|hộp {} g|lon {} ml|túi {} g", "botol {} ml|bungkus {} g|kotak {} g",
          "bottle {} ml|pack {} g|box {} g|can {} ml")  # fmt: skip
_SIZES = (50, 65, 85, 100, 120, 150, 180, 200, 235, 250, 330, 380, 400, 450, 500, 650, 750, 900)
_SYLLABLES = "an|bo|ca|da|el|fa|go|ha|in|ka|la|mi|na|or|pa|ri|sa|ta|vi|xo|lo|me|nu|su|ti"


def catalogue_50k() -> Path:
    """The folder with the live catalogue of 50,000 real products; open it as the till does."""
    source = shared_folder() / "data" / "catalog_scale_50k.csv.gz"
    if not source.exists():
        print("no catalog_scale_50k.csv.gz: measuring on made-up products", file=sys.stderr)
        return _made_up("made-up-50k", 50_000)
    files = _files("real-50k")
    if files.current() is None:
        _import_real(source, files)
    return files.folder


def catalogue_1m() -> Path:
    """The folder with the live catalogue of a million made-up products in three languages."""
    return _made_up("made-up-1m", 1_000_000)


def open_catalogue(folder: Path) -> Catalogue:
    """The live catalogue in `folder`, by the real ports."""
    return Catalogue(RealStore(), RealFs(), folder, CURRENCY)


def made_up_items(count: int) -> Iterator[Item]:
    """Products nobody sells, the same ones every time."""
    chance = Random(50)
    makers = _makers(chance)
    for number in range(1, count + 1):
        at = chance.choices((0, 1, 2), (6, 3, 1))[0]
        language = ("vi", "id", "en")[at]
        words = [
            chance.choice(_KINDS[language].split("|")),
            makers[min(int(chance.expovariate(1 / 200)), len(makers) - 1)],
            chance.choice(_TASTES[language].split("|")),
            chance.choice(_PACKS[at].split("|")).format(chance.choice(_SIZES)),
        ]
        yield Item(
            f"m{number}",
            " ".join(words),
            Money(chance.randrange(3, 500) * 1_000, CURRENCY),
            "standard",
            category_id=language,
            barcodes=(in_store_code("29", str(number)),),
        )


def _makers(chance: Random) -> list[str]:
    parts = _SYLLABLES.split("|")
    return ["".join(chance.choices(parts, k=chance.choice((2, 3)))).title() for _ in range(3_000)]


def _files(name: str) -> CatalogFolder:
    folder = FOLDER / f"{name}-{LAYOUT}"
    folder.mkdir(parents=True, exist_ok=True)
    return CatalogFolder(RealFs(), folder)


def _import_real(source: Path, files: CatalogFolder) -> None:
    options = ImportOptions(ShopDefaults(CURRENCY))
    ended = import_file(RealStore(), RealFs(), source, files.path_of(1), options)
    assert isinstance(ended, ImportReport), ended
    assert ended.version is not None
    files.take_into_use(1)


def _made_up(name: str, count: int) -> Path:
    files = _files(name)
    if files.current() is None:
        shelves = [Category("vi", "Việt Nam", 1), Category("id", "Indonesia", 2)]
        shelves.append(Category("en", "English", 3))
        content = CatalogueContent(made_up_items(count), shelves, CURRENCY)
        build_catalogue(RealStore(), RealFs(), files.path_of(1), content)
        files.take_into_use(1)
    return files.folder
