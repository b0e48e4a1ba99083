"""Every promise in numbers: `make bench`, or `python -m benchmarks NAME ...` for some of them.

Each runs in a process of its own and prints JSON lines; figures count on a quiet machine only.
"""

import subprocess
import sys

PARTS = (
    "search",
    "barcode",
    "ui",
    "ready",
    "gaps",
    "journal",
    "replay",
    "printing",
    "pricing",
    "customers",
    "qr_texts",
    "qr_screen",
    "signin",
    "closing",
    "open_orders",
    "api_orders",
    "api_million",
    "payment_callbacks",
    "callback_to_till",
    "sync",
    "sessions",
    "session_polls",
    "guest_page",
    "api_start",
)


def main(names: list[str]) -> int:
    """Run the named parts, or all; the exit code says whether each of them ended well."""
    unknown = set(names) - set(PARTS)
    if unknown:
        sys.stderr.write(
            f"no benchmark called {', '.join(unknown)}; there are {', '.join(PARTS)}\n"
        )
        return 2
    codes = [
        subprocess.run([sys.executable, "-m", f"benchmarks.{part}"], check=False).returncode
        for part in names or PARTS
    ]
    return max(codes)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
