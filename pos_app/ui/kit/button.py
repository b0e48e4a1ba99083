"""The one button: big enough for a finger, its key printed on it, acting when it is let go.

It paints itself from the tokens, so that a hundred of them cost no style sheet work.
"""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from pos_app.ui.theme.fonts import font
from pos_app.ui.theme.icons import pixmap
from pos_app.ui.theme.look import Look

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_PAD = 14
_WIDE_PAD = 28
_SPACE = 8
_FILL = {"primary": "brand", "danger": "bad", "quiet": "", "chip": "card", "key": "card"}
_WORDS = {"primary": "on_brand", "danger": "on_bad", "quiet": "muted"}
_KINDS = {"primary": "primary", "key": "key", "quiet": "body", "tool": "small"}


class Button(QPushButton):
    """A button; `role` is plain, primary (one a screen), danger, quiet, chip, tool or key.

    A chip stays down, a tool has its drawing and key above small words, a key belongs to a keypad.

    `key` is printed beside the words. A tap does not take the focus away from the field in use.
    """

    def __init__(
        self,
        text: str = "",
        role: str = "plain",
        icon: str = "",
        key: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._look = Look.of_app()
        self._role = role
        self._drawing = icon
        self._key = _short(key)
        self._words = ""
        self._hinted_for: tuple[str, str, str, int] | None = None
        self._hint = QSize()
        self.setAutoDefault(False)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setFont(font(_KINDS.get(role, "body")))
        self.setCheckable(role == "chip")
        size = self._look.tokens.size
        self.setMinimumHeight(size.primary if role == "primary" else size.touch)
        self._look.changed.connect(self.update)
        self.setText(text)

    @property
    def words(self) -> str:
        """What stands on the button, as it was given."""
        return self._words

    def set_key(self, key: str) -> None:
        """The key printed on the button, as `F12`; empty for none."""
        if _short(key) == self._key:
            return
        self._key = _short(key)
        self._name()
        self.updateGeometry()
        self.update()

    def shows(self, key: str) -> bool:
        """True when this key is the one printed on the button."""
        return bool(key) and _short(key) == self._key

    def set_drawing(self, icon: str) -> None:
        """The drawing before the words; a button with a drawing and no words shows it alone."""
        self._drawing = icon
        self.updateGeometry()
        self.update()

    def _name(self) -> None:
        """Screen readers hear the words; a button of one drawing is named by its owner."""
        if self._words:
            self.setAccessibleName(self._words)
        self.setAccessibleDescription(self._key)

    def _colour(self, role: str) -> QColor:
        return QColor(getattr(self._look.colours, role))

    def _fill(self) -> QColor | None:
        role = _FILL.get(self._role, "card")
        if self._role == "chip" and self.isChecked():
            role = "brand_soft"
        if not self.isEnabled():
            role = "press" if role in ("brand", "bad") else role
        elif self.isDown():
            role = {"brand": "brand_press", "bad": "bad"}.get(role, "press")
        return self._colour(role) if role else None

    def _ink(self) -> QColor:
        if not self.isEnabled():
            return self._colour("muted" if self._role in ("primary", "danger") else "faint")
        if self._role == "chip" and self.isChecked():
            return self._colour("brand")
        return self._colour(_WORDS.get(self._role, "ink"))

    def _paint_shape(self, painter: QPainter) -> None:
        radius = self._look.tokens.radius.control
        area = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        fill = self._fill()
        solid = self._role in ("primary", "danger")
        checked = self._role == "chip" and self.isChecked()
        edge = "brand" if checked else "line"
        painter.setBrush(fill if fill is not None else Qt.BrushStyle.NoBrush)
        bare = solid or (self._role == "quiet")
        painter.setPen(Qt.PenStyle.NoPen if bare else QPen(self._colour(edge), 1))
        painter.drawRoundedRect(area, radius, radius)
        if self.hasFocus():
            ring = "on_brand" if self._role == "primary" else "focus"
            inset = 4.0 if solid else 1.0
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(self._colour(ring), 2))
            painter.drawRoundedRect(
                area.adjusted(inset, inset, -inset, -inset), radius - inset, radius - inset
            )

    def _paint_drawing(self, painter: QPainter, left: float) -> float:
        side = self._look.tokens.size.icon
        image = pixmap(self._drawing, self._ink().name(), side, self.devicePixelRatioF())
        painter.drawPixmap(QPointF(left, (self.height() - side) / 2), image)
        return left + side + (_SPACE if self._words or self._key else 0)

    def _paint_beside(self, painter: QPainter, width: int) -> None:
        """Drawing, words and key in one line, in the middle."""
        left = max(_PAD / 2, (self.width() - width) / 2)
        if self._drawing:
            left = self._paint_drawing(painter, left)
        metrics = self.fontMetrics()
        words = self._words
        painter.setPen(self._ink())
        painter.setFont(self.font())
        room = QRectF(left, 0, self.width() - left - _PAD / 2, self.height())
        painter.drawText(room, _LEFT, metrics.elidedText(words, _ELIDE, int(room.width())))
        if self._key:
            key_font = self._key_font()
            painter.setFont(key_font)
            painter.setPen(self._key_ink())
            after = left + metrics.horizontalAdvance(words) + (self._key_space if words else 0)
            painter.drawText(
                QRectF(after, 0, self.width() - after, self.height()), _LEFT, self._key
            )

    def _paint_stacked(self, painter: QPainter) -> None:
        """Words above, key below, for buttons too narrow for one line."""
        words, key_font = self._words, self._key_font()
        high, low = self.fontMetrics().height(), QFontMetrics(key_font).height()
        top = (self.height() - high - low) // 2
        room = QRect(4, top, self.width() - 8, high)
        painter.setPen(self._ink())
        painter.setFont(self._font_for(words, room.width()))
        painter.drawText(
            room, _MIDDLE, painter.fontMetrics().elidedText(words, _ELIDE, room.width())
        )
        painter.setFont(key_font)
        painter.setPen(self._key_ink())
        painter.drawText(QRect(4, top + high, self.width() - 8, low), _MIDDLE, self._key)

    def _font_for(self, words: str, width: int) -> QFont:
        """The button's own font, or the first smaller one in which the words fit."""
        for kind in (self.font(), font("note")):
            if QFontMetrics(kind).horizontalAdvance(words) <= width:
                return kind
        return font("small")

    def _paint_tool(self, painter: QPainter) -> None:
        """Drawing and key side by side, the words small below."""
        side, gap = self._look.tokens.size.icon, 6
        key_font = self._key_font()
        if not self._words:
            self._paint_above(painter, side, key_font)
            return
        key_width = QFontMetrics(key_font).horizontalAdvance(self._key) if self._key else -gap
        left = max(4, (self.width() - side - gap - key_width) // 2)
        ink = self._ink().name()
        painter.drawPixmap(left, 8, pixmap(self._drawing, ink, side, self.devicePixelRatioF()))
        painter.setFont(key_font)
        painter.setPen(self._key_ink())
        painter.drawText(QRect(left + side + gap, 8, self.width(), side), _LEFT, self._key)
        painter.setFont(self.font())
        painter.setPen(self._ink())
        words = self.fontMetrics().elidedText(self._words, _ELIDE, self.width() - 4)
        painter.drawText(QRect(2, 8 + side, self.width() - 4, 20), _MIDDLE, words)

    def _paint_above(self, painter: QPainter, side: int, key_font: QFont) -> None:
        """Drawing above, key below, for a tool without words."""
        top = (self.height() - side - 18) // 2
        image = pixmap(self._drawing, self._ink().name(), side, self.devicePixelRatioF())
        painter.drawPixmap((self.width() - side) // 2, top, image)
        painter.setFont(key_font)
        painter.setPen(self._key_ink())
        painter.drawText(QRect(0, top + side, self.width(), 18), _MIDDLE, self._key)

    @property
    def _is_bare(self) -> bool:
        """Drawing and key without words: the key stands below."""
        return self._role == "quiet" and bool(self._drawing and self._key and not self._words)

    @property
    def _is_chip(self) -> bool:
        return self._role == "chip"

    @property
    def _key_space(self) -> int:
        return 2 * _SPACE if self._role == "primary" else _SPACE

    def _key_font(self) -> QFont:
        return font("strong") if self._role == "primary" else font("small")

    def _key_ink(self) -> QColor:
        if self._role in ("primary", "danger") or not self.isEnabled():
            return self._ink()
        return self._colour("brand" if self.isChecked() else "muted")

    def _content_width(self) -> int:
        width = self.fontMetrics().horizontalAdvance(self._words)
        if self._drawing:
            width += self._look.tokens.size.icon + (_SPACE if self._words or self._key else 0)
        if self._key:
            width += QFontMetrics(self._key_font()).horizontalAdvance(self._key)
            width += self._key_space if self._words else 0
        return width

    def setText(self, text: str) -> None:
        """The words; they are also the name that screen readers say."""
        if text == self._words and text:
            return
        self._words = text
        super().setText(text.replace("&", "&&"))
        self._name()
        self.updateGeometry()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses the big button that has the focus; from others it goes on to the sheet."""
        if event.key() in _ENTER and self._role == "primary":
            self.click()
        else:
            super().keyPressEvent(event)

    def sizeHint(self) -> QSize:
        """Room for everything in one line; reckoned anew only when something on it changed."""
        seen = (self._words, self._key, self._drawing, self.minimumHeight())
        if seen != self._hinted_for:
            self._hinted_for, self._hint = seen, self._wanted_size()
        return self._hint

    def _wanted_size(self) -> QSize:
        """Room for everything in one line; a chip has its key below."""
        if self._role == "chip":
            key = QFontMetrics(self._key_font()).horizontalAdvance(self._key)
            words = self.fontMetrics().horizontalAdvance(self._words)
            return QSize(max(words, key, 36) + 2 * _PAD, self.minimumHeight())
        if self._is_bare:
            key = QFontMetrics(self._key_font()).horizontalAdvance(self._key)
            least = self._look.tokens.size.least
            return QSize(max(least, key + _SPACE), self.minimumHeight())
        pad = _WIDE_PAD if self._role == "primary" else _PAD
        return QSize(self._content_width() + 2 * pad, self.minimumHeight())

    def minimumSizeHint(self) -> QSize:
        """Never less than a finger needs; the words may be stacked or shortened."""
        least = self._look.tokens.size.least
        words = self.fontMetrics().horizontalAdvance(self._words) + _PAD
        return QSize(max(least, min(words, 96)), self.minimumHeight())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Shape, then words; nothing is looked up but colours."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_shape(painter)
        width = self._content_width()
        if self._role == "tool" or (
            not self._words and self._drawing and self._key and self._role == "quiet"
        ):
            self._paint_tool(painter)
        elif self._key and self._words and (self._is_chip or width > self.width() - _PAD):
            self._paint_stacked(painter)
        else:
            self._paint_beside(painter, width)
        painter.end()


_LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
_MIDDLE = int(Qt.AlignmentFlag.AlignCenter)
_ELIDE = Qt.TextElideMode.ElideRight


def _short(key: str) -> str:
    """Keys as they stand on keyboards, short enough for a button."""
    for name, sign in (("Backspace", "\N{ERASE TO THE LEFT}"), ("PgDown", "PgDn")):
        key = key.replace(name, sign)
    return key
