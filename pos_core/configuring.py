"""Who may change the shop's profile and rules; what they may be is the shop's own to say."""

from dataclasses import replace

from pos_core import shop
from pos_core.events import Event, Moment
from pos_core.ids import Ids
from pos_core.refusal import Refusal
from pos_core.shop import ConfigureShop, ShopConfigured
from pos_core.staff import Right
from pos_core.till_state import TillState


def decide_configure_shop(
    state: TillState, intent: ConfigureShop, moment: Moment, ids: Ids
) -> tuple[Event, ...] | Refusal:
    """By whoever may change settings; who let it be done stands in the event."""
    if state.shop is not None:
        told = intent.shop.tables.after(state.shop.tables, intent.shop.till_prefix)
        intent = replace(intent, shop=replace(intent.shop, tables=told))
    decision = shop.decide_configure_shop(state.shop, intent, moment, ids)
    if isinstance(decision, Refusal) or not decision:
        return decision
    approver = state.staff.authority(moment, Right.SETTINGS)
    if isinstance(approver, Refusal):
        return approver
    return (ShopConfigured(intent.shop, approver),)


def apply_shop_configured(state: TillState, event: ShopConfigured) -> TillState:
    """Orders opened from now on go by it."""
    return replace(state, shop=event.shop)
