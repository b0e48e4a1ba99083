"""One provider's form: exactly the fields it has given the shop, what it needs first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QLineEdit, QVBoxLayout, QWidget

from pos_app.ui.kit.secret_line import SecretLine
from pos_app.ui.kit.text import Rule, Text
from pos_app.ui.page.choice import Choice
from pos_app.ui.page.field import Field
from pos_app.ui.provider_words import field_words, wrong_words
from pos_core.frozen import dataclass

if TYPE_CHECKING:
    from collections.abc import Mapping

    from backend_client.contracts.providers import Field as Asked
    from backend_client.contracts.providers import Provider

LONGEST = 400


@dataclass(frozen=True, slots=True)
class Typed:
    """What the form says; `still` are the secrets that were kept and nobody has typed anew."""

    fields: Mapping[str, str]
    still: frozenset[str]


class ProviderForm(QWidget):
    """`show_provider` builds it anew, `typed` is what it says now; `more` is for few shops."""

    entered = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.controls: dict[str, QWidget] = {}
        self.fields: dict[str, Field] = {}
        self._kept: frozenset[str] = frozenset()
        self.more = QWidget(parent)
        self._column, self._more = QVBoxLayout(self), QVBoxLayout(self.more)
        for column in (self._column, self._more):
            column.setContentsMargins(0, 0, 0, 0)
            column.setSpacing(8)

    def show_provider(
        self, provider: Provider, typed: Mapping[str, str], kept: frozenset[str]
    ) -> None:
        """Its fields, with what was typed before; of secrets only that there is one."""
        self._clear()
        self._kept = kept
        needed = [each for each in provider.fields if each.need != "no" or each.name == "sandbox"]
        for each in needed:
            self._add(self._column, each, typed.get(each.name, ""))
        rest = [each for each in provider.fields if each not in needed]
        self.more.setVisible(bool(rest))
        self._more.addWidget(Rule(self.more))
        heading = Text(kind="title", parent=self.more)
        heading.setText(self.tr("Only where the contract asks for it"))
        self._more.addWidget(heading)
        for each in rest:
            self._add(self._more, each, typed.get(each.name, ""))

    def warn(self, provider: Provider) -> None:
        """Mark what is missing and what cannot be, as the server says; the first gets the focus."""
        kinds = {each.name: each.kind for each in provider.fields}
        wrong = {name: self.tr("This is missing.") for name in provider.missing}
        wrong |= {each.name: wrong_words(kinds.get(each.name, "")) for each in provider.wrong}
        for name, said in wrong.items():
            if name in self.fields:
                self.fields[name].warn(said)
        first = next((name for name in self.controls if name in wrong), "")
        if first:
            self.controls[first].setFocus()

    def typed(self) -> Typed:
        """What it says now, without spaces around it."""
        told = {name: _text(control) for name, control in self.controls.items()}
        hidden = {name for name, each in self.controls.items() if isinstance(each, SecretLine)}
        still = frozenset(name for name in self._kept & hidden if not told[name])
        return Typed({name: text for name, text in told.items() if text}, still)

    def first_focus(self) -> QWidget:
        """Where typing begins."""
        return next(iter(self.controls.values()), self)

    def _add(self, column: QVBoxLayout, asked: Asked, text: str) -> None:
        control = self._control(asked, text)
        self.controls[asked.name] = control
        label, hint = field_words(asked.name)
        if isinstance(control, QCheckBox):
            control.setText(label)
            control.setAccessibleName(label)
            column.addWidget(control)
            return
        if asked.need == "one":
            hint = hint or self.tr("One of these two is enough.")
        field = self.fields[asked.name] = Field(control, self)
        field.entitle(label, hint)
        column.addWidget(field)

    def _control(self, asked: Asked, text: str) -> QWidget:
        match asked.kind:
            case "switch":
                box = QCheckBox(self)
                box.setChecked(text == "true")
                return box
            case "choice":
                choice = Choice(asked.choices, self)
                choice.entitle(asked.choices)
                choice.select(text or asked.usual)
                return choice
            case "secret":
                secret = SecretLine(self)
                secret.show_kept(kept=asked.name in self._kept)
                return self._line(secret, secret.line)
        line = QLineEdit(text, self)
        line.setPlaceholderText(asked.usual)
        self._line(line, line)
        return line

    def _line(self, control: QWidget, line: QLineEdit) -> QWidget:
        line.setMaxLength(LONGEST)
        line.returnPressed.connect(self.entered)
        return control

    def _clear(self) -> None:
        self.controls.clear()
        self.fields.clear()
        for column in (self._column, self._more):
            while (item := column.takeAt(0)) is not None:
                widget = item.widget()
                if widget is not None:
                    widget.hide()
                    widget.deleteLater()


def _text(control: QWidget) -> str:
    match control:
        case QCheckBox():
            return "true" if control.isChecked() else ""
        case Choice():
            return control.current
        case SecretLine():
            return control.line.text().strip()
        case QLineEdit():
            return control.text().strip()
    return ""
