"""What a shop lets its people do and how it works: caps, reasons, tenders, kinds, stations.

All of it is data of the shop and stands in the journal with it; nothing here is a constant of law.
"""

from enum import StrEnum

from pos_core.frozen import dataclass
from pos_core.order_kind import KindRule
from pos_core.staff import Role
from pos_core.station import Station
from pos_core.tax import PPM, Rate
from pos_core.tender import Tender


@dataclass(frozen=True, slots=True)
class DiscountCap:
    """The most that somebody of `role` may take off by himself, as a share of the price."""

    role: Role
    most: Rate


USUAL_CAPS = (
    DiscountCap(Role.CASHIER, Rate(100_000)),
    DiscountCap(Role.SUPERVISOR, Rate(300_000)),
    DiscountCap(Role.MANAGER, Rate(PPM)),
)


class CodeOnPaper(StrEnum):
    """How a receipt carries its code, by which it is found again when goods come back."""

    NONE = "none"
    QR = "qr"
    BARCODE = "barcode"
    BOTH = "both"


USUAL_TENDERS = (Tender.CASH, Tender.CARD, Tender.TRANSFER, Tender.VOUCHER, Tender.ACCOUNT)


@dataclass(frozen=True, slots=True)
class ShopRules:
    """Empty reasons are the usual ones of the language. `needs_shift`: no sale without a shift."""

    needs_shift: bool = False
    discount_caps: tuple[DiscountCap, ...] = USUAL_CAPS
    discount_reasons: tuple[str, ...] = ()
    void_reasons: tuple[str, ...] = ()
    cancel_reasons: tuple[str, ...] = ()
    price_reasons: tuple[str, ...] = ()
    refund_reasons: tuple[str, ...] = ()
    cash_reasons: tuple[str, ...] = ()
    tenders: tuple[Tender, ...] = USUAL_TENDERS
    kinds: tuple[KindRule, ...] = ()
    stations: tuple[Station, ...] = ()
    order_code: CodeOnPaper = CodeOnPaper.BARCODE

    def cap_of(self, role: Role) -> Rate:
        """The cap of `role`; nothing when the shop names none."""
        return next((cap.most for cap in self.discount_caps if cap.role is role), Rate(0))
