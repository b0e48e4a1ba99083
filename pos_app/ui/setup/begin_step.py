"""What stands on the shelves, and the moment the shop begins: said before it happens."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtWidgets import QCheckBox, QWidget

from pos_app.bridge.till import Till
from pos_app.ui.kit.text import Text
from pos_app.ui.page.figure_table import Figure, FigureTable
from pos_app.ui.setup.step import Step
from pos_app.ui.setup.where import ChoiceStep
from pos_core.setup import Products, SetupDraft, Way, is_demo, way_of


class ProductsStep(ChoiceStep):
    """Demo goods to try, a list to import, nothing; or what there is, where a shop goes on."""

    key = "products"

    def __init__(self, till: Till, parent: QWidget) -> None:
        super().__init__(till, tuple(Products), parent)
        self.retranslate()

    def title(self) -> str:
        """Its name."""
        return self.tr("Products")

    def retranslate(self) -> None:
        """Words."""
        self.intro.setText(self.tr("Products can be imported again and again, at any time."))
        words = {
            Products.KEEP: self.tr("Keep the products there are"),
            Products.DEMO: self.tr("Begin with demo products, to try things out"),
            Products.IMPORT: self.tr("Import my own list: CSV, XLSX or JSON"),
            Products.EMPTY: self.tr("Begin with empty shelves"),
        }
        for key, button in self.buttons.items():
            button.setText(words[Products(key)])
        super().retranslate()

    def load(self, draft: SetupDraft) -> None:
        """What was chosen; there is nothing to keep in a shop that begins anew."""
        shop, now = draft.shop, self.till.state.shop
        goes_on = shop is not None and way_of(self.till.state, shop) is Way.IN_PLACE
        keeps = goes_on and now is not None and not is_demo(now)
        self.offer(self.keys if keeps else tuple(k for k in self.keys if k != Products.KEEP))
        chosen = draft.products
        self.choose(Products.DEMO if chosen is Products.KEEP and not keeps else chosen)

    def answer(self, draft: SetupDraft) -> SetupDraft:
        """The draft with this choice."""
        return replace(draft, products=Products(self.current or Products.DEMO))


class BeginStep(Step):
    """A summary; what becomes of the shop that is here now; and the button that does it."""

    key = "begin"

    def __init__(self, till: Till, parent: QWidget) -> None:
        super().__init__(till, parent)
        self._draft = SetupDraft()
        self.facts = FigureTable(self)
        self.consequence = Text(parent=self, wrap=True)
        self.agreed = QCheckBox(self)
        self.column.addWidget(self.facts)
        self.column.addWidget(self.consequence)
        self.column.addWidget(self.agreed)
        self.column.addStretch(1)
        self.retranslate()

    @property
    def way(self) -> Way:
        """How the shop would begin."""
        shop = self._draft.shop
        return way_of(self.till.state, shop) if shop is not None else Way.IN_PLACE

    @property
    def _puts_real_sales_aside(self) -> bool:
        now = self.till.state.shop
        return self.way is Way.ANEW and now is not None and not is_demo(now)

    def title(self) -> str:
        """Its name."""
        return self.tr("Begin")

    def next_words(self) -> str:
        """The button says what it does."""
        return self.tr("Begin this shop")

    def load(self, draft: SetupDraft) -> None:
        """The shop as it will be."""
        self._draft = draft
        self.agreed.setChecked(False)
        self.retranslate()

    def answer(self, draft: SetupDraft) -> SetupDraft | None:
        """From here on the shop is meant to begin."""
        if draft.shop is None or not draft.shop.profile.name:
            self.consequence.set_tone("bad")
            self.consequence.setText(self.tr("The shop has no name yet. Go back and enter it."))
            return None
        if self._puts_real_sales_aside and not self.agreed.isChecked():
            self.agreed.setFocus()
            return None
        return replace(draft, begun=True)

    def retranslate(self) -> None:
        """Summary and consequence."""
        self.intro.setText(self.tr("Nothing has been changed so far."))
        super().retranslate()
        self.consequence.set_tone("")
        self.consequence.setText(self._consequence())
        self.agreed.setText(self.tr("Yes: the sales so far are put aside, and a new shop begins"))
        self.agreed.setAccessibleName(self.agreed.text())
        self.agreed.setVisible(self._puts_real_sales_aside)
        self._show_facts()

    def _consequence(self) -> str:
        now = self.till.state.shop
        if self._puts_real_sales_aside and now is not None:
            text = self.tr(
                "The journal of this till is in {currency}, and its currency never changes. The "
                "new shop begins with a journal of its own. What was sold so far is kept whole in "
                "a folder beside it, but is in no list and no report of the new shop."
            )
            return text.replace("{currency}", now.currency.value)
        if self.way is Way.ANEW:
            return self.tr(
                "The shop begins with a journal of its own. What was tried in the demo shop is put "
                "aside in a folder and does not count."
            )
        if now is not None and is_demo(now):
            return self.tr("Nothing was sold in the demo shop: your shop takes its place.")
        return self.tr("The changes count for orders opened from now on.")

    def _show_facts(self) -> None:
        shop = self._draft.shop
        if shop is None:
            return
        products = {
            Products.KEEP: self.tr("as they are"),
            Products.DEMO: self.tr("demo products"),
            Products.IMPORT: self.tr("imported at the end"),
            Products.EMPTY: self.tr("none yet"),
        }
        self.facts.show_figures(
            (
                Figure(self.tr("Shop"), shop.profile.name or "–", "title", ""),
                Figure(self.tr("Currency"), shop.currency.value),
                Figure(self.tr("First order number"), f"{shop.till_prefix}-0001"),
                Figure(self.tr("Products"), products[self._draft.products]),
            )
        )
