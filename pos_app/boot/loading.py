"""Loads the till: what everybody waits for between the double click and the first picture."""

import builtins
import gc
from collections.abc import Callable

from pos_app.boot.options import Options


def load_till() -> Callable[[Options], int]:
    """`run_till`, and with it all that the first picture needs.

    What is loaded here stays, so nobody looks through it for litter before the till is open.
    """
    gc.disable()
    _load_qt()
    from pos_app.boot.start import run_till

    return run_till


def _load_qt() -> None:
    """Qt, without what its binding puts in the place of Python's own `import`.

    That one reads the source of every module, for `from __feature__ import …`, which nobody here
    asks for.
    """
    import_of_python = builtins.__import__
    import PySide6.QtWidgets  # noqa: F401

    vars(builtins)["__import__"] = import_of_python
