"""One provider: its name, its form, and the address that its portal has to be told."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from pos_app.ui.kit.copy_line import CopyLine
from pos_app.ui.kit.text import Rule, Text
from pos_app.ui.page.field import Field
from pos_app.ui.provider_words import PROVIDER_NAMES, STATES, about, translate
from pos_app.ui.settings.provider_form import ProviderForm

if TYPE_CHECKING:
    from backend_client.contracts.providers import Provider
    from pos_app.bridge.works import SetUp
    from pos_core.shop import Shop


class ProviderPage(QWidget):
    """`said` is worth a toast."""

    said = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.heading = Text(kind="title", parent=self)
        self.state = Text(kind="strong", parent=self)
        self.about = Text(tone="muted", parent=self, wrap=True)
        self.form = ProviderForm(self)
        self.callback = CopyLine(self)
        self._callback = Field(self.callback, self)
        self.nobody_calls = Text(kind="note", tone="muted", parent=self, wrap=True)
        self._lay_out()
        self.callback.copied.connect(self._on_copied)

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.addWidget(self.heading, 1)
        top.addWidget(self.state)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(top)
        about_calls = (self._callback, self.nobody_calls)
        for part in (self.about, self.form, Rule(self), *about_calls, self.form.more):
            column.addWidget(part)

    def retranslate(self) -> None:
        """The words that are always the same."""
        self._callback.entitle(
            self.tr("Address for the provider's portal (webhook, IPN, callback)")
        )
        self.callback.retranslate()

    def show_provider(self, provider: Provider, set_up: SetUp, shop: Shop | None) -> None:
        """All of it anew."""
        name = PROVIDER_NAMES.get(provider.name, provider.name)
        said, tone = STATES["sandbox" if provider.sandbox else provider.state]
        self.heading.setText(name)
        self.state.setText(translate("Provider", said))
        self.state.set_tone(tone)
        self.about.setText(about(provider.name))
        usual = {"currency": str(shop.currency)} if shop is not None else {}
        typed = {**usual, **set_up.typed.get(provider.name, {})}
        self.form.show_provider(provider, typed, set_up.kept.get(provider.name, frozenset()))
        self._show_callback(provider)

    def _show_callback(self, provider: Provider) -> None:
        url = provider.callback_url
        self.callback.line.setText(url)
        self._callback.setVisible(bool(url))
        if provider.only_calls:
            self.nobody_calls.set_tone("warn")
            self.nobody_calls.setText(
                self.tr(
                    "It has to call this till. Enter the address of a tunnel on the page before."
                )
            )
        else:
            self.nobody_calls.set_tone("muted")
            self.nobody_calls.setText(
                self.tr(
                    "The internet does not reach this till: it asks by itself every few seconds."
                )
            )
        self.nobody_calls.setVisible(not url)

    @Slot()
    def _on_copied(self) -> None:
        self.said.emit(self.tr("The address is copied."))
