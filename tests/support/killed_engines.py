"""What is killed with signal 9: the whole till without its window, selling as fast as it goes.

What it tells is what a cashier was shown: each edit of the cart, each sale with its number and
amount. `fault_of` opens the till again and compares.
"""

import os
import signal
import threading
import time
from pathlib import Path
from random import Random

from pos_app.boot.real_ports import RealRng
from pos_core import vocabulary
from pos_core.cart import SetQuantity, UndoEdit
from pos_core.money import Money
from pos_core.order import Order
from pos_core.quantity import Quantity
from pos_core.sale import Sale
from pos_core.till import fold
from pos_core.till_state import TillState
from tests.support.kill import TOLD, Step, Tell, told
from tests.support.working_till import CAKE, COFFEE, SHOP, TEA, WorkingTill, working_till

ITEMS = (COFFEE, TEA, CAKE)


def sell_for_ever(folder: Path, tell: Tell, _step: Step) -> None:
    """Edits and sales, each told once it is answered, until the blow falls."""
    with working_till(folder, rng=RealRng()) as till:
        _sell(till, tell, Random())


def tell_before_the_answer(folder: Path, tell: Tell, _step: Step) -> None:
    """The planted bug: the sale is shown before the engine has it."""
    with working_till(folder, rng=RealRng()) as till:
        rng = Random()
        die_soon(rng)
        while True:
            till.add(rng.choice(ITEMS))
            cart = till.engine.state.cart
            assert cart is not None
            tell(f"sale {cart.number} {cart.price().total.minor}")
            till.pay()


def _sell(till: WorkingTill, tell: Tell, rng: Random) -> None:
    orders = rng.randint(0, 2)
    while True:
        if orders == 0:
            die_soon(rng)
        orders -= 1
        for _ in range(rng.randint(1, 4)):
            _edit(till, rng)
            cart = till.engine.state.cart
            assert cart is not None
            tell(f"cart {cart.number} {_pieces(till)}")
        if not _pieces(till):
            till.add(COFFEE)
        answer = till.pay()
        assert answer.ok, answer
        last = till.engine.state.last_sale
        assert last is not None
        tell(f"sale {last.number} {last.due.minor}")


def _edit(till: WorkingTill, rng: Random) -> None:
    cart = till.engine.state.cart
    kind = rng.randint(0, 5)
    if cart is None or not cart.lines or kind < 4:
        till.add(rng.choice(ITEMS))
    elif kind == 4:
        pieces = Quantity.of(rng.randint(1, 9))
        till.ask(SetQuantity(cart.order_id, cart.lines[0].line_id, pieces))
    else:
        till.ask(UndoEdit(cart.order_id))


def _pieces(till: WorkingTill) -> int:
    return _pieces_of(till.engine.state.cart)


def _pieces_of(cart: Order | None) -> int:
    return sum(line.quantity.thousandths for line in cart.lines) // 1000 if cart else 0


def die_soon(rng: Random) -> None:
    """Signal 9 from within, at some moment of the next 20 ms, whatever is going on."""

    def die(after: float) -> None:
        time.sleep(after)
        os.kill(os.getpid(), signal.SIGKILL)

    threading.Thread(target=die, args=(rng.uniform(0, 0.02),), daemon=True).start()


def fault_of(folder: Path) -> str | None:
    """What the till, opened again, does not have as it was told; None when all is there."""
    words = [line.split() for line in told(folder)]
    with working_till(folder, rng=RealRng()) as till:
        till.engine.call(lambda journal: journal.head, 30.0)
        sales = till.sales()
        fault = _sales_fault(words, sales) or _cart_fault(words, till, sales)
        _tell_what_the_start_shows(folder, words, till, sales)
        return fault


def _tell_what_the_start_shows(
    folder: Path, words: list[list[str]], till: WorkingTill, sales: list[Sale]
) -> None:
    """At its start a till shows the last sale and the open cart; from then on they are shown."""
    shown = {number for kind, number, _ in words if kind == "sale"}
    lines = [f"sale {s.number} {s.due.minor}" for s in sales if s.number not in shown]
    cart = till.engine.state.cart
    if cart is not None:
        lines.append(f"cart {cart.number} {_pieces(till)}")
    with (folder / TOLD).open("a", encoding="utf-8") as file:
        file.writelines(f"{line}\n" for line in lines)


def _sales_fault(words: list[list[str]], sales: list[Sale]) -> str | None:
    shown = {number: int(amount) for kind, number, amount in words if kind == "sale"}
    found: dict[str, Money] = {}
    for sale in sales:
        if sale.number in found:
            return f"{sale.number} is there twice"
        found[sale.number] = sale.due
    for number, amount in shown.items():
        if number not in found:
            return f"{number} was shown as paid and is gone"
        if found[number].minor != amount:
            return f"{number} was {amount} and is {found[number].minor}"
    if len(found) > len(shown) + 1:
        return f"{len(found)} sales, only {len(shown)} were shown"
    return None


def _cart_fault(words: list[list[str]], till: WorkingTill, sales: list[Sale]) -> str | None:
    """The cart is back as it was shown, or one edit further on."""
    if not words or words[-1][0] != "cart":
        return None
    _, number, _ = words[-1]
    if sales and sales[-1].number == number:
        return None
    cart = till.engine.state.cart
    if cart is None or cart.number != number:
        return f"the cart of {number} is gone"
    shown = int(words[-1][2])
    if shown == _pieces(till):
        return None
    last_edit_undone = _pieces_before_the_last_edit(till)
    return None if shown == last_edit_undone else f"the cart of {number} is another one"


def _pieces_before_the_last_edit(till: WorkingTill) -> int:
    """The last edit may have been written and not shown: the order without its last event."""
    cart = till.engine.state.cart
    assert cart is not None
    stream = f"order/{cart.order_id}"
    entries = till.engine.call(lambda journal: journal.stream(stream), 30.0)
    events = [vocabulary.read(entry.type, entry.data) for entry in entries[:-1]]
    return _pieces_of(fold(events, TillState(shop=SHOP)).cart)
