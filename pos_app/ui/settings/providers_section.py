"""Wallets, cards and bank notices: which provider is on, and the form of the one that was chosen.

Where the till runs the shop's API the keys are typed here; elsewhere it is only seen how they are.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from PySide6.QtCore import QModelIndex, Slot
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from pos_app.bridge.works import KEEP_PROVIDER, LOOK_AT_PROVIDERS, TRY_PROVIDER, SetUp
from pos_app.sync.status import Link
from pos_app.ui.kit.button import Button
from pos_app.ui.kit.text import Rule, Text
from pos_app.ui.kit.tone import Tone
from pos_app.ui.messages import words
from pos_app.ui.page.field import Field
from pos_app.ui.page.row_list import RowList
from pos_app.ui.provider_words import OUTCOMES, PROVIDER_NAMES, translate
from pos_app.ui.settings.provider_page import ProviderPage
from pos_app.ui.settings.provider_rows import ProviderRows
from pos_app.ui.settings.section import Section
from pos_core.refusal import Refusal

if TYPE_CHECKING:
    from collections.abc import Mapping

    from backend_client.contracts.providers import Provider
    from pos_app.bridge.background import Job
    from pos_app.bridge.till import Till

_MINE = frozenset({LOOK_AT_PROVIDERS, KEEP_PROVIDER, TRY_PROVIDER})


class ProvidersSection(Section):
    """The list first; a provider that is chosen takes its place, and Back brings it again."""

    def __init__(self, till: Till, parent: QWidget) -> None:
        super().__init__(till, parent)
        self._set_up: SetUp | None = None
        self._chosen = ""
        self._busy = False
        self.note = Text(kind="strong", parent=self, wrap=True)
        self.rows = ProviderRows(self)
        self.list = RowList(self.rows, self)
        self.public_url = QLineEdit(self)
        self.public_url.setMaxLength(200)
        self._public = Field(self.public_url, self)
        self.use = Button(icon="check", parent=self)
        self.page = ProviderPage(self)
        self.back = Button(icon="back", parent=self)
        self.off = Button(icon="trash", parent=self)
        self.try_out = Button(icon="send", parent=self)
        self.save = Button(role="primary", icon="save", parent=self)
        self._all = QWidget(self)
        self._lay_out()
        self._connect()
        self.retranslate()
        self._show()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self._all)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addWidget(self.list)
        column.addWidget(Rule(self._all))
        column.addWidget(self._public)
        where = QHBoxLayout()
        where.addStretch(1)
        where.addWidget(self.use)
        column.addLayout(where)
        for part in (self.note, self._all, self.page):
            self.column.addWidget(part)
        self.column.addStretch(1)
        for at, button in enumerate((self.back, self.off, self.try_out)):
            self.buttons.insertWidget(at if button is self.back else at + 1, button)
            button.setMinimumHeight(self.save.minimumHeight())
        self.buttons.addWidget(self.save)

    def _connect(self) -> None:
        self.list.clicked.connect(self._on_chosen)
        self.list.activated.connect(self._on_chosen)
        self.use.clicked.connect(self._on_use)
        self.public_url.returnPressed.connect(self._on_use)
        self.back.clicked.connect(self._on_back)
        self.off.clicked.connect(self._on_off)
        self.try_out.clicked.connect(self._on_try)
        self.save.clicked.connect(self._on_save)
        self.page.form.entered.connect(self._on_save)
        self.page.said.connect(self._on_copied)
        self.till.sync_changed.connect(self._on_sync)
        if self.till.works is not None:
            self.till.works.background.finished.connect(self._on_finished)
            self.till.works.background.failed.connect(self._on_failed)

    def title(self) -> str:
        """Name in the list of sections."""
        return self.tr("Wallets and cards")

    def load(self) -> None:
        """What the server says now; somebody who is typing keeps what is typed."""
        self.public_url.setText(self.till.settings.api_public_url)
        if self.isVisible() and not self._chosen:
            self._look()

    def retranslate(self) -> None:
        """Every word."""
        self._introduce()
        super().retranslate()
        self.list.setAccessibleName(self.tr("Providers of payments"))
        self._public.entitle(
            self.tr("Address at which the internet reaches this till"),
            self.tr("Of a tunnel, if there is one. Only bank notices cannot do without."),
        )
        self.use.setText(self.tr("Use this address"))
        self.page.retranslate()
        self.back.setText(self.tr("All providers"))
        self.off.setText(self.tr("Switch off"))
        self.try_out.setText(self.tr("Try it"))
        self.save.setText(self.tr("Save and check"))
        self._show()

    def _introduce(self) -> None:
        if self._set_up is not None and not self._set_up.is_ours:
            said = self.tr("They are set up on the shop's server; here it is seen how they are.")
        elif self.till.key_in_file:
            said = self.tr(
                "This computer has no keyring: who can read its disk can read these keys too."
            )
        else:
            said = self.tr(
                "Keys are kept in this computer's keyring, and in no other file, journal or log."
            )
        self.intro.setText(said)

    def show_set_up(self, set_up: SetUp) -> None:
        """How the providers are now."""
        self._set_up = set_up
        self._introduce()
        self._tell("")
        self._show()

    @property
    def _provider(self) -> Provider | None:
        set_up = self._set_up
        listed = set_up.providers if set_up is not None else ()
        return next((each for each in listed if each.name == self._chosen), None)

    def _show(self) -> None:
        """The list, or the provider that was chosen, with the buttons that go with it."""
        set_up, provider = self._set_up, self._provider
        shop = self.till.state.shop
        self.rows.show_providers(set_up.providers if set_up else (), shop)
        self.list.setFixedHeight(self.list.sizeHintForRow(0) * max(self.rows.rowCount(), 1) + 8)
        is_ours = set_up is not None and set_up.is_ours and not self.till.is_training
        self._all.setVisible(provider is None and set_up is not None)
        self._public.setVisible(is_ours)
        self.use.setVisible(is_ours)
        self.page.setVisible(provider is not None)
        if provider is not None and set_up is not None:
            self.page.show_provider(provider, set_up, shop)
        for button in (self.back, self.off, self.try_out, self.save):
            button.setVisible(provider is not None)
        self._show_buttons()

    def _show_buttons(self) -> None:
        provider, set_up = self._provider, self._set_up
        may = not self._busy and set_up is not None and set_up.is_ours
        self.save.setEnabled(may)
        self.off.setEnabled(may and set_up is not None and self._chosen in set_up.kept)
        is_on = provider is not None and provider.state == "on"
        self.try_out.setEnabled(not self._busy and is_on)

    def _look(self) -> None:
        works = self.till.works
        if works is None or works.look_at_providers is None or self.till.is_training:
            self._tell(self.tr("Providers are set up at the till that sells, not while training."))
            return
        if self._set_up is None:
            self._tell(self.tr("The server is asked…"), "muted")
        self._start(LOOK_AT_PROVIDERS, works.look_at_providers())

    def _start(self, name: str, job: Job) -> None:
        works = self.till.works
        if works is not None and works.background.start(name, job):
            self._busy = name != LOOK_AT_PROVIDERS
            self._show_buttons()

    def _tell(self, said: str, tone: str = "warn") -> None:
        self.note.setText(said)
        self.note.set_tone(tone)
        self.note.setVisible(bool(said))

    @Slot(QModelIndex)
    def _on_chosen(self, index: QModelIndex) -> None:
        if self._set_up is None or not self._set_up.is_ours:
            return
        self._chosen = self.rows.name_of(index.row())
        self._tell("")
        self._show()
        provider = self._provider
        if provider is not None:
            self.page.form.warn(provider)
            self.page.form.first_focus().setFocus()

    @Slot()
    def _on_back(self) -> None:
        self._chosen = ""
        self._tell("")
        self._show()
        self.list.setFocus()

    @Slot()
    def _on_save(self) -> None:
        if self.save.isEnabled() and self._chosen:
            typed = self.page.form.typed()
            self._keep(typed.fields, typed.still)

    @Slot()
    def _on_off(self) -> None:
        self._keep({}, frozenset())

    def _keep(self, fields: Mapping[str, str], still: frozenset[str]) -> None:
        works = self.till.works
        if works is not None and works.keep_provider is not None:
            self._tell(self.tr("The server begins anew…"), "muted")
            self._start(KEEP_PROVIDER, works.keep_provider(self._chosen, fields, still))

    @Slot()
    def _on_try(self) -> None:
        works, name = self.till.works, PROVIDER_NAMES.get(self._chosen, self._chosen)
        if works is not None and works.try_provider is not None:
            self._tell(self.tr("{provider} is asked…").format(provider=name), "muted")
            self._start(TRY_PROVIDER, works.try_provider(self._chosen))

    @Slot()
    def _on_use(self) -> None:
        url = self.public_url.text().strip().rstrip("/")
        if url and not _is_public(url):
            self._public.warn(self.tr("Write it as https://server.example, without spaces."))
            return
        self._public.clear()
        self.till.change_settings(api_public_url=url)
        self.say(
            self.tr("Providers can call {address} from now on.").format(address=url)
            if url
            else self.tr("No provider calls; this till asks them by itself.")
        )

    @Slot(str)
    def _on_copied(self, said: str) -> None:
        self.say(said, Tone.PLAIN)

    @Slot(object)
    def _on_sync(self, _status: object) -> None:
        """The server is there, perhaps begun anew with another address."""
        if self.till.sync.link is Link.ONLINE:
            self.load()

    @Slot(str, object)
    def _on_finished(self, name: str, result: Any) -> None:
        if name not in _MINE:
            return
        self._busy = False
        if isinstance(result, Refusal):
            self._tell(words(result.code, result.facts).text)
        elif isinstance(result, SetUp) and name == KEEP_PROVIDER:
            self.show_set_up(result)
            self._tell_kept()
        elif isinstance(result, SetUp):
            self._hear_look(result)
        elif self._chosen:
            said, tone = OUTCOMES.get(result.outcome, OUTCOMES["unsure"])
            provider = PROVIDER_NAMES.get(self._chosen, self._chosen)
            self._tell(translate("Provider", said).format(provider=provider), tone)
        self._show_buttons()

    def _hear_look(self, set_up: SetUp) -> None:
        """Nobody's typing is wiped out by it."""
        if self._chosen:
            self._set_up = set_up
        else:
            self.show_set_up(set_up)

    def hideEvent(self, event: QHideEvent) -> None:
        """What was typed and not kept is gone: the next one here may be somebody else."""
        super().hideEvent(event)
        if self._chosen and not event.spontaneous():
            self._on_back()

    def _tell_kept(self) -> None:
        """On: it is tried at once. Else what is missing or wrong is said where it is."""
        provider = self._provider
        if provider is None:
            return
        name = PROVIDER_NAMES.get(provider.name, provider.name)
        match provider.state:
            case "on":
                self._on_try()
            case "off":
                self._tell(self.tr("{provider} is off.").format(provider=name), "muted")
            case _:
                self._tell(self.tr("Kept, but {provider} stays off.").format(provider=name), "bad")
                self.page.form.warn(provider)

    @Slot(str, str, object)
    def _on_failed(self, name: str, code: str, facts: object) -> None:
        if name in _MINE:
            self._busy = False
            self._tell(words(code, facts if isinstance(facts, dict) else {}).text, "bad")
            self._show_buttons()


def _is_public(url: str) -> bool:
    try:
        parts = urlsplit(url)
        return parts.scheme == "https" and bool(parts.hostname) and " " not in url
    except ValueError:
        return False
