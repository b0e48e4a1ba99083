"""How long it takes to find a customer among ten thousand, and what they cost a checkpoint."""

import json
from functools import partial
from random import Random
from time import perf_counter_ns

from benchmarks.measure import percentile, report, timed
from pos_app.ui.customers.finder import Finder
from pos_core.codec import decode, encode
from pos_core.customer import Customer
from pos_core.ids import CustomerId
from pos_core.money import Currency, Money
from pos_core.till_state import TillState

CUSTOMERS = 10_000
SEARCHES = 600
_FAMILY = ("Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Huỳnh", "Phan", "Vũ", "Đặng", "Bùi")
_GIVEN = ("Ba", "Tư", "Hồng", "Lan", "Đào", "Cúc", "Mai", "Hà", "Dũng", "Hùng", "Ưng", "Ý", "Yến")
_TYPED = ("n", "nguyen", "thi", "hong lan", "nguyen thi dao", "567", "4567", "090", "+8490", "zz")


def main() -> None:
    """Print the figures."""
    chance = Random(21)
    book = {each.customer_id: each for each in (_customer(n, chance) for n in range(CUSTOMERS))}
    finder = Finder()
    start = perf_counter_ns()
    finder.update(book, "VN")
    report("customers_first_index_ms", (perf_counter_ns() - start) / 1e6, "ms", "", 1)
    times = [t for typed in _TYPED for t in timed(partial(finder.find, typed, 50), 60)]
    report("customer_search_p99_ms", percentile(times, 0.99) / 1e6, "ms", "<= 5", SEARCHES)
    text = json.dumps(encode(TillState(customers=book)), ensure_ascii=False)
    report("customers_checkpoint_kb", len(text.encode()) / 1e3, "kB", "", CUSTOMERS)
    wrote = timed(lambda: json.dumps(encode(TillState(customers=book)), ensure_ascii=False), 5)
    report("customers_checkpoint_write_ms", percentile(wrote, 0.5) / 1e6, "ms", "", 5)
    read = timed(lambda: decode(TillState, json.loads(text)), 5)
    report("customers_checkpoint_read_ms", percentile(read, 0.5) / 1e6, "ms", "", 5)


def _customer(number: int, chance: Random) -> Customer:
    name = f"{chance.choice(_FAMILY)} Thị {chance.choice(_GIVEN)} {number}"
    phone = f"09{chance.randrange(10**8):08d}"
    key = CustomerId(f"019aa0f8-1c00-7000-8000-{number:012d}")
    return Customer(key, name, Money(0, Currency.VND), phone)


if __name__ == "__main__":
    main()
