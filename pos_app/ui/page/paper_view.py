"""Shows a receipt as it comes out of the printer, on a sheet that scrolls."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QColor, QImage, QKeyEvent, QPainter, QPen, QPixmap
from PySide6.QtWidgets import QLabel, QScrollArea, QVBoxLayout, QWidget

from pos_app.ui.theme.look import Look

_STEP = 80
_EDGE = 28
_KEYS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1, Qt.Key.Key_PageUp: -6, Qt.Key.Key_PageDown: 6}


class PaperView(QScrollArea):
    """One picture, in the middle, never wider than the view; screen readers hear its words."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._image = QImage()
        self._paper = QLabel(self)
        self._paper.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        ground = QWidget(self)
        ground.setProperty("surface", "scrolled")
        column = QVBoxLayout(ground)
        column.setContentsMargins(8, 8, 8, 8)
        column.addWidget(self._paper, 0, Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        self.setWidget(ground)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.viewport().installEventFilter(self)

    def show_paper(self, image: QImage) -> None:
        """Show this picture from its top; its `Description` is what a screen reader says."""
        self._image = image
        self._paper.setAccessibleDescription(image.text("Description"))
        self._fit()
        self.verticalScrollBar().setValue(0)

    @property
    def image(self) -> QImage:
        """What is shown, dot for dot."""
        return self._image

    def _fit(self) -> None:
        """Paper is white in the dark, too; a wide one is made smaller, never cut."""
        if self._image.isNull():
            self._paper.clear()
            return
        ratio = self.devicePixelRatioF()
        room = self.viewport().width() - 2 * Look.of_app().tokens.size.margin
        width = min(self._image.width() + 2 * _EDGE, room)
        shown = _with_edges(self._image)
        if width < shown.width():
            smooth = Qt.TransformationMode.SmoothTransformation
            shown = shown.scaledToWidth(round(width * ratio), smooth)
            shown.setDevicePixelRatio(ratio)
        self._paper.setPixmap(shown)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows and paging keys move the paper."""
        steps = _KEYS.get(Qt.Key(event.key()))
        if steps is None:
            super().keyPressEvent(event)
            return
        bar = self.verticalScrollBar()
        bar.setValue(bar.value() + steps * _STEP)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Fit anew when there is more or less room."""
        if event.type() is QEvent.Type.Resize:
            self._fit()
        return super().eventFilter(watched, event)


def _with_edges(image: QImage) -> QPixmap:
    """The printed dots with the blank edges that paper has, outlined: cards are white as well."""
    paper = QPixmap(image.width() + 2 * _EDGE, image.height() + 2 * _EDGE)
    paper.fill(Qt.GlobalColor.white)
    painter = QPainter(paper)
    painter.drawImage(_EDGE, _EDGE, image)
    painter.setPen(QPen(QColor(Look.of_app().colours.line), 2))
    painter.drawRect(paper.rect().adjusted(1, 1, -1, -1))
    painter.end()
    return paper
