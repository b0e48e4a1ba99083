"""The virtual printer shows what paper would show, whatever the cable delivers and however."""

from __future__ import annotations

import zlib
from io import StringIO
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pos_app.boot.real_ports import RealFs
from pos_app.devices import escpos_commands as command
from pos_app.devices.paper import Raster, paper_of
from pos_app.devices.virtual_printer import Decoder, PaperPath, printed
from pos_app.devices.virtual_printer.command_line import main, obey
from pos_app.devices.virtual_printer.dots import column_rows, qr_rows, widened
from pos_app.devices.virtual_printer.mechanism import Fault, Mechanism
from pos_app.devices.virtual_printer.png import png
from pos_app.devices.virtual_printer.printer import SheetWriter, VirtualPrinter
from pos_app.devices.virtual_printer.server import PrinterServer
from pos_app.ports import PaperState, PrinterFault
from pos_core.receipt import Size
from tests.support.shared import shared_path

if TYPE_CHECKING:
    from pathlib import Path

    from pos_app.devices.virtual_printer.sheet import Sheet

PAPER = paper_of(80)
# Whole dialects of other makers, and three files that hold a bare picture and no commands at all.
OTHER_DIALECTS = ("dr800", "tsp-143", "vox", "cmp-20", "mp-", "tectoy", "generic", "_filter")


def taken(parts: list[bytes]) -> tuple[PaperPath, int]:
    path, decoder = PaperPath(PAPER), Decoder()
    for part in parts:
        for one in decoder.feed(part):
            path.take(one)
    waiting = decoder.waiting
    path.tear_off()
    return path, waiting


def test_text_bold_size_and_alignment_come_out_as_sent() -> None:
    data = (
        command.START
        + b"\x1ba\x01centre\n\x1ba\x02right\n\x1ba\x00"
        + command.bold(on=True)
        + command.size(Size.BIG)
        + b"BIG\n"
        + command.CUT
    )
    (sheet,) = printed(data, PAPER)
    assert sheet.text[:3] == [" " * 21 + "centre", " " * 43 + "right", "BIG"]
    assert sheet.events == ["cut"]
    assert sheet.picture().width == 576


def test_a_line_longer_than_the_paper_goes_on_in_the_next() -> None:
    (sheet,) = printed(b"x" * 50 + b"\n", PAPER)
    assert [len(line) for line in sheet.text] == [48, 2]


def test_a_drawer_pulse_and_a_cut_are_told_in_order() -> None:
    (sheet,) = printed(command.KICK + b"a\n" + command.CUT, PAPER)
    assert sheet.events == ["kick", "cut"]


def test_code_pages_are_read_as_the_printer_would_print_them() -> None:
    (sheet,) = printed(b"\x1bt\x10caf\xe9\n", PAPER)
    assert sheet.text == ["café"]


def test_a_picture_comes_out_dot_for_dot() -> None:
    picture = Raster(16, 2, b"\x80\x01\xff\x00")
    (sheet,) = printed(command.raster(picture), PAPER)
    assert sheet.rows == [0x8001 << 560, 0xFF00 << 560]
    assert sheet.text == ["[picture 16 x 2]"]


def test_a_picture_sent_in_columns_stands_upright() -> None:
    assert column_rows(bytes([0x80, 0x01]), 1) == [0b10, 0, 0, 0, 0, 0, 0, 0b01]
    (sheet,) = printed(b"\x1b*\x21\x02\x00" + bytes([0x80, 0, 0, 0, 0, 1]), PAPER)
    assert len(sheet.rows) == 24
    assert sheet.rows[0] == 1 << 575


def test_a_double_width_picture_is_widened() -> None:
    (sheet,) = printed(b"\x1dv0\x03\x01\x00\x01\x00\x81", PAPER)
    assert sheet.rows == [0xC003 << 560] * 2
    assert widened(0b101, 3) == 0b111000111


def test_a_qr_code_is_painted_from_its_text() -> None:
    text = "https://example.com/evertill?n=A-0427"
    (sheet,) = printed(command.qr(text, PAPER.dots), PAPER)
    assert sheet.events == [f"qr: {text}"]
    rows, width = qr_rows(text, 8)
    assert sheet.rows == [row << (576 - width) for row in rows]


def test_barcodes_of_both_forms_are_told() -> None:
    old = b"\x1dk\x04CODE39\x00"
    new = b"\x1dk\x49\x08{BABC123"
    (sheet,) = printed(old + new, PAPER)
    assert sheet.events == ["barcode: CODE39", "barcode: ABC123"]


def test_an_unknown_command_is_counted_by_its_name_and_swallows_nothing_else() -> None:
    path, _ = taken([b"\x1bZok\n\x01"])
    assert path.unknown == {"ESC Z": 1, "01": 1}
    assert path.sheets[0].text == ["ok"]


def test_a_length_out_of_this_world_does_not_make_it_wait_for_ever() -> None:
    path, waiting = taken([b"\x1d8L\xff\xff\xff\xff then text\n"])
    assert waiting == 0
    assert path.unknown["GS 8"] == 1


OPCODES = st.sampled_from(
    [b"\x1b*", b"\x1dv0", b"\x1d(k", b"\x1dk", b"\x1dV", b"\x1b!", b"\x1d!", b"\x1bd", b"\x10\x14"]
)


