"""What the fields of a provider's account are called, as its own portal calls them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from pos_app.ui.source_text import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from backend_client.contracts.providers import Provider

translate = QCoreApplication.translate

PROVIDER_NAMES: Mapping[str, str] = {
    "adyen": "Adyen",
    "casso": "Casso",
    "midtrans": "Midtrans",
    "momo": "MoMo",
    "payos": "payOS",
    "sepay": "SePay",
    "shopeepay": "ShopeePay",
    "stripe": "Stripe",
    "vnpay": "VNPAY",
    "xendit": "Xendit",
    "zalopay": "ZaloPay",
}

_TELLS = QT_TRANSLATE_NOOP("Provider", "Tells when a bank transfer has come")
_CARDS = QT_TRANSLATE_NOOP("Provider", "Cards")
_ABOUT: Mapping[str, str] = {
    "adyen": _CARDS,
    "casso": _TELLS,
    "midtrans": "QRIS, GoPay",
    "momo": QT_TRANSLATE_NOOP("Provider", "MoMo wallet"),
    "payos": _TELLS,
    "sepay": _TELLS,
    "shopeepay": QT_TRANSLATE_NOOP("Provider", "ShopeePay wallet"),
    "stripe": _CARDS,
    "vnpay": QT_TRANSLATE_NOOP("Provider", "VNPAY-QR, banks and cards"),
    "xendit": "QRIS, DANA, GoPay, LinkAja, ShopeePay",
    "zalopay": QT_TRANSLATE_NOOP("Provider", "ZaloPay wallet"),
}

_OTHER_ADDRESS = QT_TRANSLATE_NOOP("Provider", "Only where the provider has named another one.")
_PAIRS = QT_TRANSLATE_NOOP(
    "Provider", "This till's name for it = the provider's name, with commas."
)
FIELDS: Mapping[str, tuple[str, str]] = {
    "access_key": (QT_TRANSLATE_NOOP("Provider", "Access key"), ""),
    "acquirer": (QT_TRANSLATE_NOOP("Provider", "Acquirer of the QRIS"), ""),
    "api_key": (QT_TRANSLATE_NOOP("Provider", "API key"), ""),
    "api_url": (
        QT_TRANSLATE_NOOP("Provider", "Address for queries and refunds"),
        QT_TRANSLATE_NOOP("Provider", "It stands in the contract."),
    ),
    "app_id": (QT_TRANSLATE_NOOP("Provider", "App ID"), ""),
    "bank_code": (
        QT_TRANSLATE_NOOP("Provider", "Way of paying (bank code)"),
        QT_TRANSLATE_NOOP("Provider", "VNPAYQR, VNBANK or INTCARD. Empty: the guest chooses."),
    ),
    "callback_token": (QT_TRANSLATE_NOOP("Provider", "Webhook verification token"), ""),
    "callback_url": (QT_TRANSLATE_NOOP("Provider", "Other address to call back"), _OTHER_ADDRESS),
    "checksum_key": (QT_TRANSLATE_NOOP("Provider", "Checksum key"), ""),
    "client_id": (QT_TRANSLATE_NOOP("Provider", "Client ID"), ""),
    "currency": (QT_TRANSLATE_NOOP("Provider", "Currency of the account"), ""),
    "genqr": (QT_TRANSLATE_NOOP("Provider", "The contract has a QR of its own (genqr)"), ""),
    "hash_secret": (QT_TRANSLATE_NOOP("Provider", "Hash secret"), ""),
    "hmac_key": (QT_TRANSLATE_NOOP("Provider", "HMAC key"), ""),
    "key1": (QT_TRANSLATE_NOOP("Provider", "Key 1"), ""),
    "key2": (QT_TRANSLATE_NOOP("Provider", "Key 2"), ""),
    "live_prefix": (
        QT_TRANSLATE_NOOP("Provider", "Prefix of the live address"),
        QT_TRANSLATE_NOOP("Provider", "Empty: for trying out, no money moves."),
    ),
    "merchant_account": (QT_TRANSLATE_NOOP("Provider", "Merchant account"), ""),
    "merchant_ext_id": (QT_TRANSLATE_NOOP("Provider", "Merchant ID (merchant_ext_id)"), ""),
    "partner_code": (QT_TRANSLATE_NOOP("Provider", "Partner code"), ""),
    "pay_url": (
        QT_TRANSLATE_NOOP("Provider", "Address of the pay page"),
        QT_TRANSLATE_NOOP("Provider", "It stands in the contract."),
    ),
    "readers": (QT_TRANSLATE_NOOP("Provider", "Card readers"), _PAIRS),
    "return_url": (
        QT_TRANSLATE_NOOP("Provider", "Page guests come back to"),
        QT_TRANSLATE_NOOP("Provider", "Wallets that send guests back need it."),
    ),
    "sandbox": (QT_TRANSLATE_NOOP("Provider", "For trying out (sandbox): no money moves"), ""),
    "secret": (QT_TRANSLATE_NOOP("Provider", "Webhook secret"), ""),
    "secret_key": (QT_TRANSLATE_NOOP("Provider", "Secret key"), ""),
    "secure_token": (QT_TRANSLATE_NOOP("Provider", "Secure token"), ""),
    "server_key": (QT_TRANSLATE_NOOP("Provider", "Server key"), ""),
    "store_ext_id": (
        QT_TRANSLATE_NOOP("Provider", "Store ID (store_ext_id)"),
        QT_TRANSLATE_NOOP("Provider", "Empty: the shop's own id."),
    ),
    "terminal_url": (QT_TRANSLATE_NOOP("Provider", "Address of the terminals"), _OTHER_ADDRESS),
    "terminals": (QT_TRANSLATE_NOOP("Provider", "Terminals"), _PAIRS),
    "tmn_code": (QT_TRANSLATE_NOOP("Provider", "Terminal code (TmnCode)"), ""),
    "url": (QT_TRANSLATE_NOOP("Provider", "Other address"), _OTHER_ADDRESS),
    "webhook_password": (QT_TRANSLATE_NOOP("Provider", "Password of the webhook"), ""),
    "webhook_secret": (QT_TRANSLATE_NOOP("Provider", "Webhook signing secret"), ""),
    "webhook_user": (QT_TRANSLATE_NOOP("Provider", "User of the webhook"), ""),
}
"""Each field's label and a line of help, by its name on the wire."""

