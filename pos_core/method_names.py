"""What people call a way to pay: proper names, the same in every language."""

from collections.abc import Mapping

METHOD_NAMES: Mapping[str, str] = {
    "alipay": "Alipay+",
    "dana": "DANA",
    "gopay": "GoPay",
    "linkaja": "LinkAja",
    "momo": "MoMo",
    "ovo": "OVO",
    "payos": "payOS",
    "qris": "QRIS",
    "qris_static": "QRIS",
    "shopeepay": "ShopeePay",
    "vietqr": "VietQR",
    "vnpay": "VNPAY",
    "zalopay": "ZaloPay",
}

CARDS = ("card", "card_present")


def method_name(method: str) -> str:
    """Its name; one that we do not know is shown as it is, with a capital. "" for a card.

    A card is no name but a word, which every language has.
    """
    if not method or method in CARDS:
        return ""
    return METHOD_NAMES.get(method) or method.replace("_", " ").capitalize()
