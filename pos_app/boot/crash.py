"""A surprise on the window's thread is written down and told; the window and the cart stay."""

import logging
import sys
import threading
from collections.abc import Callable
from types import TracebackType

log = logging.getLogger("evertill.crash")


def catch_surprises(tell: Callable[[str], None]) -> None:
    """Log every uncaught exception of any thread, and `tell` its name to whoever shows it."""

    def caught(
        kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        log.critical("uncaught", exc_info=(kind, error, trace))
        tell(kind.__name__)

    def caught_in_thread(args: threading.ExceptHookArgs) -> None:
        if args.exc_value is not None:
            caught(args.exc_type, args.exc_value, args.exc_traceback)

    sys.excepthook = caught
    threading.excepthook = caught_in_thread
