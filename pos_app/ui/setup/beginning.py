"""Lets the shop begin: by the rules in the journal there is, or with a new one.

The draft is kept before anything happens and taken away after it was seen to have happened, so a
power cut at any moment leads to the old shop with the draft, or to the new one.
"""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QObject, Signal, Slot

from pos_app.bridge.till import Till
from pos_app.bridge.works import STOCK_SHELVES
from pos_app.ui.settings.shop_changes import ShopChanges
from pos_core.setup import Products, SetupDraft, Way, draft_text, read_draft, way_of

AFTER = "staff"


class Beginning(QObject):
    """`begun` when the shop is there with its shelves; `anew` wants a new journal first."""

    begun = Signal()
    anew = Signal()
    refused = Signal(object)
    failed = Signal(object)

    def __init__(self, till: Till, parent: QObject) -> None:
        super().__init__(parent)
        self._till = till
        self._changes = ShopChanges(till, self)
        self._changes.saved.connect(self._stock)
        self._changes.refused.connect(self._on_refused)
        self._changes.failed.connect(self._on_refused_by_disk)
        if till.works is not None:
            till.works.background.finished.connect(self._on_finished)
            till.works.background.failed.connect(self._on_stock_failed)

    def begin(self, draft: SetupDraft) -> None:
        """The draft has its shop and is meant to begin."""
        assert draft.shop is not None
        self.keep(replace(draft, begun=True, step=AFTER))
        if way_of(self._till.state, draft.shop) is Way.ANEW:
            self.anew.emit()
        else:
            self._changes.submit(draft.shop)

    def keep(self, draft: SetupDraft) -> None:
        """Write the draft down."""
        text = draft_text(draft)
        if text != self._till.settings.setup:
            self._till.change_settings(setup=text)

    def settle(self, draft: SetupDraft) -> SetupDraft:
        """After a start: a shop that has begun is stocked; one that has not is asked for again."""
        if not draft.begun or draft.shop is None:
            return draft
        if self._till.state.shop == draft.shop:
            self._stock()
            return draft
        back = replace(draft, begun=False, step="begin")
        self.keep(back)
        return back

    @Slot()
    def _stock(self) -> None:
        """The shelves; they may be filled twice, which changes nothing."""
        draft, works = read_draft(self._till.settings.setup), self._till.works
        may = works is not None and works.stock_shelves is not None
        if draft is None or draft.products is Products.KEEP or not may:
            self._finish()
            return
        assert works is not None
        assert works.stock_shelves is not None
        works.background.start(STOCK_SHELVES, works.stock_shelves())

    def _finish(self) -> None:
        draft = read_draft(self._till.settings.setup)
        if draft is not None and draft.begun:
            self.keep(replace(draft, shop=None))
            self.begun.emit()

    @Slot(str, object)
    def _on_finished(self, name: str, _result: object) -> None:
        if name == STOCK_SHELVES:
            self._finish()

    @Slot(str, str, object)
    def _on_stock_failed(self, name: str, code: str, facts: object) -> None:
        """The shop has begun all the same; products can be imported."""
        if name == STOCK_SHELVES:
            self.failed.emit((code, facts))
            self._finish()

    @Slot(object)
    def _on_refused(self, refusal: object) -> None:
        self._take_back()
        self.refused.emit(refusal)

    @Slot(object)
    def _on_refused_by_disk(self, trouble: object) -> None:
        self._take_back()
        self.failed.emit((getattr(trouble, "name", ""), getattr(trouble, "facts", {})))

    def _take_back(self) -> None:
        draft = read_draft(self._till.settings.setup)
        if draft is not None:
            self.keep(replace(draft, begun=False, step="begin"))
