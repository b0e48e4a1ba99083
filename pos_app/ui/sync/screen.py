"""The server page: how the line stands, what is wrong and what to do, what waits, what is at issue.

Nothing here is needed to sell. It says so, and it gives the one or two things a person can do.
"""

from __future__ import annotations

from typing import Any, ClassVar
from urllib.parse import urlsplit

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from pos_app.bridge.till import Changes, Till
from pos_app.bridge.works import LOOK_AT_CERTIFICATE, LOOK_AT_PROVIDERS, SetUp
from pos_app.sync.status import Link
from pos_app.ui.commands import Place
from pos_app.ui.issue_words import issue_title
from pos_app.ui.kit.button import Button
from pos_app.ui.kit.text import Card, Rule, Text
from pos_app.ui.kit.tone import Tone
from pos_app.ui.page.figure_table import Figure, FigureTable
from pos_app.ui.page.page import Page, label
from pos_app.ui.provider_words import unready_words
from pos_app.ui.sync.report import SAFE, menu_words, report, rows, translate
from pos_app.ui.theme.look import Look
from pos_core.method_names import method_name

_ISSUES_SHOWN = 8
_TO_COMPARE = frozenset({"untrusted", "self_made", "other_certificate"})


class SyncScreen(Page):
    """Left the line, right the issues; below what can be done."""

    place: ClassVar[Place] = Place.SYNC

    def __init__(self, till: Till, parent: QWidget | None = None) -> None:
        super().__init__(till, parent)
        self._unready: tuple[str, ...] = ()
        self.headline = Text(kind="total", parent=self, wrap=True)
        self.wrong = Text(kind="title", parent=self, wrap=True)
        self.safe = Text(parent=self, wrap=True)
        self.do = Text(kind="strong", parent=self, wrap=True)
        self.figures = FigureTable(self)
        self.key_warning = Text(tone="warn", parent=self, wrap=True)
        self._menu_rule = Rule(self)
        self._menu_title = Text(kind="title", parent=self)
        self.menu = Text(tone="warn", parent=self, wrap=True)
        self.menu_do = Text(kind="strong", parent=self, wrap=True)
        self._issues_title = Text(kind="title", parent=self)
        self.issues = Text(parent=self, wrap=True)
        self.settings = Button(icon="settings", parent=self)
        self.trust = Button(icon="lock", parent=self)
        self.retry = Button(role="primary", icon="undo", parent=self)
        self._lay_out()
        self.settings.clicked.connect(self._on_settings)
        self.trust.clicked.connect(self._on_trust)
        self.retry.clicked.connect(self._on_retry)
        till.sync_changed.connect(self._on_sync)
        till.changed.connect(self._on_changed)
        till.settings_changed.connect(self._on_sync)
        if till.works is not None:
            till.works.background.finished.connect(self._on_looked)
            till.works.background.finished.connect(self._on_set_up)
            till.works.background.failed.connect(self._on_failed)
        self.retranslate()

    def open_up(self, argument: object = None) -> None:
        """It came to the front: everything as it is now."""
        del argument
        self._look_at_providers()
        self._show()
        self.retry.setFocus()

    def run(self, command_id: str) -> bool:
        """What can be done about the line."""
        match command_id:
            case "sync.retry":
                self._on_retry()
            case "sync.trust":
                self._on_trust()
            case _:
                return False
        return True

    def retranslate(self) -> None:
        """Every word of the screen."""
        self.title.setText(self.tr("Server"))
        super().retranslate()
        label(self.retry, "sync.retry")
        label(self.trust, "sync.trust")
        self.settings.setText(self.tr("Server settings"))
        self.key_warning.setText(
            self.tr("This computer has no keyring: who can read its disk can read the key too.")
        )
        self._show()

    def _lay_out(self) -> None:
        size = Look.of_app().tokens.size
        left, right = Card(self), Card(self)
        for card, parts in (
            (left, (self.headline, self.wrong, self.safe, self.do, Rule(self), self.figures)),
            (right, (self._issues_title, self.issues, *self._about_menu())),
        ):
            column = QVBoxLayout(card)
            column.setContentsMargins(size.pad, size.pad, size.pad, size.pad)
            column.setSpacing(size.margin)
            for part in parts:
                column.addWidget(part)
            column.addStretch(1)
            if card is left:
                column.addWidget(self.key_warning)
        both = QHBoxLayout()
        both.setSpacing(size.margin)
        both.addWidget(left, 3)
        both.addWidget(right, 2)
        foot = QHBoxLayout()
        foot.setSpacing(size.gap)
        foot.addWidget(self.settings)
        foot.addWidget(self.trust)
        foot.addStretch(1)
        foot.addWidget(self.retry)
        self.body.addLayout(both, 1)
        self.body.addLayout(foot)

    @Slot()
    def _show(self) -> None:
        status, now = self.till.sync, self.till.now()
        said = report(status, now, self.language)
        self.headline.setText(said.headline)
        self.headline.set_tone(said.tone)
        for text, words in ((self.wrong, said.wrong), (self.do, said.do)):
            text.setText(words)
            text.setVisible(bool(words))
        self.safe.setText(translate("SyncReport", SAFE))
        self.safe.setVisible(bool(said.wrong))
        told = (Figure(self.tr("Server"), self._where()), *self._rows())
        self.figures.show_figures(told if status.link is not Link.OFF else ())
        self._show_menu()
        self.key_warning.setVisible(self.till.key_in_file and status.link is not Link.OFF)
        self.retry.setEnabled(status.link is not Link.OFF)
        self.trust.setVisible(status.why in _TO_COMPARE)
        self._show_issues()

    def _about_menu(self) -> tuple[QWidget, ...]:
        """There only while a menu is refused."""
        return self._menu_rule, self._menu_title, self.menu, self.menu_do

    def _show_menu(self) -> None:
        wrong, do = menu_words(self.till.sync, self.language)
        self._menu_title.setText(self.tr("A menu was not taken"))
        self.menu.setText(wrong)
        self.menu_do.setText(do)
        for part in self._about_menu():
            part.setVisible(bool(wrong))

    def _rows(self) -> tuple[Figure, ...]:
        told = rows(self.till.sync, self.till.now(), self.language)
        figures = [Figure(words, figure) for words, figure in (*told, *self._providers())]
        return (*figures, *(Figure(words, "", tone="warn") for words in self._unready))

    def _providers(self) -> tuple[tuple[str, str], ...]:
        """Each provider of payments, and whether it answers the server."""
        methods = self.till.state.paying.methods
        states = {each.provider: each.state for each in methods if each.provider}
        said = {"up": self.tr("answers"), "down": self.tr("does not answer")}
        again = self.tr("is tried again")
        told = [(method_name(p), said.get(how, again)) for p, how in sorted(states.items())]
        return tuple(told)

    def _look_at_providers(self) -> None:
        works = self.till.works
        if works is not None and works.look_at_providers is not None and not self.till.is_training:
            works.background.start(LOOK_AT_PROVIDERS, works.look_at_providers())

    def _where(self) -> str:
        url = self.till.settings.api_url
        return urlsplit(url).netloc if url else self.tr("this computer")

    def _show_issues(self) -> None:
        issues = [issue.kind for issue in self.till.state.issues.values()]
        count = len(issues)
        self._issues_title.setText(
            self.tr("%n open issue(s)", "", count) if count else self.tr("No open issues")
        )
        shown = [f"\N{BULLET} {issue_title(kind)}" for kind in reversed(issues[-_ISSUES_SHOWN:])]
        if count > _ISSUES_SHOWN:
            more = self.tr("and {count} more, on the server")
            shown.append(more.replace("{count}", str(count - _ISSUES_SHOWN)))
        self.issues.setText(
            "\n".join(shown) or self.tr("What two tills or an app disagree about is listed here.")
        )

    @Slot()
    def _on_retry(self) -> None:
        if self.till.sync.link is Link.OFF:
            return
        self.till.retry_sync()
        self.say(self.tr("The server is tried now."), Tone.PLAIN)

    @Slot()
    def _on_settings(self) -> None:
        self.asked.emit("settings.open", None)

    @Slot()
    def _on_trust(self) -> None:
        """Look at the certificate first; what it shows is compared in a sheet."""
        works, url = self.till.works, self.till.settings.api_url
        if works is None or works.look_at_certificate is None or not url:
            return
        works.background.start(LOOK_AT_CERTIFICATE, works.look_at_certificate(url))

    @Slot(str, object)
    def _on_looked(self, name: str, seen: Any) -> None:
        if name == LOOK_AT_CERTIFICATE:
            self.asked.emit("sync.compare", seen)

    @Slot(str, object)
    def _on_set_up(self, name: str, result: object) -> None:
        """Which providers were set up by halves, and the settings they lack."""
        if name == LOOK_AT_PROVIDERS and isinstance(result, SetUp):
            self._unready = tuple(unready_words(result.providers))
            self._show()

    @Slot(str, str, object)
    def _on_failed(self, name: str, _code: str, _facts: object) -> None:
        if name == LOOK_AT_CERTIFICATE:
            self.say(self.tr("The server does not answer. Try again in a moment."), Tone.WARN)

    @Slot()
    def _on_sync(self) -> None:
        if self.isVisible():
            self._show()

    @Slot(object)
    def _on_changed(self, changes: Changes) -> None:
        if self.isVisible() and changes.topics & {"issues", "opened"}:
            self._show()
