"""Making the QR cards: asked for, perhaps with new QRs before, and written beside the window."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from pos_app.bridge.works import SAVE_CARDS, CardFile
from pos_app.ui.floor.cards_sheet import CardsProgress, CardsSheet, Wanted
from pos_app.ui.kit.sheet import Sheet
from pos_app.ui.kit.text import Text
from pos_app.ui.kit.tone import Tone
from pos_app.ui.messages import words
from pos_core.floor_work import RenewTableTokens
from pos_core.ids import AreaId
from pos_core.qr_card import cards_of, tables_of

if TYPE_CHECKING:
    from pos_app.bridge.till import Answer, Till
    from pos_app.ui.navigator import Navigator
    from pos_core.floor import Area, Table

_STOPPED = "cancelled"


class CardMaking(QObject):
    """`said` is worth a toast; the sheets say the rest."""

    said = Signal(str, str)

    def __init__(self, till: Till, navigator: Navigator, parent: QObject) -> None:
        super().__init__(parent)
        self._till = till
        self._navigator = navigator
        self._sheet: CardsSheet | None = None
        self._progress: CardsProgress | None = None
        self._wanted = Wanted("", ())
        self._folder, self._address = Path(), ""
        self._renewing: RenewTableTokens | None = None
        till.answered.connect(self._on_answered)
        if till.works is not None:
            background = till.works.background
            background.progressed.connect(self._on_progressed)
            background.finished.connect(self._on_finished)
            background.failed.connect(self._on_failed)

    def ask(self, area: Area | None, table: Table | None) -> None:
        """For all tables, or those of the area in sight, or the chosen one."""
        address = self._till.state.tables.address
        choices = self._choices(area, table)
        sheet = self._sheet = CardsSheet(choices, address, self._missing(address))
        sheet.confirmed.connect(self._on_confirmed)
        self._navigator.show_sheet(sheet)

    def _choices(self, area: Area | None, table: Table | None) -> list[Wanted]:
        floor = self._till.state.floor

        def of(area_id: AreaId | None, name: str) -> Wanted:
            tables = tuple(each.table_id for each in tables_of(floor, area_id))
            return Wanted(name.replace("{count}", str(len(tables))), tables)

        choices = [of(None, self.tr("All ({count})"))]
        if area is not None and len(floor.open_areas) > 1:
            choices.append(of(area.area_id, f"{area.name} ({{count}})"))
        if table is not None:
            choices.append(Wanted(table.name, (table.table_id,)))
        return choices

    def _missing(self, address: str) -> str:
        """Why there can be no card; cards of a lesson would lead nowhere."""
        language = self._till.settings.language
        if self._till.is_training or self._till.works is None:
            return self.tr("Cards are made outside training: those of a lesson lead nowhere.")
        return "" if address else words("session.no_address", {}, language=language).text

    def _write(self) -> None:
        """As the tables are by now."""
        works, state = self._till.works, self._till.state
        shop = state.shop
        if works is None or works.save_cards is None or shop is None:
            return
        cards = cards_of(state.floor, shop, state.tables.address, self._wanted.tables)
        day = shop.clock.business_day(self._till.now())
        title = f"{shop.profile.name}: {self._wanted.name}"
        file = CardFile(f"evertill-qr-{day.isoformat()}", title, cards)
        self._address = state.tables.address
        sheet = self._progress = CardsProgress(self._wanted.name)
        sheet.cancelled.connect(self._on_stop)
        self._navigator.show_sheet(sheet)
        works.background.start(SAVE_CARDS, works.save_cards(file, self._folder))

    @Slot()
    def _on_confirmed(self) -> None:
        sheet = self._sheet
        if sheet is None or not sheet.is_ready():
            return
        self._wanted, self._folder = sheet.wanted, Path(sheet.folder)
        renews, self._sheet = sheet.renew.isChecked(), None
        self._navigator.close_sheet()
        if renews:
            self._ask_if_sure()
        else:
            self._write()

    def _ask_if_sure(self) -> None:
        sheet = Sheet()
        sheet.entitle(
            self.tr("New QRs for %n tables?", "", len(self._wanted.tables)),
        )
        warning = Text(tone="warn", parent=sheet, wrap=True)
        warning.setText(
            self.tr(
                "From this moment every card and sticker printed for them is refused. Nobody can"
                " scan there until the new cards stand on the tables. Guests who are ordering go"
                " on. There is no undo."
            )
        )
        sheet.body.addWidget(warning)
        sheet.body.addStretch(1)
        sheet.confirm.setText(self.tr("New QRs and PDF"))
        sheet.confirmed.connect(self._on_sure)
        self._navigator.show_sheet(sheet)

    @Slot()
    def _on_sure(self) -> None:
        self._navigator.close_sheet()
        self._renewing = RenewTableTokens(self._wanted.tables)
        self._till.submit(self._renewing)

    @Slot(object)
    def _on_answered(self, answer: Answer) -> None:
        if self._renewing is None or answer.intent != self._renewing:
            return
        self._renewing = None
        if answer.ok:
            self._write()
        elif answer.refusal is not None:
            language = self._till.settings.language
            said = words(answer.refusal.code, answer.refusal.facts, language=language)
            self.said.emit(said.text, Tone.WARN.value)

    @Slot()
    def _on_stop(self) -> None:
        self._progress = None
        if self._till.works is not None:
            self._till.works.background.cancel(SAVE_CARDS)

    @Slot(str, int, int, str)
    def _on_progressed(self, name: str, done: int, total: int, _text: str) -> None:
        if name == SAVE_CARDS and self._progress is not None:
            self._progress.show_done(done, total)

    @Slot(str, object)
    def _on_finished(self, name: str, result: object) -> None:
        if name == SAVE_CARDS:
            self._till.change_settings(cards_address=self._address)
            self._end(self.tr("Saved: {file}").replace("{file}", str(result)), Tone.GOOD)

    @Slot(str, str, object)
    def _on_failed(self, name: str, code: str, _facts: object) -> None:
        if name != SAVE_CARDS:
            return
        if code == _STOPPED:
            self._end(self.tr("Stopped. No file was written."), Tone.WARN)
        else:
            said = self.tr("The file could not be saved. Choose another folder.")
            self._end(said, Tone.WARN)

    def _end(self, said: str, tone: Tone) -> None:
        """On the sheet while it is there, else as a toast."""
        if self._progress is not None:
            self._progress.end(said)
        else:
            self.said.emit(said, tone.value)
