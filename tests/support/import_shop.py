"""A till's folder that lists are imported into, for the tests of the import."""

from __future__ import annotations

from pathlib import Path

from pos_app.boot.real_ports import RealFs
from pos_app.engine.catalog import Catalogue
from pos_app.engine.catalog_import import ImportOptions, import_file
from pos_app.engine.import_report import ImportReport
from pos_app.store.catalog_folder import CatalogFolder
from pos_app.store.connection import RealStore
from pos_core.catalog import Item
from pos_core.item_rows import ShopDefaults
from pos_core.money import Currency
from pos_core.refusal import Refusal
from tests.support.shelves import open_shelves

DONG = ImportOptions(ShopDefaults(Currency.VND))
RUPIAH = ImportOptions(ShopDefaults(Currency.IDR))


class ImportShop:
    """A till's data folder that lists are imported into."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder / "till"
        self.folder.mkdir()
        self.file = folder / "list.csv"

    def write(self, content: str | bytes, encoding: str = "utf-8") -> ImportShop:
        self.file.write_bytes(content if isinstance(content, bytes) else content.encode(encoding))
        return self

    def take(self, options: ImportOptions = DONG) -> ImportReport | Refusal:
        """Import the file; what was made is taken into use."""
        files = CatalogFolder(RealFs(), self.folder)
        number = files.next_number()
        target = files.path_of(number)
        ended = import_file(RealStore(), RealFs(), self.file, target, options, number=number)
        made = isinstance(ended, ImportReport) and ended.version is not None
        assert target.exists() is made
        if made:
            files.take_into_use(number)
        return ended

    def report(self, options: ImportOptions = DONG) -> ImportReport:
        ended = self.take(options)
        assert isinstance(ended, ImportReport), ended
        return ended

    def refusal(self, options: ImportOptions = DONG) -> Refusal:
        ended = self.take(options)
        assert isinstance(ended, Refusal), ended
        return ended

    def shelves(self) -> list[Item]:
        catalogue: Catalogue = open_shelves(self.folder)
        tiles = catalogue.page(None, 0, 1_000)
        items = [catalogue.by_id(tile.item_id) for tile in tiles]
        catalogue.close()
        return [item for item in items if item is not None]


def problems(report: ImportReport) -> list[tuple[int, str, str]]:
    """Row, column and reason of each refused row."""
    return [(p.row, p.column, p.reason) for p in report.problems]
