"""Starts the till as the program does, says when its window is painted, and is gone."""

import os
import sys
from time import CLOCK_MONOTONIC, clock_gettime_ns

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")


def main() -> None:
    """The data folder is the one argument; the moment goes to standard output."""
    from pos_app.boot.loading import load_till
    from pos_app.boot.options import parse

    run_till = load_till()
    from pos_app.boot import start

    start.FrontDesk._on_shown_first = _painted  # type: ignore[method-assign, assignment]
    run_till(parse(["run", "--data", sys.argv[1]]))


def _painted(_desk: object) -> None:
    sys.stdout.write(f"{clock_gettime_ns(CLOCK_MONOTONIC)}\n")
    sys.stdout.flush()
    os._exit(0)


if __name__ == "__main__":
    main()
