"""What a person reads when the line to the server needs somebody: code and three sentences each.

Selling never depends on it, and every sentence says so.
"""

from __future__ import annotations

from collections.abc import Mapping

from pos_app.ui.source_text import QT_TRANSLATE_NOOP

SYNC_WORDS: Mapping[str, tuple[str, str, str, str]] = {
    "sync_not_paired": (
        "N-01",
        QT_TRANSLATE_NOOP("Message", "The server does not know this till, or not any more."),
        QT_TRANSLATE_NOOP("Message", "Selling goes on, and every sale is saved here."),
        QT_TRANSLATE_NOOP("Message", "Have a manager connect this till again in the settings."),
    ),
    "sync_untrusted": (
        "N-02",
        QT_TRANSLATE_NOOP(
            "Message", "The server cannot prove who it is. Nothing was sent to it ({detail})."
        ),
        QT_TRANSLATE_NOOP("Message", "Selling goes on, and every sale is saved here."),
        QT_TRANSLATE_NOOP(
            "Message", "Check this computer's date and its network, then tell support."
        ),
    ),
    "sync_self_made": (
        "N-06",
        QT_TRANSLATE_NOOP(
            "Message", "No authority vouches for the server. Nothing was sent to it."
        ),
        QT_TRANSLATE_NOOP("Message", "Selling goes on, and every sale is saved here."),
        QT_TRANSLATE_NOOP(
            "Message",
            "If the shop hosts it, compare its fingerprint on the server page. Else tell support.",
        ),
    ),
    "sync_other_certificate": (
        "N-07",
        QT_TRANSLATE_NOOP(
            "Message", "The server shows another certificate than before. Nothing was sent to it."
        ),
        QT_TRANSLATE_NOOP("Message", "Selling goes on, and every sale is saved here."),
        QT_TRANSLATE_NOOP(
            "Message",
            "If it was set up anew, compare its fingerprint on the server page. Else tell support: "
            "somebody else may be answering.",
        ),
    ),
    "sync_expired": (
        "N-08",
        QT_TRANSLATE_NOOP(
            "Message",
            "The server's certificate has run out, or this computer's date is wrong. "
            "Nothing was sent to it.",
        ),
        QT_TRANSLATE_NOOP("Message", "Selling goes on, and every sale is saved here."),
        QT_TRANSLATE_NOOP(
            "Message",
            "Put this computer's date right. If it is right, have the certificate renewed.",
        ),
    ),
    "sync_other_name": (
        "N-09",
        QT_TRANSLATE_NOOP(
            "Message",
            "The server proves who it is, but under another address. Nothing was sent to it.",
        ),
        QT_TRANSLATE_NOOP("Message", "Selling goes on, and every sale is saved here."),
        QT_TRANSLATE_NOOP("Message", "Check the address of the server in the settings."),
    ),
    "sync_refused": (
        "N-03",
        QT_TRANSLATE_NOOP("Message", "The server does not take this till's sales ({code})."),
        QT_TRANSLATE_NOOP("Message", "Selling goes on, and every sale is saved here."),
        QT_TRANSLATE_NOOP("Message", "Tell support. They are sent once this is put right."),
    ),
    "sync_secrets_locked": (
        "N-04",
        QT_TRANSLATE_NOOP("Message", "The keyring with the key to the server does not open."),
        QT_TRANSLATE_NOOP("Message", "Selling goes on, and every sale is saved here."),
        QT_TRANSLATE_NOOP("Message", "Unlock this computer's keyring, or start the till again."),
    ),
    "sync_forked": (
        "N-05",
        QT_TRANSLATE_NOOP(
            "Message",
            "The server has sales of this till that are not here: its disk went back in time, "
            "as after a restore.",
        ),
        QT_TRANSLATE_NOOP("Message", "Both are kept, on the server and here."),
        QT_TRANSLATE_NOOP(
            "Message", "Tell the owner. The server's list of issues names what differs."
        ),
    ),
    "menu_faulty": (
        "N-10",
        QT_TRANSLATE_NOOP("Message", "Menu {version} from the server has a fault in it."),
        QT_TRANSLATE_NOOP("Message", "Selling goes on with the menu from before."),
        QT_TRANSLATE_NOOP("Message", "Have whoever looks after the menu publish it again."),
    ),
    "menu_other_currency": (
        "N-11",
        QT_TRANSLATE_NOOP(
            "Message", "Menu {version} from the server has its prices in {currency}."
        ),
        QT_TRANSLATE_NOOP("Message", "Selling goes on with the menu from before."),
        QT_TRANSLATE_NOOP("Message", "Have whoever looks after the menu publish it again."),
    ),
    "menu_no_rate": (
        "N-12",
        QT_TRANSLATE_NOOP(
            "Message", "The shop has no tax rate for {classes}, which menu {version} asks for."
        ),
        QT_TRANSLATE_NOOP("Message", "Selling goes on with the menu from before."),
        QT_TRANSLATE_NOOP("Message", "Enter the rate in Settings; the menu then comes by itself."),
    ),
}
