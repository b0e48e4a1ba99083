"""The QR of a visit, large enough for every phone at the counter, with the slip to take along."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QSizePolicy, QWidget

from pos_app.ui import format as figures
from pos_app.ui.kit.qr_picture import QrPicture
from pos_app.ui.kit.sheet import Sheet
from pos_app.ui.kit.text import Text
from pos_app.ui.messages import words
from pos_core.session_slip import session_link
from pos_core.table_rules import SessionMode

if TYPE_CHECKING:
    from datetime import datetime

    from pos_core.session import SessionState
    from pos_core.tables import Tables

_PICTURE = 380


class SessionQrSheet(Sheet):
    """`confirmed` wants the slip printed, or, without a way for phones, the settings opened.

    `leads_to_settings` says which; a session of another till has neither.
    """

    def __init__(
        self,
        session: SessionState,
        tables: Tables,
        until: datetime | None,
        language: str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.session_id = session.session_id
        self.picture = QrPicture(self, _PICTURE)
        named = self.tr("QR for the guests of {table}").replace("{table}", session.table)
        self.picture.setAccessibleName(named)
        self.missing = Text(tone="warn", parent=self, wrap=True)
        self.rule = Text(kind="note", tone="muted", parent=self, wrap=True)
        self.address = Text(kind="small", tone="muted", parent=self, wrap=True)
        self.picture.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.picture.setFixedHeight(_PICTURE)
        self.body.addWidget(self.picture)
        self.body.addWidget(self.missing)
        self.body.addWidget(self.rule)
        self.body.addWidget(self.address)
        self._session, self._language = session, language
        self.rule.setText(self._mode_words(session.mode))
        self.body.addStretch(1)
        subtitle = self.tr("Guests scan this to order. It ends with their visit.")
        if until is not None:
            good = self.tr("Without a bill it ends at {time}.")
            subtitle = f"{subtitle} {good.replace('{time}', figures.hour(until, language))}"
        self.entitle(self._titled(session), subtitle)
        self.name_cancel(self.tr("Close"))
        self.lead_to(tables)

    def _titled(self, session: SessionState) -> str:
        return " · ".join(part for part in (session.table, session.area) if part)

    def lead_to(self, tables: Tables) -> None:
        """Draw the QR anew: another network gives the shop another address, or none."""
        token = tables.links.get(self._session.session_id, "")
        self.leads_to_settings = bool(token) and not tables.address
        settings, slip = self.tr("Open the settings"), self.tr("Print the slip")
        self.confirm.setText(settings if self.leads_to_settings else slip)
        code = "session.no_address" if self.leads_to_settings else ""
        code = code if token else "session.no_link"
        link = session_link(tables.address, token) if not code else ""
        self.picture.show_text(link)
        self.picture.setVisible(bool(link))
        self.address.setText(tables.address if link else "")
        facts = {"table": self._session.table}
        said = words(code, facts, language=self._language).text if code else ""
        self.missing.setText(said)
        self.missing.setVisible(bool(code))
        self.confirm.setVisible(bool(token))

    def _mode_words(self, mode: SessionMode) -> str:
        if mode is SessionMode.PAY_EACH:
            return self.tr("Each phone has a bill of its own.")
        return self.tr("One bill for the table, paid at the end.")
