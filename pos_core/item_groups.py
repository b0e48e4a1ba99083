"""Option groups of a menu (size, sugar, toppings) as delivery services write them.

Each service has its own spelling of the same few things; limits that contradict each other are
brought into order, because a group nobody can fill would block the sale.
"""

from collections.abc import Mapping, Sequence
from typing import Any

from pos_core.catalog import ModifierGroup, Option
from pos_core.money import Currency, zero
from pos_core.plain_text import plain
from pos_core.price_text import read_price
from pos_core.refusal import Refusal, refuse
from pos_core.search_text import tokens

_PRICES = {
    "price": None,
    "price_vnd": Currency.VND,
    "price_idr": Currency.IDR,
    "price_usd": Currency.USD,
}


def read_groups(written: Sequence[Any], currency: Currency) -> tuple[ModifierGroup, ...] | Refusal:
    """The groups of one item; empty ones are left out.

    Refuses `groups.unreadable` when one is no group, `groups.other_currency` when an option has a
    price in another currency, and as `read_price` does.
    """
    groups: list[ModifierGroup] = []
    for entry in written:
        group = _group(entry, currency)
        if isinstance(group, Refusal):
            return group
        if group is not None and all(group.id != other.id for other in groups):
            groups.append(group)
    return tuple(groups)


def _group(entry: Any, currency: Currency) -> ModifierGroup | Refusal | None:
    if not isinstance(entry, Mapping) or not isinstance(entry.get("options"), list):
        return refuse("groups.unreadable")
    options: list[Option] = []
    defaults: list[str] = []
    for written in entry["options"]:
        option = _option(written, currency, {o.id for o in options})
        if isinstance(option, Refusal):
            return option
        options.append(option)
        if written.get("default") is True:
            defaults.append(option.id)
    name = plain(str(entry.get("name", "")))
    if not options or not name:
        return None
    least, most = _limits(entry, len(options))
    return ModifierGroup(
        _key(entry, name), name, least, most, tuple(options), tuple(defaults[:most])
    )


def _limits(entry: Mapping[str, Any], count: int) -> tuple[int, int]:
    """At least and at most, within 0 and `count`; a required group takes at least one."""
    must = entry.get("required") is True or entry.get("mandatory") is True
    least, most = _whole(entry.get("min")), _whole(entry.get("max"))
    most = min(most, count) if most > 0 else count
    return min(max(least, int(must)), most), most


def _option(written: Any, currency: Currency, taken: set[str]) -> Option | Refusal:
    name = plain(str(written.get("name", ""))) if isinstance(written, Mapping) else ""
    if not name:
        return refuse("groups.unreadable")
    price = zero(currency)
    for key, of in _PRICES.items():
        read = read_price(_figure(written.get(key)), of or currency)
        if isinstance(read, Refusal):
            return read
        if read is not None and read.minor and read.currency is not currency:
            return refuse("groups.other_currency", currency=read.currency)
        price = read if read is not None and read.currency is currency else price
    key, count = _key(written, name), 1
    while (key if count == 1 else f"{key}-{count}") in taken:
        count += 1
    return Option(key if count == 1 else f"{key}-{count}", name, price)


def _key(entry: Mapping[str, Any], name: str) -> str:
    given = entry.get("id", entry.get("uid"))
    return plain(str(given), 64) if given else "-".join(tokens(name))[:60] or "option"


def _figure(value: Any) -> str:
    return "" if value is None else str(value)


def _whole(value: Any) -> int:
    return value if type(value) is int and value >= 0 else 0
