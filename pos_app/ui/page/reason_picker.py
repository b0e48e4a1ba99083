"""Why something is given: one of the shop's usual reasons, or a few words of one's own."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from pos_app.ui.kit.chip_bar import ChipBar
from pos_app.ui.theme.look import Look
from pos_core.line import LONGEST_REASON

_OTHER = "other…"


class ReasonPicker(QWidget):
    """`reasons` are the shop's; without any `usual` ones are offered, else those of a discount.

    Where one is `needed` the chip for none says so. `changed` says that another one holds.
    """

    changed = Signal()

    def __init__(
        self,
        reasons: tuple[str, ...],
        parent: QWidget | None = None,
        *,
        usual: tuple[str, ...] = (),
        needed: bool = False,
    ) -> None:
        super().__init__(parent)
        self._reasons: tuple[str, ...] = ()
        self._needed = needed
        self._chips = ChipBar(self)
        self.own = QLineEdit(self)
        self.own.setMaxLength(LONGEST_REASON)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Look.of_app().tokens.size.gap)
        column.addWidget(self._chips)
        column.addWidget(self.own)
        self.own.setPlaceholderText(self.tr("Reason in a few words"))
        self.own.setAccessibleName(self.tr("Reason"))
        self._chips.setAccessibleName(self.tr("Reasons"))
        self._chips.chosen.connect(self._on_chosen)
        self.own.textChanged.connect(self.changed)
        self.offer(reasons, usual)

    def offer(self, reasons: tuple[str, ...], usual: tuple[str, ...] = ()) -> None:
        """Other reasons, and none of them chosen yet."""
        self._reasons = reasons or usual or self._usual()
        none = self.tr("Choose…") if self._needed else self.tr("No reason")
        self._chips.fill(
            [
                ("", none, ""),
                *((reason, reason, "") for reason in self._reasons),
                (_OTHER, self.tr("Other…"), ""),
            ]
        )
        self.show_reason("")

    @property
    def reason(self) -> str:
        """The reason chosen or typed; empty for none."""
        return self.own.text().strip() if self._chips.current == _OTHER else self._chips.current

    @Slot()
    def step(self) -> None:
        """The next reason, as one key chooses among them; after the last the first again."""
        keys = self._chips.keys
        after = keys[(keys.index(self._chips.current) + 1) % len(keys)]
        self._chips.select(after)
        self._on_chosen(after)

    def show_reason(self, reason: str) -> None:
        """Begin with this one; what is not on the list is written out."""
        known = not reason or reason in self._reasons
        self._chips.select(reason if known else _OTHER)
        self.own.setText("" if known else reason)
        self.own.setVisible(not known)

    def _usual(self) -> tuple[str, ...]:
        return (
            self.tr("Regular guest"),
            self.tr("Staff"),
            self.tr("Late or wrong"),
            self.tr("Damaged"),
            self.tr("Promotion"),
        )

    @Slot(str)
    def _on_chosen(self, key: str) -> None:
        self.own.setVisible(key == _OTHER)
        if key == _OTHER:
            self.own.setFocus()
        self.changed.emit()
