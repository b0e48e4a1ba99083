"""Long work the screens may start beside the window: what there is, and who runs it.

The makers are put together by the wiring, because only it knows the ports.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import field
from pathlib import Path
from typing import TYPE_CHECKING

from pos_app.bridge.background import Background, Job
from pos_core.frozen import dataclass

if TYPE_CHECKING:
    from backend_client.contracts.providers import Provider
    from pos_core.attempt import Attempt
    from pos_core.item_columns import Field
    from pos_core.photo_files import PhotoMatch, PhotoMiss
    from pos_core.qr_card import CardFacts
    from pos_core.sales_report import Period
    from pos_core.sales_tables import ReportTable

BACK_UP = "back_up"
READ_PRODUCTS = "read_products"
IMPORT_PRODUCTS = "import_products"
FIND_PRINTERS = "find_printers"
FIND_ADDRESSES = "find_addresses"
EXPORT_SETTINGS = "export_settings"
LOOK_AT_SETTINGS = "look_at_settings"
STOCK_SHELVES = "stock_shelves"
MAKE_REPORT = "make_report"
SAVE_REPORT = "save_report"
SAVE_CARDS = "save_cards"
LOOK_AT_CERTIFICATE = "look_at_certificate"
MAKE_PAIRING_CODE = "make_pairing_code"
LOOK_AT_PROVIDERS = "look_at_providers"
KEEP_PROVIDER = "keep_provider"
TRY_PROVIDER = "try_provider"
LOOK_AT_PHOTOS = "look_at_photos"
TAKE_PHOTOS = "take_photos"
SHOW_PHOTO = "show_photo"

Mapped = Mapping["Field", str]
Pair = Callable[[str, str], None]
SimulatedGuest = Callable[["Attempt"], None]


@dataclass(frozen=True, slots=True)
class ReportFile:
    """A report on its way into a file: `name` without ending, `ending` csv or pdf."""

    name: str
    ending: str
    title: str
    subtitle: str
    tables: tuple[ReportTable, ...]
    language: str


@dataclass(frozen=True, slots=True)
class CardFile:
    """QR cards of tables on their way into a PDF: `name` without ending."""

    name: str
    title: str
    cards: tuple[CardFacts, ...]


@dataclass(frozen=True, slots=True)
class TakenPhotos:
    """Pictures that are ready: item id and digest of each; and the files that could not be used."""

    photos: tuple[tuple[str, str], ...]
    misses: tuple[PhotoMiss, ...] = ()


@dataclass(frozen=True, slots=True)
class SeenCertificate:
    """What a server shows: its certificate as PEM, and the fingerprint a person compares."""

    pem: str
    fingerprint: str


@dataclass(frozen=True, slots=True)
class TillsDoorway:
    """Where other tills join this one's server: `address` to type, `fingerprint` to compare."""

    address: str
    fingerprint: str


@dataclass(frozen=True, slots=True)
class SetUp:
    """How the providers of payments are set up at the API this till works with.

    `typed` is what this till has kept of each, without secrets; `kept` are the secrets it has,
    by name only. `is_ours` where they are typed here; elsewhere nothing can be changed.
    """

    providers: tuple[Provider, ...]
    is_ours: bool
    typed: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    kept: Mapping[str, frozenset[str]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Works:
    """Each maker returns a job that `background` runs under the name above it stands for.

    `back_up(folder)` ends with the `Path` of the checked copy. `read_products(file, mapping)` ends
    with a `Preview` or a `Refusal`, `import_products(file, mapping, keep_good_rows)` with an
    `ImportReport` or a `Refusal`; a mapping names the heading for a field where the till guessed
    wrong. `find_printers()` ends with a tuple of `FoundPrinter`, those this computer can see,
    `find_addresses()` with a tuple of texts, what it is called in its networks.
    `export_settings(file, with_staff)` ends with the `Path`, `look_at_settings(file)` with a
    `Looked`.
    `stock_shelves()` puts on the shelves what the shop that was set up begins with.
    `look_at_certificate(url)` ends with a `SeenCertificate`.
    `tills_doorway()` is no job either: where other tills join just now, None while they cannot.
    `make_pairing_code()` ends with a code that lets one more till in.
    `simulated_guest()` gives who pays an attempt in a demo shop, None where guests are real.
    `look_at_providers()` ends with a `SetUp`, and so does `keep_provider(name, typed, still)`: it
    keeps what was typed of one and the secrets that are `still` good, and begins anew with them.
    `try_provider(name)` ends with what the provider said. All three may end with a `Refusal`.
    `pair(url, code)` is no job: the code is used when the till goes to that server next.
    `look_at_photos(folder)` ends with a `PhotoFolder`, `take_photos(folder, matches)` with
    `TakenPhotos`, both perhaps with a `Refusal`; `show_photo(digest)` with a `QImage`.
    `make_report(period)` ends with a `SalesReport`, `save_report(file, folder)` with the `Path`,
    and so does `save_cards(file, folder)`.
    """

    background: Background
    back_up: Callable[[Path], Job]
    read_products: Callable[[Path, Mapped], Job]
    import_products: Callable[[Path, Mapped, bool], Job]
    find_printers: Callable[[], Job]
    make_report: Callable[[Period], Job]
    save_report: Callable[[ReportFile, Path], Job]
    save_cards: Callable[[CardFile, Path], Job] | None = None
    export_settings: Callable[[Path, bool], Job] | None = None
    look_at_settings: Callable[[Path], Job] | None = None
    stock_shelves: Callable[[], Job] | None = None
    pair: Pair | None = None
    find_addresses: Callable[[], Job] | None = None
    look_at_certificate: Callable[[str], Job] | None = None
    tills_doorway: Callable[[], TillsDoorway | None] | None = None
    make_pairing_code: Callable[[], Job] | None = None
    simulated_guest: Callable[[], SimulatedGuest | None] | None = None
    look_at_providers: Callable[[], Job] | None = None
    keep_provider: Callable[[str, Mapping[str, str], frozenset[str]], Job] | None = None
    try_provider: Callable[[str], Job] | None = None
    look_at_photos: Callable[[Path], Job] | None = None
    take_photos: Callable[[Path, Sequence[PhotoMatch]], Job] | None = None
    show_photo: Callable[[str], Job] | None = None
