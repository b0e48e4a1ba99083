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

from markupsafe import Markup

from hosted_api.web import bundle
from hosted_api.web.language import LANGUAGES, words
from pos_core.money import Currency, Money
from pos_core.receipt_words import with_currency
from pos_core.search_text import fold

if TYPE_CHECKING:
    from jinja2 import Template

    from backend_client.contracts.sessions import GuestItem, GuestMenu

FIGURES = {Currency.VND: "vi", Currency.IDR: "id", Currency.USD: "en"}
"""Money follows the habit of its currency, whatever the guest speaks."""

_HERE = "/session/-/"
"""Stands for the session's address while a menu is drawn, which is once for all sessions."""


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

    @property
    def has_photos(self) -> bool:
        """Where one has, what has none keeps its place, and names stand in line."""
        return any(item.photo for item in self.items)


@dataclass(frozen=True, slots=True)
class ShownMenu:
    """A menu as it stands on the page; `shelves` are what its categories are called."""

    tag: str
    shelves: Sequence[str]
    html: Markup


def shown_menu(menu: GuestMenu | None, language: str) -> ShownMenu:
    """Drawn once for all phones of a language; without a menu the page says so."""
    shelves = shelves_of(menu)
    html = _template("items.html").render(say=words(language), shelves=shelves)
    return ShownMenu(menu.tag if menu else "", [shelf.name for shelf in shelves], Markup(html))  # noqa: S704  escaped


def shelves_of(menu: GuestMenu | None) -> tuple[Shelf, ...]:
    """What a phone can order, in the shop's order."""
    if menu is None:
        return ()
    currency = Currency(menu.currency)
    by_category: dict[str, list[ShownItem]] = {}
    for item in sorted(menu.items, key=lambda each: -each.rank):
        by_category.setdefault(item.category_id or "", []).append(_shown(item, currency))
    known = sorted(menu.categories, key=lambda each: each.position)
    filled = [each for each in known if each.id in by_category]
    shelves = [Shelf(each.name, by_category.pop(each.id)) for each in filled]
    rest = [item for items in by_category.values() for item in items]
    return (*shelves, Shelf("…", rest)) if rest else tuple(shelves)


def _shown(item: GuestItem, currency: Currency) -> ShownItem:
    least = min((each.price for each in item.variants), default=item.price or 0)
    return ShownItem(
        item.id,
        item.name,
        fold(item.name),
        least,
        _price(least, currency),
        not item.variants and not item.modifiers,
        item.sold_out,
        f"{_HERE}photos/{item.photo}" if item.photo else "",
    )


def at_session(html: Markup, session_id: str) -> Markup:
    """A menu drawn for all, its pictures at the session's own address."""
    return html.replace(_HERE, f"/session/{session_id}/")


@dataclass(frozen=True, slots=True)
class Place:
    """Where the page is: whose shop, which table, which session."""

    session_id: str
    shop: str
    table: str
    area: str
    currency: Currency


def guest_page(place: Place, menu: ShownMenu, snapshot: bytes, language: str) -> str:
    """The whole page; `snapshot` is what `/v1/sessions/{id}/snapshot` would answer this phone."""
    files = f"/web/{bundle.digest()}"
    start = {
        "session_id": place.session_id,
        "files": files,
        "language": language,
        "figures": FIGURES[place.currency],
        "exponent": place.currency.exponent,
        "price": _price(0, place.currency).replace(_zero(place.currency), "{figure}"),
        "menu_tag": menu.tag,
        "snapshot": json.loads(snapshot),
    }
    return _template("page.html").render(
        **_common(language),
        session_id=place.session_id,
        shop=place.shop,
        table=_table_name(place.table, words(language)),
        area=place.area,
        menu=menu,
        items=at_session(menu.html, place.session_id),
        files=files,
        texts=_data(dict(words(language))),
        start=_data(start),
    )


def _table_name(name: str, say: Mapping[str, str]) -> str:
    """A table that has only a number is called one; "Bàn 5" says it by itself."""
    return say["table"].replace("{table}", name) if name.isdigit() else name


def refused_page(code: str, language: str) -> str:
    """Why a scan led nowhere, in plain words."""
    say = words(language)
    return _template("refused.html").render(
        **_common(language), reason=say.get(f"refused_{code}", say["refused_unknown"])
    )


def manifest(session_id: str, shop: str, language: str) -> bytes:
    """What makes the page one that a phone can keep on its first screen (W3C Web App Manifest)."""
    address = f"/session/{session_id}"
    files = f"/web/{bundle.digest()}"
    told = {
        "name": shop,
        "short_name": shop[:12],
        "id": address,
        "start_url": address,
        "scope": "/session/",
        "display": "standalone",
        "lang": language,
        "background_color": "#f5f5f2",
        "theme_color": "#0f766e",
        "icons": [
            {"src": f"{files}/icon.svg", "sizes": "any", "type": "image/svg+xml"},
            {"src": f"{files}/icon-192.png", "sizes": "192x192", "type": "image/png"},
            {"src": f"{files}/icon-512.png", "sizes": "512x512", "type": "image/png"},
        ],
    }
    return json.dumps(told, ensure_ascii=False).encode()


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


@cache
def picture_headers() -> dict[str, str]:
    """A picture is that and nothing else, also where somebody opens it by itself."""
    return {
        "content-security-policy": "default-src 'none'; frame-ancestors 'none'; sandbox",
        "x-content-type-options": "nosniff",
        "cross-origin-resource-policy": "same-origin",
    }


def _common(language: str) -> dict[str, Any]:
    style = Markup(bundle.style())  # noqa: S704  our own file
    return {"language": language, "languages": LANGUAGES, "say": words(language), "css": style}


def _data(value: object) -> Markup:
    """JSON that cannot end the element it stands in."""
    text = json.dumps(value, ensure_ascii=False)
    safe = text.replace("<", "\\u003c").replace("\u2028", "\\u2028").replace("\u2029", "\\u2029")
    return Markup(safe)  # noqa: S704  no "<" is left in it


def _price(minor: int, currency: Currency) -> str:
    """As on the receipt, in one piece."""
    return with_currency(Money(minor, currency)).replace(" ", "\N{NO-BREAK SPACE}")


def _zero(currency: Currency) -> str:
    return "0." + "0" * currency.exponent if currency.exponent else "0"


@cache
def _template(name: str) -> Template:
    from jinja2 import Environment, FileSystemLoader, StrictUndefined

    loader = FileSystemLoader(bundle.HERE / "templates")
    return Environment(
        loader=loader,
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    ).get_template(name)