STATES: Mapping[str, tuple[str, str]] = {
    "off": (QT_TRANSLATE_NOOP("Provider", "Off"), "muted"),
    "on": (QT_TRANSLATE_NOOP("Provider", "On"), "good"),
    "sandbox": (QT_TRANSLATE_NOOP("Provider", "On, for trying out"), "warn"),
    "incomplete": (QT_TRANSLATE_NOOP("Provider", "Something is missing"), "bad"),
    "wrong": (QT_TRANSLATE_NOOP("Provider", "Something is wrong"), "bad"),
}
"""Words and tone; `sandbox` stands for one that is on where no money moves."""

OUTCOMES: Mapping[str, tuple[str, str]] = {
    "accepted": (
        QT_TRANSLATE_NOOP("Provider", "Checked: {provider} knows this shop. No money moved."),
        "good",
    ),
    "refused": (
        QT_TRANSLATE_NOOP(
            "Provider", "{provider} does not know these keys. Compare each with its portal."
        ),
        "bad",
    ),
    "silent": (
        QT_TRANSLATE_NOOP(
            "Provider", "{provider} does not answer. The keys are kept; try it again later."
        ),
        "warn",
    ),
    "unsure": (
        QT_TRANSLATE_NOOP(
            "Provider", "{provider} answers, but not with yes or no. Try it with a small payment."
        ),
        "warn",
    ),
    "not_asked": (
        QT_TRANSLATE_NOOP(
            "Provider",
            "Complete. {provider} can only call, not be asked: send a test notice from its portal.",
        ),
        "good",
    ),
}
"""What a provider said when it was tried, and the tone."""

_WRONG: Mapping[str, str] = {
    "address": QT_TRANSLATE_NOOP("Provider", "Write it as https://server.example, without spaces."),
    "number": QT_TRANSLATE_NOOP("Provider", "Only digits, please."),
    "pairs": QT_TRANSLATE_NOOP("Provider", "Write it as T1=name there, T2=name there."),
}
_NOT_AS_THERE = QT_TRANSLATE_NOOP(
    "Provider", "The provider writes it in another way. Copy it again."
)


def about(provider: str) -> str:
    """What a shop gets by it."""
    return translate("Provider", _ABOUT.get(provider, ""))


def field_words(name: str) -> tuple[str, str]:
    """Label and help; a field that is newer than this till goes by its own name."""
    label, hint = FIELDS.get(name, (name, ""))
    return translate("Provider", label), translate("Provider", hint) if hint else ""


def unready_words(providers: Iterable[Provider]) -> Iterator[str]:
    """Those that were set up by halves, each with what is to be set by its full name."""
    for each in providers:
        settings = {field.name: field.setting for field in each.fields}
        lacks = (*each.missing, *(wrong.name for wrong in each.wrong))
        if lacks:
            said = translate("Provider", "{provider} is off until this is right: {settings}")
            named = ", ".join(settings.get(name, name) for name in lacks)
            name = PROVIDER_NAMES.get(each.name, each.name)
            yield said.format(provider=name, settings=named)


def wrong_words(kind: str) -> str:
    """What is wrong with a field of this kind."""
    return translate("Provider", _WRONG.get(kind, _NOT_AS_THERE))
