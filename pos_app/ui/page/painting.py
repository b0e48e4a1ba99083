"""The work of painting a receipt, to be done beside the window: a long one takes a moment."""

from collections.abc import Callable

from PySide6.QtGui import QImage

from pos_core.receipt import Document


def painting(document: Document, paper_mm: int, language: str) -> Callable[..., QImage]:
    """A job that gives the picture of `document` as it comes out of the printer. Any thread."""

    def job(*_progress: object) -> QImage:
        # The painter brings the printer's encoder along; nobody needs it before the first receipt.
        from pos_app.bridge.raster import paint

        return paint(document, paper_mm, language)

    return job
