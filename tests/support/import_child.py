"""The child process of an import, without the rest of the till."""

from __future__ import annotations

import sys

from pos_app.boot.real_ports import RealFs
from pos_app.engine.import_command import main
from pos_app.store.connection import RealStore

if __name__ == "__main__":
    sys.exit(main(sys.argv[1:], RealStore(), RealFs(), sys.stdout))
