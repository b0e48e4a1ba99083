"""A small shop to sell in, one thing of each kind, and the keys a cashier presses."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from pos_app.ui.cart.rows import CartRow
from pos_app.ui.sell.screen import SellScreen
from pos_core.catalog import Category, Item, ModifierGroup, Option, Unit, Variant
from pos_core.money import Currency, Money
from tests.support.fake_till import FakeTill


def dong(minor: int) -> Money:
    """So many đồng."""
    return Money(minor, Currency.VND)


SUGAR = ModifierGroup(
    "sugar",
    "Sugar",
    1,
    1,
    (Option("full", "Full", dong(0)), Option("half", "Half", dong(0))),
    ("full",),
)
TOPPINGS = ModifierGroup(
    "top",
    "Toppings",
    0,
    2,
    tuple(Option(f"t{n}", f"Topping {n}", dong(5_000)) for n in range(1, 5)),
)
GOODS = (
    Item(
        "coffee", "Cà phê sữa đá", dong(29_000), "standard", "drinks", barcodes=("8930000000019",)
    ),
    Item("pho", "Phở bò tái", dong(55_000), "standard", "food", barcodes=("BP-77",)),
    Item(
        "tea",
        "Trà đào",
        dong(40_000),
        "standard",
        "drinks",
        variants=(Variant("s", "S", dong(40_000)), Variant("l", "L", dong(50_000), ("TEA-L",))),
        modifiers=(SUGAR, TOPPINGS),
    ),
    Item("mango", "Xoài cát", dong(80_000), "standard", "food", Unit.KILOGRAM, sku="00123"),
    Item("gift", "Quà tặng", None, "standard", "food"),
    Item("flan", "Bánh flan", dong(18_000), "standard", "food", sold_out=True),
)
SHELVES = (Category("drinks", "Đồ uống"), Category("food", "Món ăn"))


def focused() -> QWidget:
    """Where the next key goes."""
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def press(key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    QTest.keyClick(focused(), key, modifier)


def write(text: str) -> None:
    QTest.keyClicks(focused(), text)


CTRL = Qt.KeyboardModifier.ControlModifier


def lines(till: FakeTill) -> list[tuple[str, int]]:
    """What is in the cart: name and whole pieces (or thousandths for goods by weight)."""
    order = till.state.cart
    if order is None:
        return []
    return [
        (x.name, x.quantity.thousandths // (1000 if x.unit is Unit.PIECE else 1))
        for x in order.lines
    ]


def rows(sell: SellScreen) -> tuple[CartRow, ...]:
    return sell.cart.list.lines.rows
