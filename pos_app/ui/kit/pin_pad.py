"""Big figures for a PIN: a dot for each that was typed, never the figure itself."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QColor, QFocusEvent, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QVBoxLayout, QWidget

from pos_app.bridge.scanner import RAW_KEYS
from pos_app.ui.kit.announce import announce
from pos_app.ui.kit.button import Button
from pos_app.ui.theme.look import Look
from pos_core.pin import LONGEST, SHORTEST

_ROWS = (("7", "8", "9"), ("4", "5", "6"), ("1", "2", "3"))
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_COMMAND = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
_DOT, _APART = 16, 12


class PinDots(QWidget):
    """One filled dot a figure, hollow ones up to the shortest PIN; a ring while keys go here."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = Look.of_app()
        self._count = 0
        self._ringed = False
        self.setMinimumHeight(self._look.tokens.size.least)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._look.changed.connect(self.update)

    def show_count(self, count: int) -> None:
        """So many figures are typed."""
        self._count = count
        self.update()

    def set_ringed(self, ringed: bool) -> None:
        """Whether what is typed on the keyboard goes here."""
        self._ringed = ringed
        self.update()

    def sizeHint(self) -> QSize:
        """Room for the longest PIN."""
        return QSize(LONGEST * (_DOT + _APART) + 2 * _APART, self._look.tokens.size.least)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The field, then the dots in its middle."""
        colours, radius = self._look.colours, self._look.tokens.radius.control
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(QColor(colours.field))
        edge, width = (colours.focus, 2) if self._ringed else (colours.edge, 1)
        painter.setPen(QPen(QColor(edge), width))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), radius, radius)
        dots = max(self._count, SHORTEST)
        left = (self.width() - dots * _DOT - (dots - 1) * _APART) / 2
        top = (self.height() - _DOT) / 2
        painter.setPen(QPen(QColor(colours.muted), 1.5))
        for at in range(dots):
            painter.setBrush(QColor(colours.ink if at < self._count else colours.field))
            painter.drawEllipse(QRectF(left + at * (_DOT + _APART), top, _DOT, _DOT))
        painter.end()


class PinPad(QWidget):
    """`typed` says how many figures there are now, `accepted` that Enter was pressed."""

    typed = Signal(int)
    accepted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pin = ""
        self.dots = PinDots(self)
        self._back = self._key(icon="backspace")
        self._clear = self._key(icon="cancel")
        self._back.clicked.connect(self.erase_last)
        self._clear.clicked.connect(self.clear)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Look.of_app().tokens.size.gap)
        column.addWidget(self.dots)
        column.addLayout(self._keys(), 1)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        # A PIN typed fast is no scan, and must not be looked up, or said, as one.
        self.setProperty(RAW_KEYS, True)
        self._retranslate()
        self._tell()

    @property
    def pin(self) -> str:
        """What is typed."""
        return self._pin

    @property
    def is_long_enough(self) -> bool:
        """True when it may be a whole PIN."""
        return len(self._pin) >= SHORTEST

    def type_figure(self, figure: str) -> None:
        """One more figure, unless the longest PIN is reached."""
        if self.isEnabled() and len(self._pin) < LONGEST and figure in "0123456789":
            self._pin += figure
            self._tell()

    @Slot()
    def erase_last(self) -> None:
        """Take the last figure away."""
        self._pin = self._pin[:-1]
        self._tell()

    @Slot()
    def clear(self) -> None:
        """Take all figures away."""
        self._pin = ""
        self._tell()

    def take_key(self, event: QKeyEvent) -> bool:
        """True when the key was one of the pad's: figures, Backspace, Delete, Enter."""
        if event.key() in _ENTER:
            self.accepted.emit()
        elif event.key() == Qt.Key.Key_Backspace:
            self.erase_last()
        elif event.key() == Qt.Key.Key_Delete:
            self.clear()
        elif _is_figure(event):
            self.type_figure(event.text())
        else:
            return False
        event.accept()
        return True

    def _keys(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setSpacing(Look.of_app().tokens.size.gap)
        for row, figures in enumerate(_ROWS):
            for column, figure in enumerate(figures):
                grid.addWidget(self._figure(figure), row, column)
        grid.addWidget(self._clear, 3, 0)
        grid.addWidget(self._figure("0"), 3, 1)
        grid.addWidget(self._back, 3, 2)
        for at in range(3):
            grid.setColumnStretch(at, 1)
        for at in range(4):
            grid.setRowStretch(at, 1)
        return grid

    def _figure(self, text: str) -> Button:
        button = self._key(text)
        button.clicked.connect(self._on_figure)
        return button

    def _key(self, text: str = "", icon: str = "") -> Button:
        button = Button(text, role="key", icon=icon, parent=self)
        button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        button.setMinimumHeight(Look.of_app().tokens.size.least)
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        return button

    def _tell(self) -> None:
        self.dots.show_count(len(self._pin))
        self.setAccessibleName(self.tr("PIN, %n digit(s) entered", "", len(self._pin)))
        self.typed.emit(len(self._pin))

    def _retranslate(self) -> None:
        self._back.setAccessibleName(self.tr("Delete last digit"))
        self._clear.setAccessibleName(self.tr("Clear"))

    @Slot()
    def _on_figure(self) -> None:
        button = self.sender()
        if isinstance(button, Button):
            self.type_figure(button.words)
            announce(self, self.accessibleName())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The pad's own keys; the rest is for whoever holds it."""
        if not self.take_key(event):
            event.ignore()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show where keys go."""
        super().focusInEvent(event)
        self.dots.set_ringed(True)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Keys go elsewhere."""
        super().focusOutEvent(event)
        self.dots.set_ringed(False)

    def changeEvent(self, event: QEvent) -> None:
        """New words when the language changes."""
        if event.type() is QEvent.Type.LanguageChange:
            self._retranslate()
            self._tell()
        super().changeEvent(event)


def _is_figure(event: QKeyEvent) -> bool:
    text = event.text()
    return text.isascii() and text.isdigit() and not event.modifiers() & _COMMAND
