"""What MoMo, VNPay and ZaloPay have in common for a test, and by what names each has it."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import httpx

from hosted_api.payments.providers import momo, vnpay, zalopay
from pos_core.money import Currency
from tests.support.simulated import Maker, Simulated, charge, run_simulated

if TYPE_CHECKING:
    from collections.abc import Mapping

    import pytest

    from hosted_api.payments.providers.base import Charge, Seen

VND = Currency.VND
Story = Callable[[Simulated], Awaitable[None]]


@dataclass(frozen=True)
class Kit:
    """One provider: what it calls payment `P1` and refund `R1`, and where it is asked."""

    name: str
    maker: Maker
    payment: str
    refund: str
    status_path: str
    refund_path: str
    wrong_key: str
    charge_path: str = ""
    is_opened: bool = False

    @property
    def asked(self) -> Charge:
        return charge(180_000, VND, self.name)

    def live(
        self, patch: pytest.MonkeyPatch, story: Story, more: Mapping[str, str] | None = None
    ) -> None:
        run_simulated(patch, self.maker, story, more)

    async def ask(self, it: Simulated) -> Seen:
        """Charge, and let the customer open what there is to open."""
        seen: Seen = await it.provider.charge(self.asked)
        if self.is_opened:
            await opened(seen.redirect_url)
        return seen

    async def paid(self, it: Simulated) -> Charge:
        """A payment of 180,000 đ that has succeeded, as our books then have it."""
        await self.ask(it)
        await it.act("approve", payment=self.payment, callback="lose")
        seen = await it.provider.status(self.asked)
        return replace(self.asked, provider_ref=seen.provider_ref)


MOMO = Kit(
    *("momo", momo.from_environment, "P1", "R1", "/query", "/refund"),
    "EVERTILL_MOMO_SECRET_KEY",
    "/create",
)
VNPAY = Kit(
    *("vnpay", vnpay.from_environment, "P1", "R1", "/transaction", "/transaction"),
    "EVERTILL_VNPAY_HASH_SECRET",
    is_opened=True,
)
ZALOPAY = Kit(
    *("zalopay", zalopay.from_environment, "261121_P1", "261121_2553_R1"),
    *("/query", "/refund", "EVERTILL_ZALOPAY_KEY1", "/create"),
)
KITS = (MOMO, VNPAY, ZALOPAY)


async def opened(url: str) -> str:
    """What a customer's browser shows."""
    async with httpx.AsyncClient(trust_env=False) as browser:
        return (await browser.get(url)).text
