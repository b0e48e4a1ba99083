"""`python -m hosted_api`: serve the API, or do one of the few things its keeper does by hand."""

import sys

from hosted_api.commands import main


def run() -> None:
    """The `evertill-api` command."""
    sys.exit(main(sys.argv[1:]))


if __name__ == "__main__":
    run()
