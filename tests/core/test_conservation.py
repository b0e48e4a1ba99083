"""Nothing is lost and nothing made up, whatever is done at the counter and in whatever order.

EVERTILL_SEQUENCES sets how many random sequences are played (10,000 unless it is set). A failure
names its seed; `check_sequence(seed)` plays the same again.
"""

from __future__ import annotations

import json
import os

import pytest

from pos_core import till
from pos_core.cart import UndoEdit
from pos_core.codec import decode, encode
from pos_core.order import UNDO_DEPTH
from pos_core.refusal import Refusal
from pos_core.till_state import TillState
from tests.core import day_makers
from tests.core.random_days import STEPS, Day
from tests.core.shop_examples import through_json

SEQUENCES = int(os.environ.get("EVERTILL_SEQUENCES", "10000"))
BATCHES = 10


def check_sequence(seed: int) -> None:
    """One random sequence of intents with everything that must hold before, during and after."""
    day = Day(seed)
    steps = day.dice.randint(*STEPS)
    checkpoint_at = day.dice.randrange(steps)
    start = TillState()
    begun = 0
    for step in range(steps):
        state = day.state
        text = json.dumps(encode(state)) if step == checkpoint_at else None
        if isinstance(day.do(day.any_intent()), Refusal):
            assert day.state is state, "a refusal changed something"
        if text is not None:
            assert json.dumps(encode(state)) == text, "a rule changed the state it looked at"
            start, begun = decode(TillState, json.loads(text)), len(day.events) - day.last_count
            assert start == state, "a checkpoint is not what the till was"
    _check_undo(day)
    day.witness.close(day.state)
    for check in day_makers.checks():
        check(day)
    read = through_json(day.events)
    assert read == day.events
    assert till.fold(read) == day.state, "the journal tells another story than the till"
    assert till.fold(read[begun:], start) == day.state, "the checkpoint leads somewhere else"


def _check_undo(day: Day) -> None:
    """Taking back everything leaves nothing, as long as no step was too long ago."""
    cart = day.state.cart
    if cart is None or cart.order_id in day.witness.moved or day.dice.random() < 0.5:
        return
    if len(cart.undo) >= UNDO_DEPTH:
        return
    if cart.payments or day.kitchen_heard_of(cart.order_id):
        return  # money was taken, or somebody is cooking: there is no way back to nothing
    day.unlock()
    while not isinstance(day.do(UndoEdit(cart.order_id)), Refusal):
        pass
    left = day.state.cart
    assert left is not None
    assert (left.lines, left.discount, left.note, left.undo) == ((), None, "", ())


@pytest.mark.parametrize("batch", range(BATCHES))
def test_goods_and_money_are_conserved_whatever_is_done_at_the_counter(batch: int) -> None:
    for seed in range(batch, SEQUENCES, BATCHES):
        try:
            check_sequence(seed)
        except BaseException as broken:
            broken.add_note(f"seed {seed}: play it again with check_sequence({seed})")
            raise


def test_the_random_days_do_all_there_is_to_do() -> None:
    """Sequences that are all refused would prove nothing."""
    done: dict[str, int] = {}
    refused: dict[str, int] = {}
    for seed in range(1_200):
        day = Day(seed)
        for _ in range(STEPS[1]):
            intent = day.any_intent()
            answer = day.do(intent)
            books = refused if isinstance(answer, Refusal) else done
            name = type(intent).__name__
            books[name] = books.get(name, 0) + 1
    apart = {"paying", "payment_news", "payment_refund", "deciding_transfers", "floor_work"}
    apart |= {"item_photo_work", "marking"}
    apart |= {f"table_{name}" for name in ("service", "rounds", "moves", "bills", "news")}
    wanted = {i.__name__ for i in till.RULES if i.__module__.split(".")[-1] not in apart}
    assert set(done) == wanted, "payments by QR and tables have days of their own"
    assert min(done.values()) > 5, done
    assert {"AddLine", "PayCash", "VoidSale", "UndoEdit"} <= set(refused)
