"""The buttons under a page: drawing, key and words of a command, one beside the other."""

from __future__ import annotations

from PySide6.QtWidgets import QSizePolicy, QWidget

from pos_app.ui.commands import command, key_of, text_of
from pos_app.ui.kit.button import Button


def tool_button(command_id: str, parent: QWidget, *, shares: bool = False) -> Button:
    """A button by the name of its command; `shares` gives it as much room as its neighbours."""
    each = command(command_id)
    button = Button(text_of(each), "tool", each.icon, key_of(each), parent)
    across = QSizePolicy.Policy.Ignored if shares else QSizePolicy.Policy.Expanding
    button.setSizePolicy(across, QSizePolicy.Policy.Fixed)
    button.setObjectName(command_id)
    return button
