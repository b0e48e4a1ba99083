"""What staff do at a table: the intents, the sheets that ask before them, and what comes after.

The screen says which table, and which thing of it, is meant; whatever is refused is said once here.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from pos_app.ui.kit.tone import Tone
from pos_app.ui.messages import words
from pos_app.ui.tables import things
from pos_app.ui.tables.card_words import table_card
from pos_app.ui.tables.mode_sheet import ModeSheet
from pos_app.ui.tables.pick_sheet import Choice, PickTableSheet
from pos_app.ui.tables.qr_sheet import SessionQrSheet
from pos_app.ui.tables.refuse_sheet import RefuseSheet
from pos_core.hold import ResumeOrder
from pos_core.ids import TableId
from pos_core.session import RoundStatus
from pos_core.session_events import CallKind, SessionOpened
from pos_core.sessions import session_at
from pos_core.table_bills import orders_of
from pos_core.table_moves import MergeSessions, MoveSession
from pos_core.table_rounds import AdvanceRound, RefuseRound, TakeRound
from pos_core.table_rules import SessionMode
from pos_core.table_service import (
    AnswerCall,
    ClaimSession,
    CloseSession,
    LetIn,
    OpenBill,
    OpenSession,
    PrintSessionSlip,
    PutOut,
    ReopenSession,
)

if TYPE_CHECKING:
    from pos_app.bridge.till import Answer, Changes, Till
    from pos_app.ui.navigator import Navigator
    from pos_app.ui.tables.things import Thing
    from pos_core.events import Intent
    from pos_core.floor import Table
    from pos_core.order import Order
    from pos_core.session import SessionState

Hear = Callable[["Answer | None"], None]


class TableDeeds(QObject):
    """`asked` leaves for another screen with its argument, `said` is worth a toast."""

    asked = Signal(str, object)
    said = Signal(str, str)

    def __init__(self, till: Till, navigator: Navigator, parent: QObject) -> None:
        super().__init__(parent)
        self._till = till
        self._navigator = navigator
        self._hearing: dict[Intent, Hear] = {}
        self._session_id = ""
        self._opening: TableId | None = None
        self._qr: SessionQrSheet | None = None
        self._refuse: RefuseSheet | None = None
        self._pick: PickTableSheet | None = None
        till.answered.connect(self._on_answered)
        till.changed.connect(self._on_changed)

    def open_table(self, table: Table) -> None:
        """Guests sit down; their QR is shown as soon as there is one."""
        shop = self._till.state.shop
        if shop is None or not shop.tables.asks_mode:
            self._submit(OpenSession(table.table_id), self._show_opened)
            return
        self._opening = table.table_id
        sheet = ModeSheet(table.name, shop.tables.mode)
        sheet.chosen.connect(self._on_mode_chosen)
        self._navigator.show_sheet(sheet)

    def act(self, session: SessionState, thing: Thing) -> None:
        """The next step with one thing of the table."""
        session_id, key = session.session_id, thing.key
        match thing.act:
            case things.ANSWER:
                self._submit(AnswerCall(session_id, key))
            case things.LET_IN:
                self._submit(LetIn(session_id, key))
            case things.TAKE:
                self._take(session, int(key))
            case things.READY:
                self._submit(AdvanceRound(session_id, int(key), RoundStatus.READY))
            case things.SERVED:
                self._submit(AdvanceRound(session_id, int(key), RoundStatus.SERVED))

    def turn_down(self, session: SessionState, thing: Thing) -> None:
        """Put a phone out, or ask why a round is not made."""
        if thing.no == things.PUT_OUT:
            self._submit(PutOut(session.session_id, thing.key))
            return
        each = session.round(int(thing.key)) if thing.no == things.REFUSE else None
        if each is not None:
            sheet = self._refuse = RefuseSheet(session, each)
            sheet.confirmed.connect(self._on_refused)
            self._navigator.show_sheet(sheet)

    def show_qr(self, session: SessionState) -> None:
        """The QR of the visit, and a way to print it."""
        state, language = self._till.state, self._till.settings.language
        shop, until = state.shop, session.expires_at
        local = shop.clock.local(until) if shop is not None and until is not None else None
        sheet = SessionQrSheet(session, state.tables, local, language)
        self._session_id, self._qr = session.session_id, sheet
        sheet.confirmed.connect(self._on_qr_confirmed)
        self._navigator.show_sheet(sheet)

    def open_bill(self, session: SessionState, thing: Thing | None) -> None:
        """Put the bill into the cart, where staff add, change and void."""
        self._take_up(session, thing, self._sell)

    def pay(self, session: SessionState, thing: Thing | None) -> None:
        """Take money for the bill; whoever does is with the guests who asked for it."""
        for call in session.open_calls:
            if call.kind is CallKind.BILL:
                self._submit(AnswerCall(session.session_id, call.call_id))
        self._take_up(session, thing, self._pay)

    def split(self, session: SessionState, thing: Thing | None) -> None:
        """Split the bill; all parts stay the table's."""
        order = self._order(session, thing)
        if order is None or not order.lines:
            self.said.emit(self.tr("There is nothing to split."), Tone.WARN.value)
            return
        self.asked.emit("order.split", order.order_id)

    def ask_move(self, session: SessionState) -> None:
        """To which free table?"""
        free = (t for t in self._tables() if session_at(self._till.state, t.table_id) is None)
        nothing = self.tr("No other table is free.")
        sheet = self._picking([self._choice(t.table_id, t) for t in free], nothing)
        sheet.entitle(
            self.tr("Move {table} where?").replace("{table}", session.table),
            self.tr("Phones, orders and bill go along; the kitchen reads the new table."),
        )
        sheet.confirm.setText(self.tr("Move"))
        self._session_id = session.session_id
        sheet.confirmed.connect(self._on_move_picked)
        self._navigator.show_sheet(sheet)

    def ask_merge(self, session: SessionState) -> None:
        """Into which other table's visit?"""
        choices = []
        for table in self._tables():
            other = session_at(self._till.state, table.table_id)
            if other is not None and other.session_id != session.session_id:
                choices.append(self._choice(other.session_id, table))
        sheet = self._picking(choices, self.tr("Nobody sits at another table."))
        sheet.entitle(
            self.tr("Put {table} together with which?").replace("{table}", session.table),
            self.tr("Both become one visit with one bill at the table you choose."),
        )
        sheet.confirm.setText(self.tr("Merge"))
        self._session_id = session.session_id
        sheet.confirmed.connect(self._on_merge_picked)
        self._navigator.show_sheet(sheet)

    def close(self, session: SessionState) -> None:
        """The guests are gone."""
        self._submit(CloseSession(session.session_id))

    def reopen(self, session: SessionState) -> None:
        """It was closed too early; the rules ask who may."""
        self._submit(ReopenSession(session.session_id))

    def _submit(self, intent: Intent, then: Hear | None = None) -> None:
        self._hearing[intent] = then or _nothing
        self._till.submit(intent)

    def _take(self, session: SessionState, number: int) -> None:
        """A round of a session that nobody serves is taken once this till does."""
        each = session.round(number)
        if session.host or each is None:
            self._submit(TakeRound(session.session_id, number))
        elif each.phone_id in session.phones:
            self._submit(LetIn(session.session_id, each.phone_id))
        else:
            self._submit(ClaimSession(session.session_id))

    def _order(self, session: SessionState, thing: Thing | None) -> Order | None:
        """The bill that is chosen, else the oldest that is open here."""
        orders = orders_of(self._till.state, session)
        wanted = thing.key if thing is not None and thing.kind == things.BILL else ""
        named = (order for order in orders if order.order_id == wanted)
        return next(named, orders[0] if orders else None)

    def _take_up(self, session: SessionState, thing: Thing | None, then: Hear) -> None:
        order = self._order(session, thing)
        if order is not None and order.order_id == self._till.state.current:
            then(None)
        elif order is not None:
            self._submit(ResumeOrder(order.order_id), then)
        else:
            phone = thing.key if thing is not None and thing.kind == things.PHONE else ""
            self._submit(OpenBill(session.session_id, phone), then)

    def _sell(self, _answer: Answer | None) -> None:
        self.asked.emit("sell.open", None)

    def _pay(self, _answer: Answer | None) -> None:
        order = self._till.state.cart
        if order is None or not order.lines:
            self.said.emit(self.tr("There is nothing on the bill yet."), Tone.WARN.value)
            return
        self.asked.emit("pay.open", order.order_id)

    def _tables(self) -> Iterable[Table]:
        floor = self._till.state.floor
        return [t for area in floor.open_areas for t in floor.tables_in(area.area_id)]

    def _choice(self, key: str, table: Table) -> Choice:
        state = self._till.state
        card = table_card(state, table, self._till.now())
        return Choice(key, state.floor.area_of(table), card)

    def _picking(self, choices: list[Choice], nothing: str) -> PickTableSheet:
        self._pick = PickTableSheet(choices, nothing)
        return self._pick

    def _show_opened(self, answer: Answer | None) -> None:
        events = answer.events if answer is not None else ()
        opened = next((e for e in events if isinstance(e, SessionOpened)), None)
        session = self._till.state.sessions.get(opened.session_id) if opened is not None else None
        if session is not None:
            self.show_qr(session)

    def _say_printing(self, _answer: Answer | None) -> None:
        self.said.emit(self.tr("The slip is being printed."), Tone.GOOD.value)

    @Slot(str)
    def _on_mode_chosen(self, mode: str) -> None:
        opening, self._opening = self._opening, None
        self._navigator.close_sheet()
        if opening is not None:
            self._submit(OpenSession(opening, SessionMode(mode)), self._show_opened)

    @Slot(object)
    def _on_changed(self, changes: Changes) -> None:
        """The QR in sight leads where phones reach the shop by now."""
        if "sessions" not in changes.topics or self._qr is None:
            return
        if self._navigator.sheet is self._qr:
            self._qr.lead_to(self._till.state.tables)
        else:
            self._qr = None

    @Slot()
    def _on_qr_confirmed(self) -> None:
        sheet, self._qr = self._qr, None
        self._navigator.close_sheet()
        if sheet is not None and sheet.leads_to_settings:
            self.asked.emit("settings.open", "tables")
        else:
            self._submit(PrintSessionSlip(self._session_id), self._say_printing)

    @Slot()
    def _on_refused(self) -> None:
        sheet, self._refuse = self._refuse, None
        self._navigator.close_sheet()
        if sheet is not None:
            self._submit(RefuseRound(sheet.session_id, sheet.number, sheet.reason, sheet.lines))

    @Slot()
    def _on_move_picked(self) -> None:
        picked = self._picked()
        if picked:
            self._submit(MoveSession(self._session_id, TableId(picked)))

    @Slot()
    def _on_merge_picked(self) -> None:
        picked = self._picked()
        if picked:
            self._submit(MergeSessions(self._session_id, picked))

    def _picked(self) -> str:
        sheet, self._pick = self._pick, None
        picked = sheet.picked if sheet is not None else ""
        self._navigator.close_sheet()
        return picked

    @Slot(object)
    def _on_answered(self, answer: Answer) -> None:
        hear = self._hearing.pop(answer.intent, None)
        if hear is None:
            return
        if answer.refusal is not None:
            said = words(
                answer.refusal.code, answer.refusal.facts, language=self._till.settings.language
            )
            self.said.emit(said.text, Tone.WARN.value)
        elif answer.ok:
            hear(answer)


def _nothing(_answer: Answer | None) -> None:
    """The plan shows what came of it."""
