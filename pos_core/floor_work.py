"""Drawing the floor: areas and tables are made, moved, named and removed, and get another QR.

It takes the right to change settings. What another till drew is taken over as it is.
"""

from collections.abc import Iterable
from dataclasses import replace

from pos_core.events import Event, Intent, Moment
from pos_core.floor import (
    Area,
    AreaDrawn,
    Drawn,
    Floor,
    FloorHeard,
    Place,
    Table,
    TableDrawn,
    TableShape,
    newest,
)
from pos_core.frozen import dataclass
from pos_core.ids import AreaId, Ids, TableId
from pos_core.refusal import Refusal, refuse
from pos_core.sessions import session_at
from pos_core.staff import Right
from pos_core.till_state import TillState

LONGEST_NAME = 20
MOST_AREAS, MOST_TABLES, MOST_SEATS = 20, 300, 99

Decision = tuple[Event, ...] | Refusal


@dataclass(frozen=True, slots=True)
class DrawArea(Intent):
    """Make an area, or name the one there is; None is a new one."""

    area_id: AreaId | None
    name: str


@dataclass(frozen=True, slots=True)
class RemoveArea(Intent):
    """Take an area off the floor, and what still stands in it."""

    area_id: AreaId


@dataclass(frozen=True, slots=True)
class DrawTable(Intent):
    """Make a table, or say anew how the one there is looks; None is a new one."""

    table_id: TableId | None
    area_id: AreaId
    name: str
    place: Place
    seats: int = 4
    shape: TableShape = TableShape.SQUARE


@dataclass(frozen=True, slots=True)
class PlaceTable(Intent):
    """Put a table elsewhere, in another area too."""

    table_id: TableId
    area_id: AreaId
    place: Place


@dataclass(frozen=True, slots=True)
class RemoveTable(Intent):
    """Take a table off the floor; its printed QR leads nowhere any more."""

    table_id: TableId


@dataclass(frozen=True, slots=True)
class RenewTableTokens(Intent):
    """Give tables another QR each; the prints of before are refused in plain words."""

    table_ids: tuple[TableId, ...]


@dataclass(frozen=True, slots=True)
class HearFloor(Intent):
    """Another till told how areas or tables are."""

    areas: tuple[Area, ...] = ()
    tables: tuple[Table, ...] = ()


def decide_draw_area(state: TillState, intent: DrawArea, moment: Moment, ids: Ids) -> Decision:
    """Every area has a name of its own."""
    floor, name = state.floor, " ".join(intent.name.split())
    refused = _check_name(name, (a.name for a in floor.open_areas if a.area_id != intent.area_id))
    if refused is not None:
        return refused
    if intent.area_id is None:
        if len(floor.open_areas) >= MOST_AREAS:
            return refuse("floor.too_many_areas", most=MOST_AREAS)
        last = max((a.position for a in floor.open_areas), default=0)
        area = Area(AreaId(ids.new()), name, last + 1, till=state.till_name)
        return _drawn(state, (area,), moment)
    known = _area(floor, intent.area_id)
    if isinstance(known, Refusal):
        return known
    return _drawn(state, (_next(state, replace(known, name=name)),), moment)


def decide_remove_area(state: TillState, intent: RemoveArea, moment: Moment, ids: Ids) -> Decision:
    """With its tables; nobody may sit at one."""
    known = _area(state.floor, intent.area_id)
    if isinstance(known, Refusal):
        return known
    tables = state.floor.tables_in(known.area_id)
    for table in tables:
        if session_at(state, table.table_id) is not None:
            return refuse("floor.table_in_use", name=table.name)
    gone = tuple(_next(state, replace(table, removed=True)) for table in tables)
    return _drawn(state, (*gone, _next(state, replace(known, removed=True))), moment)


def decide_draw_table(state: TillState, intent: DrawTable, moment: Moment, ids: Ids) -> Decision:
    """A table stands inside its area and on no other, and has a name of its own."""
    known = None if intent.table_id is None else _table(state.floor, intent.table_id)
    if isinstance(known, Refusal):
        return known
    name = " ".join(intent.name.split())
    table = Table(
        TableId(ids.new()) if known is None else known.table_id,
        intent.area_id,
        name,
        intent.place,
        ids.token() if known is None else known.token,
        intent.seats,
        intent.shape,
        version=0 if known is None else known.version,
        till=state.till_name if known is None else known.till,
    )
    refused = _check_table(state.floor, table, is_new=known is None)
    if refused is not None:
        return refused
    return _drawn(state, (_next(state, table),), moment)


