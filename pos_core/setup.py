"""Setting a shop up, step by step: what was answered so far, and how the shop then begins.

The answers are kept after every step, so that a till that is switched off in the middle goes on
where it was. Until the shop begins, nothing of them counts.
"""

import json
from dataclasses import replace
from enum import StrEnum

from pos_core.codec import decode, encode
from pos_core.country_profiles import PROFILES, SHOPS
from pos_core.frozen import dataclass
from pos_core.order_kind import KindRule, OrderKind
from pos_core.shop import Shop, ShopProfile
from pos_core.till_state import TillState

OWN_STORE = "shop"


class Products(StrEnum):
    """What stands on the shelves when the shop begins."""

    KEEP = "keep"
    DEMO = "demo"
    IMPORT = "import"
    EMPTY = "empty"


class Way(StrEnum):
    """`IN_PLACE`: in the journal there is. `ANEW`: with a new one, the old one put aside whole."""

    IN_PLACE = "in_place"
    ANEW = "anew"


@dataclass(frozen=True, slots=True)
class SetupDraft:
    """`step` is where the person is; `shop` is what will be, None before a country is chosen.

    `begun` says that the shop shall begin, or has; then `shop` stays until it was seen to have.
    """

    step: str = ""
    kind: str = ""
    shop: Shop | None = None
    products: Products = Products.DEMO
    begun: bool = False


def draft_text(draft: SetupDraft) -> str:
    """The draft as settings keep it."""
    return json.dumps(encode(draft), ensure_ascii=False)


def read_draft(text: str) -> SetupDraft | None:
    """The draft that was kept; None when there is none, or none that can be read."""
    if not text:
        return None
    try:
        data = json.loads(text)
        return decode(SetupDraft, data) if isinstance(data, dict) else None
    except (LookupError, TypeError, ValueError):
        return None


def fresh_shop(kind: str, language: str) -> Shop:
    """A shop of this kind (a key of `SHOPS`) by its country's habits, without a name yet."""
    shop = SHOPS[kind]("en")
    nameless = ShopProfile(name="")
    rules = shop.rules
    if kind.endswith("grocery"):
        rules = replace(rules, kinds=(KindRule(OrderKind.TAKE_AWAY),))
    return replace(shop, store_id=OWN_STORE, language=language, profile=nameless, rules=rules)


def draft_from(shop: Shop) -> SetupDraft:
    """What to begin with when a shop that exists already is set up again."""
    return SetupDraft(kind=kind_of(shop), shop=shop, products=Products.KEEP)


def kind_of(shop: Shop) -> str:
    """The key of `SHOPS` whose country and way of taxing come closest."""
    if shop.country == "ID":
        return "id_restaurant" if shop.policy.service is not None else "id_grocery"
    grocer = [rule.kind for rule in shop.rules.kinds] == [OrderKind.TAKE_AWAY]
    return "vn_grocery" if grocer or shop.store_id == "vn-grocery" else "vn_cafe"


def is_demo(shop: Shop) -> bool:
    """True for one of the shops the till comes with, as long as nobody gave it a name."""
    return shop.profile in PROFILES


def way_of(state: TillState, shop: Shop) -> Way:
    """How `shop` begins on this till.

    A journal keeps its currency for ever; and what was rung up in a demo shop is no part of a real
    one's books.
    """
    now = state.shop
    if now is None or now.currency is not shop.currency:
        return Way.ANEW
    used = state.next_number > 1 or bool(state.orders)
    return Way.ANEW if is_demo(now) and used else Way.IN_PLACE


def goods_of(kind: str) -> str:
    """The demo goods that go with a kind of shop: cafe or grocery."""
    return "grocery" if kind.endswith("grocery") else "cafe"
