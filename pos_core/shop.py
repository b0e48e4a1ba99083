"""Whose shop this is and by which rules it sells: name, tax number, rates, rounding, business day.

The shop stands in the journal like everything else, so that an old receipt prints as it did, and an
auditor sees when a rate was changed and by whom.
"""

from dataclasses import field

from pos_core.clock import ShopClock
from pos_core.events import Event, Intent, Moment
from pos_core.frozen import dataclass
from pos_core.ids import Ids
from pos_core.money import Currency
from pos_core.pay_rules import PayRules
from pos_core.pricing import PricingPolicy
from pos_core.receipt import Picture
from pos_core.refusal import Refusal, refuse
from pos_core.shop_rules import ShopRules
from pos_core.table_rules import LONGEST_MINUTES, SHORTEST_MINUTES, TableRules
from pos_core.tax import TaxTable

WIDEST_LOGO, HIGHEST_LOGO = 384, 240
"""In dots: the width of 58 mm paper, and three centimetres of it."""


@dataclass(frozen=True, slots=True)
class ShopProfile:
    """What stands at the head and foot of a receipt. `tax_id` is the MST (VN) or NPWP (ID).

    `logo` is at most as wide as narrow paper, so that every printer takes the same dots.
    """

    name: str
    address: str = ""
    phone: str = ""
    tax_id: str = ""
    header: str = ""
    footer: str = ""
    cashier: str = ""
    logo: Picture | None = None


@dataclass(frozen=True, slots=True)
class Shop:
    """Profile and rules. `country` is VN or ID; `till_prefix` begins this till's order numbers."""

    store_id: str
    till_prefix: str
    country: str
    language: str
    profile: ShopProfile
    clock: ShopClock
    taxes: TaxTable
    policy: PricingPolicy
    rules: ShopRules = field(default_factory=ShopRules)
    pay: PayRules = field(default_factory=PayRules)
    tables: TableRules = field(default_factory=TableRules)

    @property
    def currency(self) -> Currency:
        """What the shop sells in."""
        return self.policy.currency


@dataclass(frozen=True, slots=True)
class ConfigureShop(Intent):
    """Set the shop's profile and rules; they count for orders opened from now on."""

    shop: Shop


@dataclass(frozen=True, slots=True)
class ShopConfigured(Event):
    """The shop's profile and rules from here on; `approver` let them be changed."""

    shop: Shop
    approver: str = ""

    @property
    def stream(self) -> str:
        """One stream for the one shop of this journal."""
        return "shop"


def decide_configure_shop(
    current: Shop | None, intent: ConfigureShop, moment: Moment, ids: Ids
) -> tuple[Event, ...] | Refusal:
    """A shop needs a name, a till prefix and rates; the currency of a journal never changes."""
    from pos_core.pay_check import check_pay_rules  # half the payment codes: not at the start

    shop = intent.shop
    if not shop.profile.name.strip():
        return refuse("shop.name_missing")
    if not (
        shop.till_prefix.isascii() and shop.till_prefix.isalnum() and len(shop.till_prefix) <= 4
    ):
        return refuse("shop.prefix_invalid", prefix=shop.till_prefix)
    if shop.profile.logo is not None and not _is_printable(shop.profile.logo):
        return refuse("shop.logo_invalid", width=WIDEST_LOGO, height=HIGHEST_LOGO)
    if not shop.taxes.rows:
        return refuse("shop.taxes_missing")
    if current is not None and current.currency is not shop.currency:
        return refuse("shop.currency_fixed", currency=current.currency)
    same: tuple[Event, ...] = () if shop == current else (ShopConfigured(shop),)
    return check_pay_rules(shop.pay, shop.currency) or _check_tables(shop.tables) or same


def _check_tables(tables: TableRules) -> Refusal | None:
    if SHORTEST_MINUTES <= tables.minutes <= LONGEST_MINUTES:
        return None
    return refuse("shop.table_minutes_invalid", least=SHORTEST_MINUTES, most=LONGEST_MINUTES)


def _is_printable(logo: Picture) -> bool:
    try:
        rows = logo.rows
    except ValueError:
        return False
    return bool(rows) and logo.width <= WIDEST_LOGO and logo.height <= HIGHEST_LOGO
