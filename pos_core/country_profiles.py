"""The shops the till can start as: a café and a grocer, by the habits of Vietnam and Indonesia.

Everything here is data to begin with; a shop changes it in its settings, and `ConfigureShop` puts
it in the journal. Where the rates come from stands in `docs/decisions/country_profiles.md`.
"""

from collections.abc import Callable
from datetime import date

from pos_core.clock import ShopClock
from pos_core.money import Currency
from pos_core.pricing_policy import CashRounding, PricingPolicy, ServiceCharge
from pos_core.rounding import Rounding
from pos_core.shop import Shop, ShopProfile
from pos_core.tax import DatedTaxes, Rate, Tax, TaxMode, TaxTable

VN_MINUTES = 420
WIB_MINUTES = 420
CUT_OFF_HOUR = 4

# A rate that was there before all others; also what a till sells by whose clock fell back to 1970.
ALWAYS = date.min
VN_CUT_BEGINS = date(2025, 7, 1)
VN_CUT_ENDED = date(2027, 1, 1)
PPN_12_BEGINS = date(2025, 1, 1)


def _gtgt(percent: int) -> tuple[Tax, ...]:
    return (Tax("GTGT", Rate(percent * 10_000), TaxMode.INCLUSIVE),)


def _pb1(mode: TaxMode) -> tuple[Tax, ...]:
    return (Tax("PB1", Rate(100_000), mode),)


_NO_TAX: tuple[Tax, ...] = ()
_PPN_11 = (Tax("PPN", Rate(110_000), TaxMode.INCLUSIVE),)
_PPN_12 = (Tax("PPN", Rate(120_000), TaxMode.INCLUSIVE, base_num=11, base_den=12),)


def _with_vn_cut(tax_class: str) -> tuple[DatedTaxes, ...]:
    return (
        DatedTaxes(tax_class, ALWAYS, _gtgt(10)),
        DatedTaxes(tax_class, VN_CUT_BEGINS, _gtgt(8), "174/2025/NĐ-CP"),
        DatedTaxes(tax_class, VN_CUT_ENDED, _gtgt(10)),
    )


def _with_ppn(tax_class: str) -> tuple[DatedTaxes, ...]:
    return (
        DatedTaxes(tax_class, ALWAYS, _PPN_11),
        DatedTaxes(tax_class, PPN_12_BEGINS, _PPN_12, "PMK 131/2024"),
    )


VN_TAXES = TaxTable(
    (
        *_with_vn_cut("standard"),
        *_with_vn_cut("restaurant"),
        DatedTaxes("reduced", ALWAYS, _gtgt(5)),
        DatedTaxes("exempt", ALWAYS, _NO_TAX),
        # Excise goods have no part in the cut.
        DatedTaxes("alcohol", ALWAYS, _gtgt(10)),
    )
)

# Indonesia has no reduced rate: the fresh food that bears 5 % in Vietnam bears no PPN there.
ID_GROCERY_TAXES = TaxTable(
    (
        *_with_ppn("standard"),
        DatedTaxes("restaurant", ALWAYS, _pb1(TaxMode.INCLUSIVE)),
        DatedTaxes("reduced", ALWAYS, _NO_TAX),
        DatedTaxes("exempt", ALWAYS, _NO_TAX),
        *_with_ppn("alcohol"),
    )
)

# What is served bears PB1 instead of PPN, a beer too; a bag of beans to take home bears PPN.
ID_RESTAURANT_TAXES = TaxTable(
    (
        *_with_ppn("standard"),
        DatedTaxes("restaurant", ALWAYS, _pb1(TaxMode.EXCLUSIVE)),
        DatedTaxes("reduced", ALWAYS, _NO_TAX),
        DatedTaxes("exempt", ALWAYS, _NO_TAX),
        DatedTaxes("alcohol", ALWAYS, _pb1(TaxMode.EXCLUSIVE)),
    )
)

VN_POLICY = PricingPolicy(Currency.VND, cash_rounding=CashRounding(500, Rounding.HALF_UP))
ID_GROCERY_POLICY = PricingPolicy(Currency.IDR, cash_rounding=CashRounding(100, Rounding.HALF_UP))
ID_RESTAURANT_POLICY = PricingPolicy(
    Currency.IDR,
    service=ServiceCharge(Rate(50_000), taxed=True),
    cash_rounding=CashRounding(100, Rounding.HALF_UP),
)

# Nobody's: no tax office gives out a number of zeros, and each says that it is a sample.
_VN_TAX_ID = "0000000000"
_ID_TAX_ID = "0000000000000000"

VN_CAFE_PROFILES = {
    "vi": ShopProfile(
        name="Cà phê Mây Trắng",
        address="Số 12, hẻm Hoa Giấy, khu phố Mẫu, TP. Hồ Chí Minh",
        phone="0000 000 012",
        tax_id=f"{_VN_TAX_ID} (mẫu)",
        header="Cửa hàng mẫu",
        cashier="Thu ngân 1",
    ),
    "en": ShopProfile(
        name="White Cloud Coffee",
        address="12 Paper Flower Alley, Sample Ward, Ho Chi Minh City",
        phone="0000 000 012",
        tax_id=f"{_VN_TAX_ID} (sample)",
        header="Sample shop",
        cashier="Cashier 1",
    ),
}

