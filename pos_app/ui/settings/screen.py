"""Settings: sections on the left, their fields on the right. Nothing here holds up a sale."""

from typing import ClassVar

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from pos_app.bridge.till import Till
from pos_app.ui.commands import Place
from pos_app.ui.kit.text import Card
from pos_app.ui.page.name_delegate import NameDelegate
from pos_app.ui.page.page import Page
from pos_app.ui.settings.caps_section import CapsSection
from pos_app.ui.settings.copies_section import CopiesSection
from pos_app.ui.settings.kinds_section import KindsSection
from pos_app.ui.settings.look_section import LookSection
from pos_app.ui.settings.payments_section import PaymentsSection
from pos_app.ui.settings.printers_section import PrintersSection
from pos_app.ui.settings.products_section import ProductsSection
from pos_app.ui.settings.providers_section import ProvidersSection
from pos_app.ui.settings.rates_section import RatesSection
from pos_app.ui.settings.receipt_section import ReceiptSection
from pos_app.ui.settings.scale_section import ScaleSection
from pos_app.ui.settings.scanner_section import ScannerSection
from pos_app.ui.settings.section import Section
from pos_app.ui.settings.server_section import ServerSection
from pos_app.ui.settings.shop_section import ShopSection
from pos_app.ui.settings.staff_section import StaffSection
from pos_app.ui.settings.stations_section import StationsSection
from pos_app.ui.settings.tables_section import TablesSection
from pos_app.ui.settings.tax_section import TaxSection
from pos_app.ui.settings.transfer_section import TransferSection
from pos_app.ui.settings.work_section import WorkSection
from pos_app.ui.theme.look import Look

_LIST_WIDTH = 240
_FORM_WIDTH = 720


class SettingsScreen(Page):
    """Built when it is first opened, when the till has a shop."""

    place: ClassVar[Place] = Place.SETTINGS

    def __init__(self, till: Till, parent: QWidget | None = None) -> None:
        super().__init__(till, parent)
        self.list = QListWidget(self)
        self._names = NameDelegate(self, Look.of_app().tokens.size.least)
        self.stack = QStackedWidget(self)
        self.copies = CopiesSection(till, self)
        self.tables = TablesSection(till, self)
        self.sections: tuple[Section, ...] = (
            ShopSection(till, self),
            ReceiptSection(till, self),
            TaxSection(till, self),
            RatesSection(till, self),
            KindsSection(till, self),
            WorkSection(till, self),
            self.tables,
            PaymentsSection(till, self),
            ProvidersSection(till, self),
            CapsSection(till, self),
            StaffSection(till, self),
            LookSection(till, self),
            PrintersSection(till, self),
            StationsSection(till, self),
            ScannerSection(till, self),
            ScaleSection(till, self),
            ProductsSection(till, self),
            self.copies,
            ServerSection(till, self),
            TransferSection(till, self),
        )
        self._lay_out()
        for section in self.sections:
            section.asked.connect(self.asked)
            section.said.connect(self.said)
        self.list.currentRowChanged.connect(self._on_row)
        self.list.setCurrentRow(0)
        self.retranslate()

    def _lay_out(self) -> None:
        size = Look.of_app().tokens.size
        left, right = Card(self), Card(self)
        left.setFixedWidth(_LIST_WIDTH)
        self.list.setItemDelegate(self._names)
        inside = QHBoxLayout(left)
        inside.setContentsMargins(6, 6, 6, 6)
        inside.addWidget(self.list)
        for section in self.sections:
            QListWidgetItem(self.list)
            self.stack.addWidget(self._framed(section))
        form = QHBoxLayout(right)
        form.setContentsMargins(4, 4, 4, 4)
        form.addWidget(self.stack)
        both = QHBoxLayout()
        both.setSpacing(size.margin)
        both.addWidget(left)
        both.addWidget(right, 1)
        self.body.addLayout(both)

    def _framed(self, section: Section) -> QWidget:
        """The fields scroll, the buttons below them stay."""
        frame = QWidget(self)
        column = QVBoxLayout(frame)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._scrolled(section), 1)
        column.addWidget(section.footer)
        return frame

    def _scrolled(self, section: Section) -> QScrollArea:
        section.setMaximumWidth(_FORM_WIDTH)
        area = QScrollArea(self)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(section)
        return area

    @property
    def section(self) -> Section:
        """The section in sight."""
        return self.sections[max(self.list.currentRow(), 0)]

    def open_up(self, argument: object = None) -> None:
        """Show what holds now; with `tables` that section in front."""
        if argument == "tables":
            self.list.setCurrentRow(self.sections.index(self.tables))
        for section in self.sections:
            section.load()
        self.list.setFocus()

    def run(self, command_id: str) -> bool:
        """Back up now; what another screen does is left to the window."""
        if command_id != "backup.start":
            return False
        self.list.setCurrentRow(self.sections.index(self.copies))
        self.copies.back_up()
        return True

    def take_scan(self, code: str) -> bool:
        """Labels are tried in the scanner section; anywhere else here a scan does nothing."""
        self.section.take_scan(code)
        return True

    def retranslate(self) -> None:
        """Title and names of the sections; the sections follow by themselves."""
        self.title.setText(self.tr("Settings"))
        super().retranslate()
        self.list.setAccessibleName(self.tr("Sections"))
        for row, section in enumerate(self.sections):
            self.list.item(row).setText(section.title())

    @Slot(int)
    def _on_row(self, row: int) -> None:
        self.stack.setCurrentIndex(row)
        self.sections[row].load()
