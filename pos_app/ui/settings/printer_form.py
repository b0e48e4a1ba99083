"""One printer: what it is called, how it is reached, its paper. Checked before it is kept."""

from PySide6.QtCore import QCoreApplication, QEvent, Slot
from PySide6.QtWidgets import QCheckBox, QLineEdit, QVBoxLayout, QWidget

from pos_app.settings import PAPER_WIDTHS_MM, PRINTER_KINDS, PrinterSetup
from pos_app.ui import print_words
from pos_app.ui.page.choice import Choice
from pos_app.ui.page.field import Field
from pos_app.ui.settings.printer_address import ADDRESS_HINTS, address_fits
from pos_core.payment import RECEIPT_PRINTER

_TEXTS = ("ascii", "raster")


class PrinterForm(QWidget):
    """`show_setup` fills it, `setup` reads it back: None while something is wrong."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._usual = ""
        self.name = QLineEdit(self)
        self.name.setMaxLength(24)
        self.kind = Choice(PRINTER_KINDS, self)
        self.address = QLineEdit(self)
        self.address.setMaxLength(200)
        self.paper = Choice([str(width) for width in PAPER_WIDTHS_MM], self)
        self.text = Choice(_TEXTS, self)
        self.kick = QCheckBox(self)
        controls = (self.name, self.kind, self.address, self.paper, self.text)
        self._name, self._kind, self._address, self._paper, self._text = (
            Field(control, self) for control in controls
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        for field in (self._name, self._kind, self._address, self._paper, self._text):
            column.addWidget(field)
        column.addWidget(self.kick)
        self.kind.chosen.connect(self._on_kind)
        self.retranslate()

    def show_setup(self, setup: PrinterSetup) -> None:
        """Fill the fields."""
        self.name.setText(print_words.printer_name(setup.name))
        self.kind.select(setup.kind)
        self.address.setText(setup.address)
        self.paper.select(str(setup.paper_mm))
        self.text.select("raster" if setup.text == "raster" else "ascii")
        self.kick.setChecked(setup.kick)
        self._name.clear()
        self._on_kind(setup.kind)

    def setup(self, others: frozenset[str]) -> PrinterSetup | None:
        """What stands in the fields; `others` are names that are taken."""
        name, kind = self._stored_name(), self.kind.current
        self._name.warn(self._name_trouble(name, others))
        fits = address_fits(kind, self.address.text())
        self._address.warn("" if fits else self.tr("This address cannot be reached. Check it."))
        if self._name.is_wrong or not fits:
            (self.name if self._name.is_wrong else self.address).setFocus()
            return None
        return PrinterSetup(
            name=name,
            kind=kind,
            address=self.address.text().strip(),
            paper_mm=int(self.paper.current),
            text=self.text.current,
            kick=self.kick.isChecked(),
        )

    def _stored_name(self) -> str:
        """What is kept: the shipped printer keeps its name in whatever language it is shown."""
        name = self.name.text().strip()
        return RECEIPT_PRINTER if name == self._usual else name

    def retranslate(self) -> None:
        """Labels, choices and hints."""
        before, self._usual = self._usual, print_words.printer_name(RECEIPT_PRINTER)
        if before and self.name.text() == before:
            self.name.setText(self._usual)
        self._name.entitle(self.tr("Name"))
        self._kind.entitle(self.tr("Connected by"))
        self.kind.entitle(
            (self.tr("Network"), self.tr("USB"), self.tr("File"), self.tr("Screen only"))
        )
        self._paper.entitle(self.tr("Paper"))
        self.paper.entitle(("58 mm", "80 mm"))
        self._text.entitle(
            self.tr("Letters"),
            self.tr("Own letters where the printer has them; tax recorders can read those."),
        )
        self.text.entitle((self.tr("The printer's own"), self.tr("Always as a picture")))
        self.kick.setText(self.tr("Opens the cash drawer"))
        self.kick.setAccessibleName(self.kick.text())
        self._on_kind(self.kind.current or "virtual")

    def _name_trouble(self, name: str, others: frozenset[str]) -> str:
        if not name:
            return self.tr("A printer needs a name.")
        return self.tr("Another printer has this name.") if name in others else ""

    @Slot(str)
    def _on_kind(self, kind: str) -> None:
        hint = QCoreApplication.translate("PrinterForm", ADDRESS_HINTS[kind])
        self._address.entitle(self.tr("Address"), hint)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language at once."""
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)
