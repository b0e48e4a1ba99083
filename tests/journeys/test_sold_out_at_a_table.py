"""A dish goes out while guests have it in the cart: real till, real API, real browsers."""

from __future__ import annotations

import pytest

from pos_core.marking import MarkOnSale, MarkSoldOut
from pos_core.session import RoundStatus
from pos_core.sold_out import item_goods, option_goods
from tests.journeys.test_guests_at_a_table import Evening, evening
from tests.support.guest_browser import GuestPhone

__all__ = ["evening"]
pytestmark = pytest.mark.starts_threads
LOOKS = (("vi", (360, 740), "light"), ("id", (768, 1024), "dark"), ("en", (360, 740), "dark"))


def tile(phone: GuestPhone, item_id: str) -> str:
    return f'.what[data-item="{item_id}"]'


def test_a_dish_goes_out_while_it_lies_in_the_cart(evening: Evening) -> None:
    """Within one question of a phone that sleeps: nobody touches it, and it shows."""
    phones = [evening.guests.phone(*look) for look in LOOKS]
    qr = evening.seated(evening.table("Bàn 5"))
    for phone in phones:
        phone.scan(qr)
    lan = phones[0]
    lan.add("flan")
    lan.add("ca-phe")
    cart = lan.open("cart")
    cart.get_by_text("Bánh flan").wait_for()
    assert evening.till.ask(MarkSoldOut(item_goods("flan"))).ok
    cart.locator(".line.gone").get_by_text("Bánh flan").wait_for()
    lan.sees(lan.word("gone", name="Bánh flan"), "#toasts")
    cart.get_by_text(lan.word("cart_gone")).wait_for()
    for phone in phones:
        phone.page.locator(f"{tile(phone, 'flan')}[aria-disabled]").wait_for(state="attached")
        assert phone.page.locator('.plus[data-item="flan"]').count() == 0
        assert phone.page.get_by_text(phone.word("menu_changed")).count() == 0
    for phone in phones[1:]:
        phone.open("cart").locator(".line.gone").wait_for()
    assert [phone.faults() for phone in phones] == [[], [], []]
    cart.locator(".sheet-foot .button.main").click()
    evening.until_rounds(RoundStatus.TAKEN)
    assert evening.cooked() == ["Cà phê sữa đá"]
    assert evening.till.ask(MarkOnSale(item_goods("flan"))).ok
    cart.locator(".line:not(.gone)").get_by_text("Bánh flan").wait_for()
    cart.locator(".sheet-foot .button.main").click()
    evening.until_rounds(RoundStatus.TAKEN, RoundStatus.TAKEN)
    assert evening.cooked() == ["Cà phê sữa đá", "Bánh flan"]


def test_a_size_goes_out_while_somebody_chooses_it(evening: Evening) -> None:
    phone = evening.guests.phone("vi")
    phone.scan(evening.seated(evening.table("Bàn 5")))
    phone.page.locator(tile(phone, "tra-dao")).click()
    sheet = phone.page.locator("dialog[open]")
    sheet.get_by_label("Lớn").check()
    assert evening.till.ask(MarkSoldOut(option_goods("size", "l"))).ok
    sheet.locator(".sheet-foot .button.main", has_text=phone.word("sold_out")).wait_for()
    assert sheet.locator(".sheet-foot .button.main").is_disabled()
    assert phone.faults() == []
    sheet.get_by_label("Vừa").check()
    assert sheet.get_by_label("Lớn").is_disabled()
    sheet.locator(".sheet-foot .button.main").click()
    phone.page.wait_for_selector("dialog[open]", state="detached")
    phone.open("cart").get_by_text("Vừa").wait_for()