def decide_place_table(state: TillState, intent: PlaceTable, moment: Moment, ids: Ids) -> Decision:
    """Where there is room for it."""
    known = _table(state.floor, intent.table_id)
    if isinstance(known, Refusal):
        return known
    placed = replace(known, area_id=intent.area_id, place=intent.place)
    refused = _check_place(state.floor, placed)
    return refused or _drawn(state, (_next(state, placed),), moment)


def decide_remove_table(
    state: TillState, intent: RemoveTable, moment: Moment, ids: Ids
) -> Decision:
    """Nobody may sit at it."""
    known = _table(state.floor, intent.table_id)
    if isinstance(known, Refusal):
        return known
    if session_at(state, known.table_id) is not None:
        return refuse("floor.table_in_use", name=known.name)
    return _drawn(state, (_next(state, replace(known, removed=True)),), moment)


def decide_renew_table_tokens(
    state: TillState, intent: RenewTableTokens, moment: Moment, ids: Ids
) -> Decision:
    """Every print of the QRs of before is out of date with it; all of them, or none."""
    renewed = []
    for table_id in intent.table_ids:
        known = _table(state.floor, table_id)
        if isinstance(known, Refusal):
            return known
        renewed.append(_next(state, replace(known, token=ids.token())))
    return _drawn(state, tuple(renewed), moment)


def decide_hear_floor(state: TillState, intent: HearFloor, moment: Moment, ids: Ids) -> Decision:
    """Only what is newer than what is known."""
    known = state.floor
    areas = tuple(a for a in intent.areas if _is_news(known.areas.get(a.area_id), a))
    tables = tuple(t for t in intent.tables if _is_news(known.tables.get(t.table_id), t))
    return (FloorHeard(areas, tables),) if areas or tables else ()


def _is_news(known: Drawn | None, told: Drawn) -> bool:
    return newest(known, told) is not known


def apply_area_drawn(state: TillState, event: AreaDrawn) -> TillState:
    """It is on the floor so."""
    return replace(state, floor=state.floor.with_area(event.area))


def apply_table_drawn(state: TillState, event: TableDrawn) -> TillState:
    """It is on the floor so."""
    return replace(state, floor=state.floor.with_table(event.table))


def apply_floor_heard(state: TillState, event: FloorHeard) -> TillState:
    """The newer of what is known and what was told."""
    floor = state.floor
    for area in event.areas:
        floor = floor.with_area(area)
    for table in event.tables:
        floor = floor.with_table(table)
    return replace(state, floor=floor)


def _drawn(state: TillState, parts: tuple[Area | Table, ...], moment: Moment) -> Decision:
    """The events, for whoever may; none for what is so already."""
    approver = state.staff.authority(moment, Right.SETTINGS)
    if isinstance(approver, Refusal):
        return approver
    return tuple(
        AreaDrawn(part, approver) if isinstance(part, Area) else TableDrawn(part, approver)
        for part in parts
        if not _is_known(state.floor, part)
    )


def _is_known(floor: Floor, part: Area | Table) -> bool:
    known = (
        floor.areas.get(part.area_id) if isinstance(part, Area) else floor.tables.get(part.table_id)
    )
    return known is not None and replace(known, version=part.version, till=part.till) == part


def _next(state: TillState, part: Drawn) -> Drawn:
    return replace(part, version=part.version + 1, till=state.till_name)


def _check_table(floor: Floor, table: Table, *, is_new: bool) -> Refusal | None:
    others = [t for t in floor.tables.values() if t.table_id != table.table_id and not t.removed]
    if is_new and len(others) >= MOST_TABLES:
        return refuse("floor.too_many_tables", most=MOST_TABLES)
    if not 1 <= table.seats <= MOST_SEATS:
        return refuse("floor.seats_out_of_range", most=MOST_SEATS)
    return _check_name(table.name, (t.name for t in others)) or _check_place(floor, table)


def _check_place(floor: Floor, table: Table) -> Refusal | None:
    area = _area(floor, table.area_id)
    if isinstance(area, Refusal):
        return area
    others = (t for t in floor.tables_in(table.area_id) if t.table_id != table.table_id)
    if not table.place.is_on_grid or any(t.place.touches(table.place) for t in others):
        return refuse("floor.no_room", name=table.name)
    return None


def _check_name(name: str, others: Iterable[str]) -> Refusal | None:
    if not name:
        return refuse("floor.name_missing")
    if len(name) > LONGEST_NAME:
        return refuse("floor.name_too_long", longest=LONGEST_NAME)
    if name.casefold() in {other.casefold() for other in others}:
        return refuse("floor.name_taken", name=name)
    return None


def _area(floor: Floor, area_id: AreaId) -> Area | Refusal:
    found = floor.areas.get(area_id)
    return refuse("floor.area_gone") if found is None or found.removed else found


def _table(floor: Floor, table_id: TableId) -> Table | Refusal:
    return floor.table(table_id) or refuse("floor.table_gone")
