"""What the split screen is opened for, when it is not for new bills."""

from pos_core.frozen import dataclass
from pos_core.ids import OrderId


@dataclass(frozen=True, slots=True)
class MoveWish:
    """Lines of `order_id` are to go onto `target`, which is open already."""

    order_id: OrderId
    target: OrderId
