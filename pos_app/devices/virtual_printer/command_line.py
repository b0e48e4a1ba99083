"""`evertill virtual-printer`: a receipt printer on a TCP port that writes PNG and text files.

For trying the till, or any other, without paper. Commands typed at it make it fail: `paper_out`,
`cover_open 2000` (after so many bytes), `mend`.
"""

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TextIO

from pos_app.devices.paper import PAPERS, paper_of
from pos_app.devices.virtual_printer.mechanism import Fault, Mechanism
from pos_app.devices.virtual_printer.printer import SheetWriter
from pos_app.devices.virtual_printer.server import PrinterServer
from pos_app.ports import Fs


def main(
    argv: Sequence[str], fs: Fs, commands: TextIO = sys.stdin, say: TextIO = sys.stdout
) -> int:
    """Serve until `quit` or Ctrl+C; gives the exit code. Without a keyboard it serves on."""
    options = _options().parse_args(argv)
    mechanism = Mechanism(paper_of(options.paper))
    writer = SheetWriter(fs, options.out)
    try:
        server = PrinterServer(mechanism, writer.take, options.host, options.port)
    except OSError as error:
        say.write(f"Port {options.port} cannot be used: {error}. Choose another with --port.\n")
        return 1
    server.start()
    say.write(f"Printing port {server.port} into {options.out}. Type help, or quit to stop.\n")
    say.flush()
    try:
        if not _told_to_quit(commands, server, say):
            server.join()
    except KeyboardInterrupt:
        say.write("\n")
    finally:
        server.stop()
        _report_unknown(mechanism, say)
    return 0


def obey(words: str, server: PrinterServer) -> str:
    """Carry out one typed command and say what came of it."""
    name, _, after = words.strip().partition(" ")
    if name == "mend":
        server.mend()
        return "All is well again."
    if name in list(Fault) and (not after or after.isdigit()):
        server.plan(Fault(name), int(after or 0))
        return f"{name} {f'after {after} bytes' if after else 'now'}."
    return f"One of: {', '.join(Fault)} (with a number of bytes to wait), mend, quit."


def _told_to_quit(commands: TextIO, server: PrinterServer, say: TextIO) -> bool:
    for line in commands:
        if line.strip() in ("quit", "exit"):
            return True
        if line.strip():
            say.write(f"{obey(line, server)}\n")
            say.flush()
    return False


def _report_unknown(mechanism: Mechanism, say: TextIO) -> None:
    counted = mechanism.path.unknown.most_common()
    say.writelines(f"Unknown command {name}: {times}\n" for name, times in counted)


def _options() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="evertill virtual-printer", description=__doc__)
    parser.add_argument("--host", default="127.0.0.1", help="address to listen on")
    parser.add_argument("--port", type=int, default=9100, help="port to listen on; 0 takes any")
    parser.add_argument("--out", type=Path, default=Path("receipts"), help="folder to write into")
    parser.add_argument("--paper", type=int, choices=sorted(PAPERS), default=80, help="width in mm")
    return parser
