"""The `evertill` command: starts the till, or does what it is asked for on the command line."""

import sys
from collections.abc import Sequence

from pos_app.boot.options import has_display, parse


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command; the exit code is 0 when all went well."""
    options = parse(sys.argv[1:] if argv is None else argv)
    if options.command == "run" and has_display():
        from pos_app.boot.loading import load_till

        return load_till()(options)
    if options.command in ("run", "demo-day"):
        from pos_app.boot.demo_day import run_demo_day

        return run_demo_day(options)
    from pos_app.boot.commands import run_command

    return run_command(options)


if __name__ == "__main__":
    sys.exit(main())
