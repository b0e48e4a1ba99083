"""States of the customers' sheets and of discounts above one's cap, to be painted and looked at."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtTest import QTest

from pos_app.ui.customers.attach_sheet import AttachSheet
from pos_app.ui.customers.pay_back_sheet import PayBackSheet
from pos_app.ui.sell.discount_sheet import DiscountSheet
from pos_app.ui.window import TillWindow
from pos_core.customer_book import AttachCustomer, SaveCustomer
from pos_core.money import Money
from pos_core.staff import Role
from tests.support.fake_till import FakeTill
from tests.support.screen_states import fill_cart


def discount_above_cap(window: TillWindow, till: FakeTill) -> None:
    """A cashier types more than may be given alone."""
    till.name_staff("Hoa", Role.MANAGER, "3333")
    till.sign_in(till.name_staff("Lan", Role.CASHIER, "1111"), "1111")
    window.navigator.open("sell")
    fill_cart(till, 3)
    window.carry_out("discount.line")
    sheet = window.navigator.sheet
    assert isinstance(sheet, DiscountSheet)
    QTest.keyClicks(sheet.first_focus(), "25")


BOOK = (
    ("Cô Ba Tạp Hóa", "0901234567", "giao cửa sau", 500_000),
    ("Pak Budi Santoso", "+6281234567890", "", None),
    ("Chị Đào", "0907654321", "", 0),
    ("Nguyễn Thị Hồng Nhung Phương Thảo Vy", "02838123456", "khách quen, ít đá", 2_000_000),
    ("Anh Năm", "", "", None),
)


def _know_people(till: FakeTill) -> None:
    """A few customers, of whom the first owes something."""
    assert till.state.shop is not None
    currency = till.state.shop.currency
    for name, phone, note, limit in BOOK:
        most = Money(limit, currency) if limit is not None else None
        till.submit(SaveCustomer(name, phone, note, most))
    first = next(iter(till.state.customers.values()))
    owing = till.state.with_customer(first.owing(Money(74_000, currency)))
    till._now = owing


def customer_attach(window: TillWindow, till: FakeTill) -> None:
    """Whose order it is: the list as it begins."""
    _know_people(till)
    fill_cart(till, 3)
    window.carry_out("customer.attach")


def customer_attached(window: TillWindow, till: FakeTill) -> None:
    """An order with a customer on it."""
    _know_people(till)
    fill_cart(till, 3)
    till.submit(AttachCustomer(list(till.state.customers)[3]))


def customer_nobody(window: TillWindow, till: FakeTill) -> None:
    """Nobody of that name."""
    customer_attach(window, till)
    sheet = window.navigator.sheet
    assert isinstance(sheet, AttachSheet)
    QTest.keyClicks(sheet.search, "zzz")


def customer_new(window: TillWindow, till: FakeTill) -> None:
    """A number that somebody else has."""
    customer_attach(window, till)
    sheet = window.navigator.sheet
    assert isinstance(sheet, AttachSheet)
    sheet.search.setText("0901 234 567 ")
    sheet._on_add()
    sheet.form.name.setText("Chú Tám")
    sheet.confirmed.emit()


def customers_empty(window: TillWindow, till: FakeTill) -> None:
    """Nobody in the book yet."""
    window.navigator.open("customers")


def customers_book(window: TillWindow, till: FakeTill) -> None:
    """The book of customers."""
    _know_people(till)
    window.navigator.open("customers", "ba")


def customers_edit(window: TillWindow, till: FakeTill) -> None:
    """An entry in the sheet."""
    customers_book(window, till)
    window.carry_out("customer.edit")


def customers_pay_back(window: TillWindow, till: FakeTill) -> None:
    """A debt paid back by transfer, in part."""
    customers_book(window, till)
    window.carry_out("customer.pay_back")
    sheet = window.navigator.sheet
    assert isinstance(sheet, PayBackSheet)
    sheet.tender.select("transfer")
    sheet._on_tender_chosen("transfer")
    QTest.keyClicks(sheet.amount, "50000")


CUSTOMER_STATES: dict[str, Callable[[TillWindow, FakeTill], None]] = {
    each.__name__: each
    for each in (
        discount_above_cap,
        customer_attach,
        customer_attached,
        customer_nobody,
        customer_new,
        customers_empty,
        customers_book,
        customers_edit,
        customers_pay_back,
    )
}
