"""How fast payment codes are made and read, and how often a memo holds a bill code by chance.

False finds are counted in memos that nobody put a code into: as people and banks write them, and
of another shop whose references begin with the same two letters. What is found there still has to
name an open payment of the same amount before any money is booked.
"""

from random import Random

from benchmarks.measure import percentile, report, timed
from pos_core import emv
from pos_core.bill_code import bill_code, bill_codes_in
from pos_core.money import Currency, Money
from pos_core.pay_rules import BankAccount
from pos_core.qris import with_amount
from pos_core.vietqr import read_vietqr, vietqr_text
from tests.support.bank_memos import memo, memos, memos_of_others

REPEAT = 20_000
MEMOS = 400_000
SHOP = BankAccount("970436", "0123456789")
STICKER = emv.encode(
    {
        "00": "01",
        "01": "11",
        "26": {"00": "ID.CO.BANK.WWW", "01": "936000140000000001", "02": "12345", "03": "UMI"},
        "51": {"00": "ID.CO.QRIS.WWW", "02": "ID1020000000001", "03": "UMI"},
        "52": "5812",
        "53": "360",
        "58": "ID",
        "59": "Warung Contoh",
        "60": "BANDUNG",
        "61": "40123",
        "62": {"07": "A01"},
    }
)


def make_vietqr() -> object:
    """One bill's code, from the account to the text."""
    return vietqr_text(SHOP, Money(185_000, Currency.VND), bill_code("payment-1"))


def make_qris() -> object:
    """The shop's sticker with an amount in it."""
    return with_amount(STICKER, Money(25_000, Currency.IDR))


def find_code() -> object:
    """A code in a memo as it comes from a bank."""
    return bill_codes_in("MBVCB.3278907687.EVS2CJ4NZY.CT tu 0123499999 NGUYEN VAN A toi 88888")


def found_pct(count: int) -> float:
    """The share of codes that are found in what a bank makes of them."""
    chance = Random(5)
    found = 0
    for number in range(count):
        code = bill_code(str(number))
        found += code in bill_codes_in(memo(chance, code))
    return 100 * found / count


def main() -> None:
    """Print the figures; times are medians."""
    text = make_vietqr()
    works = {
        "vietqr_text_us": (make_vietqr, "<= 50"),
        "vietqr_read_us": (lambda: read_vietqr(str(text)), ""),
        "qris_with_amount_us": (make_qris, ""),
        "bill_code_find_us": (find_code, ""),
    }
    for name, (work, target) in works.items():
        times = timed(work, REPEAT)
        report(name, percentile(times, 0.5) / 1_000, "us", target, REPEAT)
    report("bill_code_found_pct", found_pct(REPEAT), "%", ">= 99.9", REPEAT)
    false = sum(bool(bill_codes_in(written)) for written in memos(MEMOS, seed=11))
    report("bill_code_false_per_million", false * 1e6 / MEMOS, "", "<= 1", MEMOS)
    others = sum(bool(bill_codes_in(written)) for written in memos_of_others(MEMOS, seed=12))
    report("bill_code_of_others_per_million", others * 1e6 / MEMOS, "", "<= 500", MEMOS)


if __name__ == "__main__":
    main()
