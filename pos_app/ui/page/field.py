"""A labelled control with a note under it: what to enter, and what is wrong with it now."""

from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from pos_app.ui.kit.field_note import FieldNote
from pos_app.ui.kit.text import Text


class Field(QWidget):
    """Stacks label, control and note. The label is also the control's name for screen readers."""

    def __init__(self, control: QWidget, parent: QWidget) -> None:
        super().__init__(parent)
        self.control = control
        self._typed_in = control.focusProxy() or control
        self._label = Text(kind="strong", parent=self)
        self.note = FieldNote(self)
        self._hint = ""
        control.setParent(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self._label)
        column.addWidget(control)
        column.addWidget(self.note)
        if isinstance(self._typed_in, QLineEdit):
            self._typed_in.textEdited.connect(self.clear)

    def entitle(self, text: str, hint: str = "") -> None:
        """The label, and a line of help shown while nothing is wrong."""
        self._label.setText(text)
        self._label.setVisible(bool(text))
        if text:
            self.control.setAccessibleName(text)
            self._typed_in.setAccessibleName(text)
        self._hint = hint
        self.clear()

    def warn(self, text: str) -> None:
        """Say what is wrong; nothing is wrong when the text is empty."""
        if not text:
            self.clear()
            return
        self._mark(wrong=True)
        self.note.warn(text)

    def clear(self) -> None:
        """Nothing is wrong (any more)."""
        self._mark(wrong=False)
        self.note.hint(self._hint)

    @property
    def is_wrong(self) -> bool:
        """True while a warning stands under the field."""
        return bool(self._typed_in.property("wrong"))

    def _mark(self, *, wrong: bool) -> None:
        control = self._typed_in
        if control.property("wrong") == wrong:
            return
        control.setProperty("wrong", wrong)
        control.style().unpolish(control)
        control.style().polish(control)
