"""How far an electronic payment has come. It only ever moves forward.

The till, the API and the provider hear of one payment at different times, twice, and in any order;
all of them agree as soon as they have heard the same news.
"""

from enum import StrEnum


class PaymentStatus(StrEnum):
    """`PENDING` was asked for and nobody paid yet; `PROCESSING` is in the provider's hands.

    `UNKNOWN` was asked for and the answer was lost: nothing may be concluded before the provider
    has been asked. Refunds are of what had succeeded.
    """

    PENDING = "pending"
    UNKNOWN = "unknown"
    PROCESSING = "processing"
    FAILED = "failed"
    EXPIRED = "expired"
    SUCCESS = "success"
    PARTIALLY_REFUNDED = "partially_refunded"
    REFUNDED = "refunded"

    @property
    def is_over(self) -> bool:
        """True when nothing is awaited any more; money may still come late."""
        return _RANK[self] >= _RANK[PaymentStatus.FAILED]

    @property
    def took_money(self) -> bool:
        """True when the customer has paid, whatever went back later."""
        return _RANK[self] >= _RANK[PaymentStatus.SUCCESS]


_RANK = {
    PaymentStatus.PENDING: 0,
    PaymentStatus.UNKNOWN: 0,
    PaymentStatus.PROCESSING: 1,
    PaymentStatus.FAILED: 2,
    PaymentStatus.EXPIRED: 2,
    PaymentStatus.SUCCESS: 3,
    PaymentStatus.PARTIALLY_REFUNDED: 4,
    PaymentStatus.REFUNDED: 5,
}


def moves_on(before: PaymentStatus, after: PaymentStatus) -> bool:
    """True when `after` is news that counts: money beats its absence, a refund beats the money.

    Between asked for and unknown it goes both ways; of failed and expired the first stays.
    """
    if _RANK[before] == _RANK[after] == 0:
        return before is not after
    return _RANK[after] > _RANK[before]


def further_payment(one: PaymentStatus, other: PaymentStatus) -> PaymentStatus:
    """How a payment stands that was told of as `one` and then as `other`."""
    return other if moves_on(one, other) else one
