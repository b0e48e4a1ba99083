"""The kitchen's stations: which there are, and who makes what; none at all sends nothing."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from pos_app.bridge.till import Till
from pos_app.ui.kit.button import Button
from pos_app.ui.kit.text import Text
from pos_app.ui.settings.rules_section import RulesSection
from pos_app.ui.settings.station_form import StationForm
from pos_core.shop import Shop
from pos_core.station import Station

MOST_STATIONS = 12


class StationsSection(RulesSection):
    """A form for each station; a category belongs to one of them."""

    def __init__(self, till: Till, parent: QWidget) -> None:
        super().__init__(till, parent)
        self.forms: list[StationForm] = []
        self._nothing = Text(tone="muted", parent=self, wrap=True)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(16)
        self.add = Button(role="plain", icon="plus", parent=self)
        self.column.addWidget(self._nothing)
        self.column.addLayout(self._rows)
        self.column.addStretch(1)
        self.buttons.insertWidget(0, self.add)
        self.add.clicked.connect(self._on_add)
        self.retranslate()

    def title(self) -> str:
        """Name in the list of sections."""
        return self.tr("Kitchen")

    def retranslate(self) -> None:
        """Labels and buttons."""
        self.intro.setText(
            self.tr("Each station gets tickets for what it makes, on paper or on the display.")
        )
        self._nothing.setText(
            self.tr("There are no stations: orders are not sent to a kitchen. Add one to begin.")
        )
        self.add.setText(self.tr("Add station"))
        super().retranslate()

    def show_shop(self, shop: Shop) -> None:
        """The stations in force."""
        for form in tuple(self.forms):
            self._take_away(form)
        for station in shop.rules.stations:
            self._put(station)
        self._show_nothing()

    def changed(self, shop: Shop) -> Shop | None:
        """The shop with these stations; each needs a name of its own."""
        names: set[str] = set()
        for form in self.forms:
            name = form.station.name.casefold()
            form.name_field.clear()
            if not name:
                form.name_field.warn(self.tr("Enter what people call it, such as Bar."))
                form.name.setFocus()
                return None
            if name in names:
                form.name_field.warn(self.tr("Another station has this name."))
                form.name.setFocus()
                return None
            names.add(name)
        stations = tuple(form.station for form in self.forms)
        return replace(shop, rules=replace(shop.rules, stations=stations))

    def _put(self, station: Station) -> StationForm:
        printers = [setup.name for setup in self.till.settings.printers]
        categories = self.till.catalogue.categories()
        form = StationForm(station, categories, printers, self)
        form.took.connect(self._on_took)
        form.removed.connect(self._on_removed)
        self.forms.append(form)
        self._rows.addWidget(form)
        return form

    def _take_away(self, form: StationForm) -> None:
        self.forms.remove(form)
        self._rows.removeWidget(form)
        form.hide()
        form.deleteLater()

    def _show_nothing(self) -> None:
        self._nothing.setVisible(not self.forms)
        self.add.setEnabled(len(self.forms) < MOST_STATIONS)

    @Slot()
    def _on_add(self) -> None:
        """A new id each time: what was sent to a station that is gone never finds another one."""
        form = self._put(Station(self.till.new_id(), ""))
        self._show_nothing()
        form.name.setFocus()

    @Slot(str)
    def _on_took(self, category_id: str) -> None:
        for form in self.forms:
            if form is not self.sender():
                form.let_go(category_id)

    @Slot()
    def _on_removed(self) -> None:
        form = self.sender()
        if isinstance(form, StationForm):
            self._take_away(form)
            self._show_nothing()
