"""A question that needs an answer slides over the cart: shown, never exec'd, Esc cancels.

While a sheet is open the focus stays inside it; when it closes the focus goes back where it was.
"""

from __future__ import annotations

from PySide6.QtCore import (
    QEasingCurve,
    QEvent,
    QObject,
    QPropertyAnimation,
    QRect,
    Qt,
    Signal,
    Slot,
)
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from pos_app.ui.kit.announce import announce
from pos_app.ui.kit.button import Button
from pos_app.ui.kit.text import Text
from pos_app.ui.theme.look import Look

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class Sheet(QFrame):
    """Title, `body` layout, and two buttons: cancel (Esc) and `confirm` (Enter), bottom right.

    `confirmed` and `cancelled` say how it ended; whoever opened it closes it after `confirmed`.
    """

    confirmed = Signal()
    cancelled = Signal()

    def __init__(self, parent: QWidget | None = None, *, width: int = 0) -> None:
        super().__init__(parent)
        look = Look.of_app()
        size = look.tokens.size
        self.wanted_width = width or size.sheet
        self.setProperty("surface", "card")
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setAccessibleName(self.tr("Sheet"))
        self._title = Text(kind="title", parent=self, wrap=True)
        self._subtitle = Text(kind="note", tone="muted", parent=self, wrap=True)
        self._subtitle.hide()
        self._cancel = Button(role="plain", key="Esc", parent=self)
        self.confirm = Button(role="primary", key="Enter", parent=self)
        self._content = QWidget(self)
        self._content.setProperty("surface", "scrolled")
        self.body = QVBoxLayout(self._content)
        self.body.setContentsMargins(0, 0, 0, 0)
        self.body.setSpacing(size.gap)
        self._area = self._scrolled(self._content)
        self._put_together(size.pad, size.gap)
        self._cancel.setMinimumHeight(size.primary)
        self._cancel.clicked.connect(self.cancelled)
        self.confirm.clicked.connect(self.confirmed)
        self._cancel.setText(self.tr("Cancel"))

    def entitle(self, title: str, subtitle: str = "") -> None:
        """What the sheet asks, and a line of help under it."""
        self._title.setText(title)
        self._subtitle.setText(subtitle)
        self._subtitle.setVisible(bool(subtitle))
        self.setAccessibleName(title)

    @property
    def title(self) -> str:
        """What the sheet asks."""
        return self._title.text()

    def reveal(self, part: QWidget) -> None:
        """Scroll so that `part` of the body is in sight."""
        self._area.ensureWidgetVisible(part, 0, 24)

    def first_focus(self) -> QWidget:
        """Where the focus begins; a sheet with a field says which."""
        return self._cancel if self.confirm.isHidden() else self.confirm

    def name_cancel(self, text: str) -> None:
        """Call the way out something better than Cancel, such as Leave."""
        self._cancel.setText(text)

    def hide_confirm(self) -> None:
        """For a sheet that only tells something: one button, to close it."""
        self.confirm.hide()
        self._cancel.setText(self.tr("Close"))

    @Slot()
    def _on_accepted(self) -> None:
        """Enter in a field of the sheet is its primary button, where that may be pressed."""
        if self.confirm.isEnabled():
            self.confirmed.emit()

    def _scrolled(self, content: QWidget) -> QScrollArea:
        area = _Area(self)
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(content)
        area.setAccessibleName(self.tr("Content"))
        return area

    def _put_together(self, pad: int, gap: int) -> None:
        buttons = QHBoxLayout()
        buttons.setSpacing(gap)
        buttons.addWidget(self._cancel, 1)
        buttons.addWidget(self.confirm, 2)
        column = QVBoxLayout(self)
        column.setContentsMargins(pad, pad, pad, pad)
        column.setSpacing(gap)
        column.addWidget(self._title)
        column.addWidget(self._subtitle)
        column.addSpacing(gap // 2)
        column.addWidget(self._area, 1)
        column.addLayout(buttons)

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Tab goes round inside the sheet."""
        chain = [w for w in self._focusable() if w.isVisible() and w.isEnabled()]
        now = QApplication.focusWidget()
        if not chain:
            return True
        at = next((i for i, widget in enumerate(chain) if widget is now), -1)
        step = 1 if forward else -1
        reason = Qt.FocusReason.TabFocusReason if forward else Qt.FocusReason.BacktabFocusReason
        chain[(at + step) % len(chain)].setFocus(reason)
        return True

    def _focusable(self) -> list[QWidget]:
        """Widgets that Tab reaches, in the order they were put in."""
        found = []
        widget = self.nextInFocusChain()
        while widget is not None and widget is not self:
            tab = widget.focusPolicy() & Qt.FocusPolicy.TabFocus
            if tab and self.isAncestorOf(widget):
                found.append(widget)
            widget = widget.nextInFocusChain()
        return found

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc cancels, Enter confirms from wherever the focus is; no key leaves the sheet."""
        if event.key() == Qt.Key.Key_Escape:
            self.cancelled.emit()
        elif event.key() in _ENTER and self.confirm.isEnabled() and self.confirm.isVisible():
            self.confirmed.emit()
        event.accept()


class _Area(QScrollArea):
    """Arrows are the sheet's, as for choosing a person while a PIN is typed; pages scroll."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt would scroll by arrows even where there is nothing to scroll."""
        if event.key() in (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown):
            super().keyPressEvent(event)
        else:
            event.ignore()


class SheetHost(QWidget):
    """The shade over a window and the sheet on it. `covered` says whether there is a sheet."""

    covered = Signal(bool)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = Look.of_app()
        self._sheet: Sheet | None = None
        self._before: QWidget | None = None
        self._slide = QPropertyAnimation(self)
        self._slide.setPropertyName(b"geometry")
        self._slide.setEasingCurve(QEasingCurve.Type.OutCubic)
        parent.installEventFilter(self)
        self.hide()

    @property
    def sheet(self) -> Sheet | None:
        """The open sheet, or None."""
        return self._sheet

    def open_sheet(self, sheet: Sheet) -> None:
        """Show `sheet`; one that was open is cancelled first. The host owns it from now on."""
        before = QApplication.focusWidget() if self._sheet is None else self._before
        self._drop()
        self._before, self._sheet = before, sheet
        sheet.setParent(self)
        sheet.cancelled.connect(self.close_sheet)
        self._fit()
        self.show()
        self.raise_()
        sheet.show()
        self._slide_in(sheet)
        self.covered.emit(True)
        sheet.first_focus().setFocus(Qt.FocusReason.PopupFocusReason)
        announce(sheet, sheet.accessibleName())

    @Slot()
    def close_sheet(self) -> None:
        """Take the sheet away and give the focus back."""
        if self._sheet is None:
            return
        self._drop()
        self.hide()
        before, self._before = self._before, None
        if before is not None and before.isVisible():
            before.setFocus(Qt.FocusReason.PopupFocusReason)
        self.covered.emit(False)

    def _drop(self) -> None:
        self._slide.stop()
        if self._sheet is not None:
            self._sheet.hide()
            self._sheet.deleteLater()
            self._sheet = None

    def _place(self) -> QRect:
        """On the right, the height of the window, as wide as the sheet wants."""
        margin = self._look.tokens.size.margin
        wanted = self._sheet.wanted_width if self._sheet is not None else 0
        width = min(wanted, self.width() - 2 * margin)
        return QRect(self.width() - width - margin, margin, width, self.height() - 2 * margin)

    def _fit(self) -> None:
        over = self.parentWidget()
        if over is not None:
            self.setGeometry(over.rect())
        if self._sheet is not None:
            self._sheet.setGeometry(self._place())

    def _slide_in(self, sheet: Sheet) -> None:
        if not self._look.motion_ms:
            return
        rest = self._place()
        self._slide.setTargetObject(sheet)
        self._slide.setDuration(self._look.motion_ms)
        self._slide.setStartValue(rest.translated(48, 0))
        self._slide.setEndValue(rest)
        self._slide.start()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the size of the window."""
        if event.type() is QEvent.Type.Resize and self._sheet is not None:
            self._slide.stop()
            self._fit()
        return super().eventFilter(watched, event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Nothing below the shade can be touched."""
        event.accept()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A tap beside the sheet cancels it."""
        if self._sheet is not None and not self._sheet.geometry().contains(
            event.position().toPoint()
        ):
            self._sheet.cancelled.emit()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Darken what waits behind."""
        shade = QColor(self._look.colours.shade)
        shade.setAlpha(150 if self._look.is_dark else 90)
        painter = QPainter(self)
        painter.fillRect(self.rect(), shade)
        painter.end()
