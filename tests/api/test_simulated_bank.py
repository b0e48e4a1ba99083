"""A transfer in the simulated bank, from the picture on the screen to the notice at our door."""

from __future__ import annotations

import httpx
import pytest

from hosted_api.payments.providers.sepay import from_environment
from pos_core.bill_code import bill_code, bill_codes_in
from pos_core.money import Currency, Money
from pos_core.pay_rules import BankAccount
from pos_core.vietqr import vietqr_text
from tests.support.simulated import Simulated, run_simulated

CODE = bill_code("p1")
DRAWN = vietqr_text(BankAccount("970436", "0123499999"), Money(180_000, Currency.VND), CODE)


def test_who_scans_the_picture_and_pays_is_told_of_with_the_code(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    async def story(it: Simulated) -> None:
        async with httpx.AsyncClient(transport=httpx.ASGITransport(it.door)) as phone:
            answer = await phone.post("http://bank/sepay/scan", json={"qr": DRAWN})
            assert (answer.status_code, answer.json()["payment"]) == (201, CODE)
            answer = await phone.post("http://bank/sepay/scan", json={"qr": "a menu"})
            assert answer.status_code == 400
        await it.act("approve", payment=CODE, amount=170_000)
        (callback,) = it.ear.heard
        assert it.provider.verify_callback(callback)
        (notice,) = it.provider.notices(callback)
        assert notice.transfer.money == Money(170_000, Currency.VND)
        assert (notice.transfer.account, bill_codes_in(notice.transfer.memo)) == (
            "0123499999",
            (CODE,),
        )
        await it.act("forge", payment=CODE)
        assert not it.provider.verify_callback(it.ear.heard[-1])

    run_simulated(monkeypatch, from_environment, story)


def test_a_hand_scans_and_pays_in_one_go_and_a_menu_is_no_code(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    async def story(it: Simulated) -> None:
        await it.act("scan", qr=DRAWN)
        (callback,) = it.ear.heard
        (notice,) = it.provider.notices(callback)
        assert notice.transfer.money == Money(180_000, Currency.VND)
        with pytest.raises(ValueError, match="VietQR"):
            await it.act("scan", qr="a menu")

    run_simulated(monkeypatch, from_environment, story)
