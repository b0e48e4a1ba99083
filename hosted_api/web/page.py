"""Puts a page together: the menu as HTML, the session as data, and what the browser may do.

A page is one answer with its style in it; only the script is asked for after that. It carries no
script of its own, so that whatever a guest or a shop writes can never become one.
"""

from __future__ import annotations

import base64
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from hashlib import sha256
from typing import TYPE_CHECKING, Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined, Template
from markupsafe import Markup

from hosted_api.web import bundle
from hosted_api.web.language import LANGUAGES, words
from pos_core.money import Currency, Money
from pos_core.receipt_words import with_currency
from pos_core.search_text import fold

if TYPE_CHECKING:
    from backend_client.contracts.menu import Menu, MenuItem

FIGURES = {Currency.VND: "vi", Currency.IDR: "id", Currency.USD: "en"}
"""Money follows the habit of its currency, whatever the guest speaks."""


@dataclass(frozen=True, slots=True)
class ShownItem:
    """A row of the menu. `plain` when there is nothing to choose, so one touch orders it."""

    id: str
    name: str
    find: str
    minor: int
    price: str
    plain: bool
    sold_out: bool
    photo: str = ""


@dataclass(frozen=True, slots=True)
class Shelf:
    """A category with what stands on it."""

    name: str
    items: Sequence[ShownItem]


def shelves_of(menu: Menu | None) -> tuple[Shelf, ...]:
    """What a phone can order, in the shop's order; what has no price is not for phones."""
    if menu is None:
        return ()
    by_category: dict[str, list[ShownItem]] = {}
    for item in sorted(menu.items, key=lambda each: -each.rank):
        if _can_be_ordered(item):
            by_category.setdefault(item.category_id or "", []).append(_shown(item, menu.currency))
    known = sorted(menu.categories, key=lambda each: each.position)
    filled = [each for each in known if each.id in by_category]
    shelves = [Shelf(each.name, by_category.pop(each.id)) for each in filled]
    rest = [item for items in by_category.values() for item in items]
    return (*shelves, Shelf("…", rest)) if rest else tuple(shelves)


def _can_be_ordered(item: MenuItem) -> bool:
    has_price = bool(item.variants) or item.price is not None
    return has_price and item.unit == "piece"


def _shown(item: MenuItem, currency: Currency) -> ShownItem:
    least = min((each.price for each in item.variants), default=item.price or 0)
    return ShownItem(
        item.id,
        item.name,
        fold(item.name),
        least,
        _price(least, currency),
        not item.variants and not item.modifiers,
        item.sold_out,
    )


@dataclass(frozen=True, slots=True)
class Place:
    """Where the page is: whose shop, which table, which session."""

    session_id: str
    shop: str
    table: str
    area: str
    currency: Currency


def guest_page(
    place: Place, menu: Menu | None, menu_version: str, snapshot: Mapping[str, Any], language: str
) -> str:
    """The whole page; `snapshot` is what `/v1/sessions/{id}/snapshot` would answer this phone."""
    start = {
        "session_id": place.session_id,
        "files": f"/web/{bundle.digest()}",
        "language": language,
        "figures": FIGURES[place.currency],
        "exponent": place.currency.exponent,
        "price": _price(0, place.currency).replace(_zero(place.currency), "{figure}"),
        "menu_version": menu_version,
        "snapshot": snapshot,
    }
    return _template("page.html").render(
        **_common(language),
        session_id=place.session_id,
        shop=place.shop,
        table=place.table,
        area=place.area,
        shelves=shelves_of(menu),
        files=start["files"],
        texts=_data(words(language)),
        start=_data(start),
    )


def menu_part(menu: Menu | None, language: str) -> str:
    """Only the menu, for a page that is open while it changed."""
    return _template("items.html").render(say=words(language), shelves=shelves_of(menu))


def refused_page(code: str, language: str) -> str:
    """Why a scan led nowhere, in plain words."""
    say = words(language)
    return _template("refused.html").render(
        **_common(language), reason=say.get(f"refused_{code}", say["refused_unknown"])
    )


def manifest(place: Place, language: str) -> dict[str, Any]:
    """What makes the page one that a phone can keep on its first screen (W3C Web App Manifest)."""
    table = words(language)["table"].replace("{table}", place.table)
    address = f"/session/{place.session_id}"
    icons = [{"src": f"/web/{bundle.digest()}/icon.svg", "sizes": "any", "type": "image/svg+xml"}]
    return {
        "name": f"{place.shop} · {table}",
        "short_name": place.shop[:12],
        "id": address,
        "start_url": address,
        "scope": "/session/",
        "display": "standalone",
        "lang": language,
        "background_color": "#f5f5f2",
        "theme_color": "#0f766e",
        "icons": icons,
    }


@cache
def security_headers() -> tuple[tuple[str, str], ...]:
    """What the browser may do with a page: our own files, our own API, and nothing else."""
    digest = base64.b64encode(sha256(bundle.style().encode()).digest()).decode()
    policy = (
        "default-src 'none'; script-src 'self'; connect-src 'self'; img-src 'self';"
        f" style-src 'sha256-{digest}'; manifest-src 'self'; worker-src 'self';"
        " base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
    )
    return (
        ("content-security-policy", policy),
        ("referrer-policy", "no-referrer"),
        ("x-content-type-options", "nosniff"),
        ("cross-origin-opener-policy", "same-origin"),
        ("permissions-policy", "camera=(), microphone=(), geolocation=()"),
        ("cache-control", "no-store"),
    )


def _common(language: str) -> dict[str, Any]:
    style = Markup(bundle.style())  # noqa: S704  our own file
    return {"language": language, "languages": LANGUAGES, "say": words(language), "css": style}


def _data(value: object) -> Markup:
    """JSON that cannot end the element it stands in."""
    text = json.dumps(dict(value) if isinstance(value, Mapping) else value, ensure_ascii=False)
    safe = text.replace("<", "\\u003c").replace("\u2028", "\\u2028").replace("\u2029", "\\u2029")
    return Markup(safe)  # noqa: S704  no "<" is left in it


def _price(minor: int, currency: Currency) -> str:
    """As on the receipt, in one piece."""
    return with_currency(Money(minor, currency)).replace(" ", "\N{NO-BREAK SPACE}")


def _zero(currency: Currency) -> str:
    return "0." + "0" * currency.exponent if currency.exponent else "0"


@cache
def _template(name: str) -> Template:
    loader = FileSystemLoader(bundle.HERE / "templates")
    return Environment(
        loader=loader,
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    ).get_template(name)
