"""Whether what is taken back was made already, so that what is thrown away is counted."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from pos_app.ui.kit.chip_bar import ChipBar
from pos_app.ui.kit.text import Text
from pos_app.ui.theme.look import Look


class MadeField(QWidget):
    """Two answers; not made yet is the first."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.chips = ChipBar(self)
        self.chips.fill(
            [("no", self.tr("Not made yet"), ""), ("yes", self.tr("Made, thrown away"), "")]
        )
        self.chips.setAccessibleName(self.tr("Was it made?"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Look.of_app().tokens.size.gap)
        column.addWidget(Text(self.tr("Was it made?"), kind="strong", parent=self))
        column.addWidget(self.chips)

    @property
    def waste(self) -> bool:
        """True when it was made already and is thrown away."""
        return self.chips.current == "yes"
