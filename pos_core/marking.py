"""Marking what is sold out and what is to be had again; what other tills marked is taken over."""

from dataclasses import replace

from pos_core.events import Event, Intent, Moment
from pos_core.frozen import dataclass
from pos_core.ids import Ids
from pos_core.refusal import Refusal, refuse
from pos_core.sold_out import Goods, Mark, SoldOutHeard, SoldOutMarked, newest
from pos_core.staff import Right
from pos_core.till_state import TillState

Decision = tuple[Event, ...] | Refusal


@dataclass(frozen=True, slots=True)
class MarkSoldOut(Intent):
    """These goods are sold out: until the next business day, or `for_good` until somebody says."""

    goods: Goods
    for_good: bool = False


@dataclass(frozen=True, slots=True)
class MarkOnSale(Intent):
    """These goods are to be had again."""

    goods: Goods


@dataclass(frozen=True, slots=True)
class HearSoldOut(Intent):
    """Another till told of a mark."""

    mark: Mark


def decide_mark_sold_out(
    state: TillState, intent: MarkSoldOut, moment: Moment, ids: Ids
) -> Decision:
    """For the day, where nobody says otherwise."""
    return _marked(state, intent.goods, moment, sold_out=True, for_good=intent.for_good)


def decide_mark_on_sale(state: TillState, intent: MarkOnSale, moment: Moment, ids: Ids) -> Decision:
    """For the day: then the menu's own word counts again."""
    return _marked(state, intent.goods, moment, sold_out=False, for_good=False)


def decide_hear_sold_out(
    state: TillState, intent: HearSoldOut, moment: Moment, ids: Ids
) -> Decision:
    """Only what is newer than what is known."""
    known = state.sold_out.marks.get(intent.mark.goods.key)
    return () if newest(known, intent.mark) is known else (SoldOutHeard(intent.mark),)


def apply_mark(state: TillState, event: SoldOutMarked | SoldOutHeard) -> TillState:
    """The newer of what is known and what was said."""
    key, marks = event.mark.goods.key, state.sold_out.marks
    told = newest(marks.get(key), event.mark)
    return replace(state, sold_out=replace(state.sold_out, marks={**marks, key: told}))


def _marked(
    state: TillState, goods: Goods, moment: Moment, *, sold_out: bool, for_good: bool
) -> Decision:
    """The mark, for whoever may; none for what is so already."""
    if state.shop is None:
        return refuse("shop.not_configured")
    approver = state.staff.authority(moment, Right.MARK_SOLD_OUT)
    if isinstance(approver, Refusal):
        return approver
    until = None if for_good else state.shop.clock.next_day(moment.at)
    known = state.sold_out.marks.get(goods.key)
    if known is not None and (known.sold_out, known.until) == (sold_out, until):
        return ()
    version = 1 if known is None else known.version + 1
    return (SoldOutMarked(Mark(goods, sold_out, until, version, state.till_name), approver),)