VN_GROCERY_PROFILES = {
    "vi": ShopProfile(
        name="Tạp hóa Góc Phố Nhỏ",
        address="Số 7, ngõ Cây Khế, khu phố Mẫu, Hà Nội",
        phone="0000 000 007",
        tax_id=f"{_VN_TAX_ID} (mẫu)",
        header="Cửa hàng mẫu",
        cashier="Thu ngân 1",
    ),
    "en": ShopProfile(
        name="Little Corner Grocery",
        address="7 Starfruit Lane, Sample Ward, Hanoi",
        phone="0000 000 007",
        tax_id=f"{_VN_TAX_ID} (sample)",
        header="Sample shop",
        cashier="Cashier 1",
    ),
}

# Plain ASCII: the tax recorders of Indonesian cities read the text of the receipt.
ID_RESTAURANT_PROFILES = {
    "id": ShopProfile(
        name="Kedai Awan Putih",
        address="Jl. Bunga Kertas No. 12, Kelurahan Contoh, Jakarta",
        phone="0000-0000-0012",
        tax_id=f"{_ID_TAX_ID} (contoh)",
        header="Toko contoh",
        cashier="Kasir 1",
    ),
    "en": ShopProfile(
        name="White Cloud Kitchen",
        address="12 Paper Flower Street, Sample Ward, Jakarta",
        phone="0000-0000-0012",
        tax_id=f"{_ID_TAX_ID} (sample)",
        header="Sample shop",
        cashier="Cashier 1",
    ),
}

ID_GROCERY_PROFILES = {
    "id": ShopProfile(
        name="Warung Sudut Kecil",
        address="Jl. Belimbing No. 7, Kelurahan Contoh, Bandung",
        phone="0000-0000-0007",
        tax_id=f"{_ID_TAX_ID} (contoh)",
        header="Toko contoh",
        cashier="Kasir 1",
    ),
    "en": ShopProfile(
        name="Small Corner Shop",
        address="7 Starfruit Street, Sample Ward, Bandung",
        phone="0000-0000-0007",
        tax_id=f"{_ID_TAX_ID} (sample)",
        header="Sample shop",
        cashier="Cashier 1",
    ),
}


def vn_cafe(language: str) -> Shop:
    """A café in Vietnam, in VND; texts in vi or en. Raises `ValueError` for another language."""
    profile = _profile(VN_CAFE_PROFILES, language)
    return _vn("vn-cafe", profile, language)


def vn_grocery(language: str) -> Shop:
    """A grocer in Vietnam, in VND; texts in vi or en. Raises `ValueError` for another language."""
    profile = _profile(VN_GROCERY_PROFILES, language)
    return _vn("vn-grocery", profile, language)


def id_restaurant(language: str) -> Shop:
    """A restaurant in Indonesia, in IDR: service and PB1 on top of what the menu says.

    Texts in id or en. Raises `ValueError` for another language.
    """
    profile = _profile(ID_RESTAURANT_PROFILES, language)
    return _id("id-restaurant", profile, language, ID_RESTAURANT_TAXES, ID_RESTAURANT_POLICY)


def id_grocery(language: str) -> Shop:
    """A grocer in Indonesia, in IDR, PPN in the price.

    Texts in id or en. Raises `ValueError` for another language.
    """
    profile = _profile(ID_GROCERY_PROFILES, language)
    return _id("id-grocery", profile, language, ID_GROCERY_TAXES, ID_GROCERY_POLICY)


SHOPS: dict[str, Callable[[str], Shop]] = {
    "vn_cafe": vn_cafe,
    "vn_grocery": vn_grocery,
    "id_restaurant": id_restaurant,
    "id_grocery": id_grocery,
}

PROFILES: tuple[ShopProfile, ...] = (
    *VN_CAFE_PROFILES.values(),
    *VN_GROCERY_PROFILES.values(),
    *ID_RESTAURANT_PROFILES.values(),
    *ID_GROCERY_PROFILES.values(),
)
"""The profiles of the demo shops: a shop that has one of them has not been set up."""

# Which shop a first start gives: English texts stand on Vietnamese rules and prices.
_SHOP_OF = {
    ("cafe", "vi"): "vn_cafe",
    ("cafe", "en"): "vn_cafe",
    ("cafe", "id"): "id_restaurant",
    ("grocery", "vi"): "vn_grocery",
    ("grocery", "en"): "vn_grocery",
    ("grocery", "id"): "id_grocery",
}


def shop_for(kind: str, language: str) -> Shop:
    """The shop to begin with: `kind` is cafe or grocery, `language` vi, id or en.

    vi and en sell in VND by the rules of Vietnam, id in IDR by those of Indonesia. Raises
    `ValueError` for any other kind or language.
    """
    name = _SHOP_OF.get((kind, language))
    if name is None:
        raise ValueError(f"there is no {kind!r} shop in {language!r}")
    return SHOPS[name](language)


def _profile(profiles: dict[str, ShopProfile], language: str) -> ShopProfile:
    if language not in profiles:
        raise ValueError(f"this shop has no texts in {language!r}")
    return profiles[language]


def _vn(store_id: str, profile: ShopProfile, language: str) -> Shop:
    clock = ShopClock(VN_MINUTES, CUT_OFF_HOUR)
    return Shop(store_id, "A", "VN", language, profile, clock, VN_TAXES, VN_POLICY)


def _id(
    store_id: str, profile: ShopProfile, language: str, taxes: TaxTable, policy: PricingPolicy
) -> Shop:
    clock = ShopClock(WIB_MINUTES, CUT_OFF_HOUR)
    return Shop(store_id, "A", "ID", language, profile, clock, taxes, policy)
