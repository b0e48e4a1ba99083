"""The banks of Vietnam that a VietQR can pay into, by the number NAPAS gave them (BIN).

A list to choose from and to name a bank by. A number that is not on it can still be paid into: it
may be newer than this till.
"""

from dataclasses import dataclass
from types import MappingProxyType


@dataclass(frozen=True, slots=True)
class Bank:
    """A bank or a wallet: `number` has six digits, `name` is what people call it."""

    number: str
    name: str


_NAMES = {
    "422589": "CIMB",
    "458761": "HSBC",
    "546034": "CAKE",
    "546035": "Ubank",
    "668888": "KBank",
    "796500": "DBS",
    "801011": "Nonghyup",
    "963369": "Liobank",
    "963388": "Timo",
    "970400": "Saigonbank",
    "970403": "Sacombank",
    "970405": "Agribank",
    "970406": "Vikki",
    "970407": "Techcombank",
    "970408": "GPBank",
    "970409": "Bac A Bank",
    "970410": "Standard Chartered",
    "970412": "PVcomBank",
    "970414": "MBV",
    "970415": "VietinBank",
    "970416": "ACB",
    "970418": "BIDV",
    "970419": "NCB",
    "970421": "VRB",
    "970422": "MB",
    "970423": "TPBank",
    "970424": "Shinhan",
    "970425": "ABBank",
    "970426": "MSB",
    "970427": "VietABank",
    "970428": "Nam A Bank",
    "970429": "SCB",
    "970430": "PGBank",
    "970431": "Eximbank",
    "970432": "VPBank",
    "970433": "Vietbank",
    "970434": "Indovina",
    "970436": "Vietcombank",
    "970437": "HDBank",
    "970438": "BaoViet Bank",
    "970439": "Public Bank",
    "970440": "SeABank",
    "970441": "VIB",
    "970442": "Hong Leong",
    "970443": "SHB",
    "970444": "VCBNeo",
    "970446": "Co-opBank",
    "970448": "OCB",
    "970449": "LPBank",
    "970452": "KienlongBank",
    "970454": "BVBank",
    "970455": "IBK Hà Nội",
    "970456": "IBK TP.HCM",
    "970457": "Woori",
    "970458": "UOB",
    "970462": "Kookmin Hà Nội",
    "970463": "Kookmin TP.HCM",
    "971005": "Viettel Money",
    "971011": "VNPT Money",
    "971025": "MoMo",
}

BANKS = MappingProxyType({number: Bank(number, name) for number, name in _NAMES.items()})
"""By number, in the order of the numbers."""


def bank_name(number: str) -> str:
    """What people call the bank with this number; the number itself when it is not known."""
    bank = BANKS.get(number)
    return bank.name if bank else number
