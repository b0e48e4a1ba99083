"""What a customer's history shows: their orders and the debts they paid back, and nobody else's."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

from pos_app.engine.print_ledger import EngineLedger
from pos_app.store.journal import Journal
from pos_core import vocabulary
from pos_core.account import PayAccount
from pos_core.customer import AccountPaid
from pos_core.customer_book import AttachCustomer, SaveCustomer
from pos_core.events import Event
from pos_core.ids import CustomerId, PaymentId
from pos_core.print_job import PrintKind
from pos_core.receipt import Columns, Document
from pos_core.sale import Outcome
from pos_core.tender import Tender
from pos_core.tendering import TakeTender
from pos_core.void import VoidSale
from tests.support.working_till import COFFEE, TEA, WorkingTill, dong, working_till


def entered(till: WorkingTill, name: str, phone: str) -> CustomerId:
    """Enter a customer with an account."""
    known = set(till.engine.state.customers)
    assert till.ask(SaveCustomer(name, phone, credit_limit=dong(500_000))).ok
    (new,) = set(till.engine.state.customers) - known
    return new


def test_a_history_holds_the_customers_own_orders_and_payments(tmp_path: Path) -> None:
    with working_till(tmp_path) as till:
        ba, tu = entered(till, "Cô Ba", "0901234567"), entered(till, "Chị Tư", "0907654321")
        for number, customer in enumerate((ba, tu, ba)):
            till.add(COFFEE if number else TEA)
            assert till.ask(AttachCustomer(customer)).ok
            cart = till.engine.state.cart
            assert cart is not None
            due = cart.price().total
            tender = Tender.ACCOUNT if number == 2 else Tender.TRANSFER
            taken = TakeTender(cart.order_id, PaymentId(str(number)), tender, due, due)
            assert till.ask(taken).ok
        owed = till.engine.state.customers[ba].balance
        assert owed == dong(29_000)
        assert till.ask(PayAccount(ba, dong(9_000), Tender.CASH, owed)).ok
        reads = till.reads()
        orders = reads.orders_of_customer(ba, 10)
        assert [row.due for row in orders] == [dong(29_000), dong(45_000)]
        assert [row.due for row in reads.orders_of_customer(ba, 1)] == [dong(29_000)]
        (told,) = reads.debts_paid_by(ba, 10)
        assert isinstance(told.event, AccountPaid)
        assert (told.event.amount, told.event.owed) == (dong(9_000), dong(20_000))
        assert reads.debts_paid_by(tu, 10) == ()
        assert till.ask(VoidSale(orders[0].order_id, "nhầm")).ok
        (latest, _) = reads.orders_of_customer(ba, 10)
        assert latest.outcome is Outcome.VOIDED
        reads.close()
        assert till.engine.state.customers[ba].balance == dong(-9_000)


def test_a_name_that_looks_like_a_customer_is_only_a_name(tmp_path: Path) -> None:
    nasty = replace(COFFEE, id="x", name='","customer_id":"stranger"')
    with working_till(tmp_path) as till:
        till.add(nasty)
        cart = till.engine.state.cart
        assert cart is not None
        due = cart.price().total
        paid = TakeTender(cart.order_id, PaymentId("p"), Tender.CARD, due, due)
        assert till.ask(paid).ok
        reads = till.reads()
        assert reads.orders_of_customer(CustomerId("stranger"), 10) == ()
        assert len(reads.orders_of(till.engine.today)) == 1
        reads.close()


def test_the_slip_of_a_debt_is_laid_out_from_the_journal(tmp_path: Path) -> None:
    with working_till(tmp_path) as till:
        ba = entered(till, "Cô Ba", "0901234567")
        till.add(COFFEE)
        till.ask(AttachCustomer(ba))
        cart = till.engine.state.cart
        assert cart is not None
        due = cart.price().total
        till.ask(TakeTender(cart.order_id, PaymentId("p"), Tender.ACCOUNT, due, due))
        for amount in (9_000, 12_000):
            owed = till.engine.state.customers[ba].balance
            assert till.ask(PayAccount(ba, dong(amount), Tender.CASH, owed)).ok
        slips = [j for j in till.engine.state.jobs.values() if j.kind is PrintKind.SLIP]
        ledger = EngineLedger(till.engine, events_in(till), lambda: "en")
        said = [_words(ledger.document(job, 0)) for job in slips]
        assert [dict(rows)["Still owed"] for rows in said] == ["20.000 ₫", "8.000 ₫"]
        assert all(dict(rows)["Tel"] == "090***4567" for rows in said)
        assert [ledger.document(job, copy).kick for job in slips for copy in (0, 1)] == [
            True,
            False,
        ] * 2


def events_in(till: WorkingTill) -> Callable[[str], Sequence[Event]]:
    """Reads a stream of the till's own journal."""

    def read(stream: str) -> Sequence[Event]:
        def look(journal: Journal) -> list[Event]:
            entries = (e for e in journal.read(0) if e.stream == stream)
            return [vocabulary.read(e.type, e.data) for e in entries]

        return till.engine.call(look, 10)

    return read


def _words(document: Document) -> list[tuple[str, str]]:
    return [(b.left, b.right) for b in document.blocks if isinstance(b, Columns)]
