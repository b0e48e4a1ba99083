"""What can be told to the till while its shop is set up: id, words, key, icon and place."""

from pos_app.ui.command import Command, Place
from pos_app.ui.source_text import QT_TRANSLATE_NOOP
from pos_core.staff import Right

SETUP_COMMANDS = (
    Command(
        "setup.open",
        QT_TRANSLATE_NOOP("Command", "Set up the shop"),
        "Ctrl+Shift+U",
        "shop",
        Place.ANYWHERE,
        permission=Right.SETTINGS,
    ),
    Command("setup.next", QT_TRANSLATE_NOOP("Command", "Next"), "Alt+Right", "right", Place.SETUP),
    Command(
        "setup.back",
        QT_TRANSLATE_NOOP("Command", "Step back"),
        "Alt+Left",
        "left",
        Place.SETUP,
    ),
    Command("setup.skip", QT_TRANSLATE_NOOP("Command", "Skip"), "Alt+Down", "down", Place.SETUP),
)
