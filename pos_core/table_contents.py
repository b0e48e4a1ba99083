"""The part of the till's table of contents about the floor and who sits there; see `till`."""

from collections.abc import Callable
from typing import Any

from pos_core import floor, floor_work, session_fold, sessions
from pos_core.events import Event, Intent, Moment
from pos_core.ids import Ids
from pos_core.refusal import Refusal
from pos_core.till_state import TillState

RULES: dict[type[Intent], Callable[[TillState, Any, Moment, Ids], tuple[Event, ...] | Refusal]] = {
    floor_work.DrawArea: floor_work.decide_draw_area,
    floor_work.RemoveArea: floor_work.decide_remove_area,
    floor_work.DrawTable: floor_work.decide_draw_table,
    floor_work.PlaceTable: floor_work.decide_place_table,
    floor_work.RemoveTable: floor_work.decide_remove_table,
    floor_work.RenewTableToken: floor_work.decide_renew_table_token,
    floor_work.HearFloor: floor_work.decide_hear_floor,
}

EFFECTS: dict[type[Event], Callable[[TillState, Any], TillState]] = {
    floor.AreaDrawn: floor_work.apply_area_drawn,
    floor.TableDrawn: floor_work.apply_table_drawn,
    floor.FloorHeard: floor_work.apply_floor_heard,
    **dict.fromkeys(session_fold.KINDS, sessions.apply_session_event),
}

WHILE_LOCKED: set[type[Intent]] = {floor_work.HearFloor}
"""What the feed tells."""
