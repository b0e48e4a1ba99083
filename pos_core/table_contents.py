"""The till's table of contents about tables, who sits there, and what guests see; see `till`."""

from collections.abc import Callable
from typing import Any

from pos_core import (
    floor,
    floor_work,
    item_photo,
    item_photo_work,
    marking,
    session_events,
    session_fold,
    sessions,
    sold_out,
    table_bills,
    table_moves,
    table_news,
    table_rounds,
    table_service,
    tables,
)
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
    floor_work.RenewTableTokens: floor_work.decide_renew_table_tokens,
    floor_work.HearFloor: floor_work.decide_hear_floor,
    item_photo_work.SetItemPhotos: item_photo_work.decide_set_item_photos,
    item_photo_work.HearItemPhotos: item_photo_work.decide_hear_item_photos,
    table_service.OpenSession: table_service.decide_open_session,
    table_service.PrintSessionSlip: table_service.decide_print_session_slip,
    table_service.OpenBill: table_service.decide_open_bill,
    table_service.LetIn: table_service.decide_let_in,
    table_service.PutOut: table_service.decide_put_out,
    table_service.AnswerCall: table_service.decide_answer_call,
    table_service.ClaimSession: table_service.decide_claim_session,
    table_moves.MoveSession: table_moves.decide_move_session,
    table_moves.MergeSessions: table_moves.decide_merge_sessions,
    table_service.CloseSession: table_service.decide_close_session,
    table_service.ReopenSession: table_service.decide_reopen_session,
    table_rounds.TakeRound: table_rounds.decide_take_round,
    table_rounds.RefuseRound: table_rounds.decide_refuse_round,
    table_rounds.AdvanceRound: table_rounds.decide_advance_round,
    table_bills.TellBill: table_bills.decide_tell_bill,
    table_news.HearSession: table_news.decide_hear_session,
    table_news.HearLink: table_news.decide_hear_link,
    table_news.HearAddress: table_news.decide_hear_address,
    marking.MarkSoldOut: marking.decide_mark_sold_out,
    marking.MarkOnSale: marking.decide_mark_on_sale,
    marking.HearSoldOut: marking.decide_hear_sold_out,
    table_news.HearTableRules: table_news.decide_hear_table_rules,
}

EFFECTS: dict[type[Event], Callable[[TillState, Any], TillState]] = {
    floor.AreaDrawn: floor_work.apply_area_drawn,
    floor.TableDrawn: floor_work.apply_table_drawn,
    floor.FloorHeard: floor_work.apply_floor_heard,
    item_photo.ItemPhotosSet: item_photo_work.apply_item_photos,
    item_photo.ItemPhotosHeard: item_photo_work.apply_item_photos,
    **dict.fromkeys(session_fold.KINDS, sessions.apply_session_event),
    session_events.RoundTaken: sessions.apply_round_taken,
    session_events.HostTaken: sessions.apply_host_claimed,
    tables.SessionHeard: sessions.apply_session_heard,
    tables.LinkMade: sessions.apply_link,
    tables.LinkHeard: sessions.apply_link,
    tables.AddressHeard: sessions.apply_address_heard,
    sold_out.SoldOutMarked: marking.apply_mark,
    sold_out.SoldOutHeard: marking.apply_mark,
    tables.TableRulesHeard: sessions.apply_table_rules_heard,
}

WHILE_LOCKED: set[type[Intent]] = {
    floor_work.HearFloor,
    item_photo_work.HearItemPhotos,
    table_service.ClaimSession,
    table_rounds.TakeRound,
    table_bills.TellBill,
    table_news.HearSession,
    table_news.HearLink,
    table_news.HearAddress,
    marking.HearSoldOut,
    table_news.HearTableRules,
}
"""What the feed tells, and what comes of it by itself: guests do not wait for a sign-in."""