@given(st.lists(OPCODES | st.binary(max_size=12), max_size=30).map(b"".join))
def test_any_bytes_give_the_same_paper_one_by_one_or_all_at_once(data: bytes) -> None:
    whole, waiting = taken([data])
    single, waiting_single = taken([data[at : at + 1] for at in range(len(data))])
    assert whole.sheets == single.sheets
    assert whole.unknown == single.unknown
    assert waiting == waiting_single


def test_every_stream_of_other_programs_is_read_without_a_crash() -> None:
    folder = shared_path("data", "escpos")
    files = sorted(folder.glob("*/*.bin"))
    assert len(files) == 70
    for file in files:
        data = file.read_bytes()
        whole, waiting = taken([data])
        single, _ = taken([data[at : at + 1] for at in range(len(data))])
        assert whole.sheets == single.sheets, file.name
        assert whole.unknown == single.unknown, file.name
        if not any(dialect in file.name for dialect in OTHER_DIALECTS):
            assert not whole.unknown, file.name
            assert not waiting, file.name


def test_a_png_is_a_png(tmp_path: Path) -> None:
    content = png(Raster(10, 2, b"\x80\x40\x00\x00"))
    assert content.startswith(b"\x89PNG\r\n\x1a\n")
    start = content.index(b"IDAT") + 4
    packed = content[start : content.index(b"IEND") - 8]
    assert zlib.decompress(packed) == b"\x00\x7f\xbf\x00\xff\xff"
    assert png(Raster(8, 0, b"")).count(b"IHDR") == 1


def test_receipts_are_kept_as_pictures_and_text_and_never_over_an_older_one(tmp_path: Path) -> None:
    for _ in range(2):
        printer = VirtualPrinter(Mechanism(PAPER), SheetWriter(RealFs(), tmp_path / "out").take)
        printer.write(command.KICK + b"Es teh manis\n" + command.CUT)
        printer.close()
    names = sorted(path.name for path in (tmp_path / "out").iterdir())
    assert names == [f"receipt-000{n}.{kind}" for n in (1, 2) for kind in ("png", "txt")]
    text = (tmp_path / "out" / "receipt-0001.txt").read_text(encoding="utf-8")
    assert text == "Es teh manis\n[kick]\n[cut]\n"


def test_a_folder_that_cannot_be_written_is_a_printer_fault(tmp_path: Path) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("in the way")
    printer = VirtualPrinter(Mechanism(PAPER), SheetWriter(RealFs(), blocked).take)
    with pytest.raises(PrinterFault):
        printer.write(b"x\n" + command.CUT)


@pytest.mark.parametrize(
    ("fault", "state"),
    [
        (Fault.PAPER_OUT, PaperState.PAPER_OUT),
        (Fault.COVER_OPEN, PaperState.COVER_OPEN),
        (Fault.OFFLINE, PaperState.OFFLINE),
        (Fault.PAPER_LOW, PaperState.PAPER_LOW),
        (Fault.MUTE, PaperState.UNKNOWN),
        (Fault.STALL, PaperState.UNKNOWN),
    ],
)
def test_it_says_what_is_wrong_with_it(fault: Fault, state: PaperState) -> None:
    mechanism = Mechanism(PAPER)
    printer = VirtualPrinter(mechanism, lambda _sheets, _sent: None)
    assert printer.status() is PaperState.READY
    mechanism.plan(fault)
    assert printer.status() is state


def test_what_a_stopped_printer_was_sent_comes_out_when_the_paper_is_in() -> None:
    mechanism = Mechanism(PAPER)
    mechanism.plan(Fault.PAPER_OUT, 3)
    answers, used = mechanism.feed(b"before and after\n" + command.realtime_status(4) + command.CUT)
    assert used == len(b"before and after\n") + 3 + len(command.CUT)
    assert answers == b"\x72"
    assert not mechanism.sheets
    mechanism.mend()
    assert mechanism.sheets[0].text == ["before and after"]


class Shelf:
    def __init__(self) -> None:
        self.sheets: list[Sheet] = []

    def keep(self, sheets: list[Sheet], _sent: int) -> None:
        self.sheets += sheets
        sheets.clear()


def test_the_command_line_prints_into_a_folder_until_told_to_quit(tmp_path: Path) -> None:
    said = StringIO()
    commands = StringIO("paper_out 10\nnonsense\nmend\nquit\n")
    code = main(["--port", "0", "--out", str(tmp_path), "--paper", "58"], RealFs(), commands, said)
    assert code == 0
    assert "paper_out after 10 bytes." in said.getvalue()
    assert "One of: paper_low" in said.getvalue()
    assert "All is well again." in said.getvalue()


def test_a_port_in_use_is_told_in_words(tmp_path: Path) -> None:
    server = PrinterServer(Mechanism(PAPER), Shelf().keep)
    server.start()
    said = StringIO()
    try:
        code = main(
            ["--port", str(server.port), "--out", str(tmp_path)], RealFs(), StringIO(), said
        )
    finally:
        assert server.stop()
    assert code == 1
    assert "Choose another with --port" in said.getvalue()


def test_faults_are_planned_by_name() -> None:
    server = PrinterServer(Mechanism(PAPER), Shelf().keep)
    server.start()
    try:
        assert obey("cover_open 12", server) == "cover_open after 12 bytes."
        assert obey("stall", server) == "stall now."
        assert obey("stall soon", server).startswith("One of")
    finally:
        assert server.stop()
