"""What is on sale, in brief, and the way to a new list of products."""

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from pos_app.bridge.till import Changes, Till
from pos_app.ui.kit.button import Button
from pos_app.ui.page.figure_table import Figure, FigureTable
from pos_app.ui.page.page import label
from pos_app.ui.settings.section import Section


class ProductsSection(Section):
    """Count, version and whether the list is whole; buttons to import, and to the photos."""

    def __init__(self, till: Till, parent: QWidget) -> None:
        super().__init__(till, parent)
        self.figures = FigureTable(self)
        self.open_import = Button(role="primary", icon="import", parent=self)
        self.open_photos = Button(icon="picture", parent=self)
        self.open_photos.setMinimumHeight(self.open_import.minimumHeight())
        self.column.addWidget(self.figures)
        self.column.addStretch(1)
        self.buttons.addWidget(self.open_photos)
        self.buttons.addWidget(self.open_import)
        self.open_photos.clicked.connect(self._on_photos)
        self.open_import.clicked.connect(self._on_import)
        till.catalogue_changed.connect(self._on_changed)
        till.changed.connect(self._on_till_changed)
        self.retranslate()

    def title(self) -> str:
        """Name in the list of sections."""
        return self.tr("Products")

    def load(self) -> None:
        """The catalogue in use."""
        version = self.till.catalogue.version()
        whole = self.tr("yes") if version.complete else self.tr("no, some rows were left out")
        if not version.count:
            whole = self.tr("nothing imported yet")
        self.figures.show_figures(
            (
                Figure(self.tr("Products on sale"), str(version.count), "title", ""),
                Figure(self.tr("List number"), str(version.number)),
                Figure(self.tr("The whole list"), whole),
                Figure(self.tr("Products with a photo"), str(len(self.till.state.album.shown))),
            )
        )

    def retranslate(self) -> None:
        """Words and figures."""
        self.intro.setText(
            self.tr("Products come from a file: .csv, .xlsx or .json, one product a row.")
        )
        super().retranslate()
        label(self.open_import, "catalog_import.open")
        label(self.open_photos, "item_photos.open")
        self.load()

    @Slot()
    def _on_changed(self) -> None:
        self.load()

    @Slot(object)
    def _on_till_changed(self, changes: Changes) -> None:
        if "photos" in changes.topics:
            self.load()

    @Slot()
    def _on_photos(self) -> None:
        self.asked.emit("item_photos.open", None)

    @Slot()
    def _on_import(self) -> None:
        self.asked.emit("catalog_import.open", None)
