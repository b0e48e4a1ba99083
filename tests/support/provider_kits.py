"""Every provider that can be asked for money: what it is called there, and where it is asked."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

import httpx
import pytest

from hosted_api.payments.providers import (
    adyen,
    midtrans,
    momo,
    shopeepay,
    stripe,
    vietqr,
    vnpay,
    xendit,
    zalopay,
)
from pos_core.money import Currency
from pos_core.payment_status import PaymentStatus
from tests.support.simulated import Maker, Simulated, charge, run_simulated

if TYPE_CHECKING:
    from hosted_api.payments.providers.base import Charge, Seen

IDR, VND = Currency.IDR, Currency.VND
Story = Callable[[Simulated], Awaitable[None]]


@dataclass(frozen=True)
class Kit:
    """One way of being paid by one provider, which counts `scale` where we count 1.

    `charge_path` and its like are what a request's path holds. `payment` and `refund` are what it
    calls `P1` and `R1`. `more` is set in its environment. The rest is what it can: be told to
    `cancels`, draw again (`keeps_picture`), tell what nobody paid from what ended (`knows_ends`),
    let refunds wait; and whether its callbacks sign what they say, or only make us ask.
    """

    name: str
    maker: Maker
    method: str
    currency: Currency
    charge_path: str
    status_path: str
    refund_path: str
    wrong_key: str
    payment: str = "P1"
    refund: str = "R1"
    scale: int = 1
    way: str = ""
    terminal: str = ""
    is_opened: bool = False
    cancels: bool = False
    keeps_picture: bool = True
    knows_ends: bool = True
    refunds_wait: bool = True
    must_ask: bool = False
    signs: bool = True
    more: Mapping[str, str] = field(default_factory=dict)

    def __str__(self) -> str:
        return f"{self.name}-{self.way}" if self.way else self.name

    @property
    def asked(self) -> Charge:
        return replace(charge(180_000, self.currency, self.method), terminal_id=self.terminal)

    def live(
        self, patch: pytest.MonkeyPatch, story: Story, more: Mapping[str, str] | None = None
    ) -> None:
        run_simulated(patch, self.maker, story, {**self.more, **(more or {})})

    async def ask(self, it: Simulated) -> Charge:
        """Charge, and let the customer open what there is to open; as our row has it then."""
        seen: Seen = await it.provider.charge(self.asked)
        assert (seen.status, seen.money) == (PaymentStatus.PENDING, None)
        assert seen.qr_payload
        if self.is_opened:
            await opened(seen.redirect_url)
        return after(self.asked, seen)

    async def paid(self, it: Simulated) -> Charge:
        """A payment of 180,000 that has succeeded, as our books then have it."""
        sent = await self.ask(it)
        await it.act("approve", payment=self.payment, callback="lose")
        return after(sent, await it.provider.status(sent))

    def gone(self, it: Simulated) -> int:
        """What went back of the one payment, by the provider's books."""
        (made,) = it.door.book.all()
        return made.refunded // self.scale


def those(*kits: Kit) -> pytest.MarkDecorator:
    """The same test with each of them."""
    return pytest.mark.parametrize("kit", kits, ids=str)


def after(sent: Charge, seen: Seen) -> Charge:
    """The charge as our row has it after this news."""
    ref, facts = seen.provider_ref or sent.provider_ref, {**sent.facts, **seen.facts}
    return replace(sent, provider_ref=ref, facts=facts)


XENDIT = Kit(
    *("xendit", xendit.from_environment, "qris", IDR),
    *("payment_requests", "payment_requests/", "/refunds", "EVERTILL_XENDIT_SECRET_KEY"),
    cancels=True,
    must_ask=True,
    signs=False,
)
MIDTRANS = Kit(
    *("midtrans", midtrans.from_environment, "gopay", IDR),
    *("/charge", "/status", "/refund", "EVERTILL_MIDTRANS_SERVER_KEY"),
    cancels=True,
    keeps_picture=False,
    refunds_wait=False,
    must_ask=True,
)
SHOPEEPAY = Kit(
    *("shopeepay", shopeepay.from_environment, "shopeepay", IDR),
    *("qr/create", "transaction/check", "refund/create", "EVERTILL_SHOPEEPAY_SECRET_KEY"),
    scale=100,
    cancels=True,
    keeps_picture=False,
    knows_ends=False,
    must_ask=True,
)
MOMO = Kit(
    *("momo", momo.from_environment, "momo", VND),
    *("/create", "/query", "/refund", "EVERTILL_MOMO_SECRET_KEY"),
)
VNPAY = Kit(
    *("vnpay", vnpay.from_environment, "vnpay", VND),
    *("", "/transaction", "/transaction", "EVERTILL_VNPAY_HASH_SECRET"),
    is_opened=True,
    scale=100,
)
VNPAY_QR = replace(
    VNPAY,
    charge_path="vpcpay",
    is_opened=False,
    way="qr",
    more={"EVERTILL_VNPAY_GENQR": "true"},
)
ZALOPAY = Kit(
    *("zalopay", zalopay.from_environment, "zalopay", VND),
    *("/create", "/query", "/refund", "EVERTILL_ZALOPAY_KEY1"),
    *("261121_P1", "261121_2553_R1"),
)
STRIPE = Kit(
    *("stripe", stripe.from_environment, "card", IDR),
    *("payment_intents", "payment_intents", "/refunds", "EVERTILL_STRIPE_SECRET_KEY"),
    scale=100,
    way="form",
)
STRIPE_READER = replace(
    STRIPE, charge_path="process_payment_intent", way="reader", terminal="tmr_1"
)
ADYEN = Kit(
    *("adyen", adyen.from_environment, "card", IDR),
    *("paymentLinks", "paymentLinks/", "/refunds", "EVERTILL_ADYEN_API_KEY"),
    way="link",
)
ADYEN_TERMINAL = replace(
    ADYEN,
    charge_path="terminal/async",
    status_path="terminal/sync",
    way="terminal",
    terminal="P400Plus-123456789",
)
VIETQR = Kit(*("vietqr", lambda _wire: vietqr.VietQr(), "vietqr", VND), *("", "", "", ""))
VIETNAMESE = (MOMO, VNPAY, ZALOPAY)
WALLETS = (XENDIT, MIDTRANS, SHOPEEPAY, *VIETNAMESE)
CARDS = (STRIPE, STRIPE_READER, ADYEN, ADYEN_TERMINAL)
ASKED_FIRST = (XENDIT, MIDTRANS, SHOPEEPAY, MOMO, VNPAY_QR, ZALOPAY, *CARDS)
"""Those where a request makes the payment; VNPay's address asks nobody."""


async def opened(url: str) -> str:
    """What a customer's browser shows."""
    async with httpx.AsyncClient(trust_env=False) as browser:
        return (await browser.get(url)).text
