"""What an import of settings would change, line by line, before anything is changed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import asdict
from typing import Any

from pos_app.engine.settings_file import PortableSettings, StaffLine, machine_names, spelled_out
from pos_app.settings import Settings
from pos_core.frozen import dataclass
from pos_core.shop import Shop
from pos_core.staff import Staff
from pos_core.tax import DatedTaxes


@dataclass(frozen=True, slots=True)
class Difference:
    """`place` as in `shop.profile.name`; either side is empty when there is nothing there."""

    place: str
    before: str
    after: str


def differences(
    portable: PortableSettings, shop: Shop | None, settings: Settings, staff: Staff
) -> tuple[Difference, ...]:
    """Everything that would be otherwise, in the order of the file."""
    found: list[Difference] = []
    if portable.shop is not None:
        found += _shop(shop, portable.shop)
    if portable.machine is not None:
        found += _flat_differences("machine", _machine(settings), _machine(portable.machine))
    return (*found, *_staff(portable.staff, staff))


def _shop(before: Shop | None, after: Shop) -> Iterator[Difference]:
    old: dict[str, Any] = spelled_out(before) if before is not None else {}
    new: dict[str, Any] = spelled_out(after)
    old_taxes = _taxes(before)
    new_taxes = _taxes(after)
    for each in (old, new):
        each.pop("taxes", None)
        for whose in ("version", "till"):  # whose word it was is nobody's setting
            each.get("tables", {}).pop(whose, None)
    yield from _flat_differences("shop", _flat(old), _flat(new))
    yield from _flat_differences("shop.taxes", old_taxes, new_taxes)


def _taxes(shop: Shop | None) -> dict[str, str]:
    """`standard 2027-01-01` -> `GTGT 100000`: a row of the table is one line."""
    rows = shop.taxes.rows if shop is not None else ()
    return {f"{row.tax_class} {row.valid_from.isoformat()}": _row(row) for row in rows}


def _row(row: DatedTaxes) -> str:
    return (
        " + ".join(f"{tax.code} {tax.rate.ppm / 10_000:g} % {tax.mode}" for tax in row.taxes) or "0"
    )


def _machine(settings: Settings) -> dict[str, str]:
    plain = asdict(settings)
    return _flat({name: plain[name] for name in machine_names()})


def _flat(data: Any, place: str = "") -> dict[str, str]:
    """Groups opened up, place by place; a list of plain texts stays one line."""
    if isinstance(data, dict):
        flat: dict[str, str] = {}
        for name, value in data.items():
            flat |= _flat(value, f"{place}.{name}" if place else name)
        return flat
    if isinstance(data, list | tuple):
        if not any(isinstance(each, dict | list | tuple) for each in data):
            return {place: ", ".join(map(str, data))}
        flat = {}
        for at, each in enumerate(data, start=1):
            flat |= _flat(each, f"{place}[{at}]")
        return flat
    return {place: "" if data is None else str(data)}


def _flat_differences(
    part: str, before: dict[str, str], after: dict[str, str]
) -> Iterator[Difference]:
    for place in dict.fromkeys((*before, *after)):
        old, new = before.get(place, ""), after.get(place, "")
        if old != new:
            yield Difference(f"{part}.{place}", old, new)


def _staff(lines: tuple[StaffLine, ...], staff: Staff) -> Iterator[Difference]:
    present = {member.name: member for member in staff.members.values() if member.active}
    for line in lines:
        member = present.get(line.name)
        old = member.role.value if member is not None else ""
        same = member is not None and (member.given, member.taken) == (line.given, line.taken)
        if old != line.role.value or not same:
            yield Difference(f"staff.{line.name}", old, line.role.value)
