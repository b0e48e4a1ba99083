"""What goes to a printer: text for tax recorders, pictures for the rest, nothing smuggled in."""

from __future__ import annotations

import string
from base64 import b64encode
from dataclasses import replace
from io import BytesIO

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pos_app.devices import ascii_text, escpos_encode
from pos_app.devices import escpos_commands as command
from pos_app.devices.code128 import modules
from pos_app.devices.escpos_encode import encode
from pos_app.devices.paper import Paper, Raster, paper_of
from pos_app.devices.text_columns import TextLine, text_lines, wrap
from pos_app.devices.virtual_printer import Decoder, printed
from pos_app.devices.virtual_printer.png import png
from pos_core.receipt import (
    Align,
    Barcode,
    Block,
    Columns,
    Document,
    Picture,
    Qr,
    Rule,
    Size,
    Space,
    Text,
)
from pos_core.receipt_layout import receipt
from tests.support.hostile import HOSTILE_PARTS, hostile_names
from tests.support.printers import FlatPainter
from tests.support.receipt_sales import indonesian_sale, indonesian_shop

WIDE, NARROW = paper_of(80), paper_of(58)
IN_THE_SUITE = 20_000


def lines_of(block: Text | Columns | Rule | Space, columns: int) -> list[str]:
    return [line.text for line in text_lines(block, columns)]


def test_a_name_wraps_and_its_figure_stands_at_the_right_edge() -> None:
    name = "Bun bo Hue dac biet nhieu hanh them gio heo"
    lines = lines_of(Columns(name, "65.000"), 32)
    assert lines == ["Bun bo Hue dac biet nhieu", "hanh them gio heo         65.000"]


def test_a_figure_without_room_gets_a_line_of_its_own_and_is_never_cut() -> None:
    assert lines_of(Columns("TOTAL", "Rp111.500.000", size=Size.BIG), 32) == [
        "TOTAL",
        "   Rp111.500.000",
    ]
    huge = "9" * 40
    assert "".join(line.strip() for line in lines_of(Columns("x", huge), 32)) == "x" + huge


def test_a_big_figure_wider_than_the_paper_is_written_small() -> None:
    (line,) = text_lines(Columns("T", "1.234.567.890.123.456", size=Size.BIG), 32)
    assert line.size is Size.NORMAL
    assert line.text.endswith("1.234.567.890.123.456")


@given(
    left=st.text(st.sampled_from("ab "), max_size=120),
    right=st.text(st.sampled_from("0123456789."), max_size=60),
    columns=st.sampled_from([32, 48]),
    size=st.sampled_from(Size),
    indent=st.integers(0, 4),
)
def test_no_line_is_wider_than_the_paper_and_no_letter_is_lost(
    left: str, right: str, columns: int, size: Size, indent: int
) -> None:
    lines = text_lines(Columns(left, right, size=size, indent=indent), columns)
    for line in lines:
        assert len(line.text) <= (columns // 2 if line.size is Size.BIG else columns)
    printed_letters = "".join(line.text for line in lines).replace(" ", "")
    assert sorted(printed_letters) == sorted((left + right).replace(" ", ""))


def test_text_is_centred_set_right_and_moved_in() -> None:
    assert lines_of(Text("ab", Align.CENTER), 10) == ["    ab"]
    assert lines_of(Text("ab", Align.RIGHT), 10) == ["        ab"]
    assert lines_of(Text("ab", indent=2), 10) == ["  ab"]
    assert lines_of(Rule(), 4) == ["----"]
    assert lines_of(Space(2), 4) == ["", ""]
    assert wrap("", 5) == [""]


def test_an_indonesian_receipt_goes_as_text_without_a_single_picture() -> None:
    painter = FlatPainter()
    data = encode(receipt(indonesian_sale(), indonesian_shop(), "id"), WIDE, painter)
    assert not painter.blocks
    assert b"\x1dv0" not in data
    assert b"  2 x 28.000" + b" " * 30 + b"56.000\n" in data


def test_only_lines_that_are_not_ascii_are_painted() -> None:
    painter = FlatPainter()
    blocks = (Text("Coca Cola"), Text("Cà phê"), Columns("Trà đá", "5.000"), Text("Es teh"))
    data = encode(Document(blocks), NARROW, painter)
    assert painter.blocks == [blocks[1], blocks[2]]
    assert data.count(b"\x1dv0") == 1


def test_everything_is_painted_when_the_printer_is_set_to_pictures() -> None:
    painter = FlatPainter()
    encode(Document((Text("Es teh"), Rule())), NARROW, painter, raster_only=True)
    assert painter.blocks == [Text("Es teh"), Rule()]


def test_pictures_go_in_bands_of_at_most_256_rows() -> None:
    data = encode(Document(tuple(Text("Cà phê") for _ in range(30))), WIDE, FlatPainter())
    bands = [c.data for c in Decoder().feed(data) if c.name == "GS v"]
    heights = [int.from_bytes(band[4:6], "little") for band in bands]
    assert heights == [256, 256, 256, 132]
    with pytest.raises(ValueError, match="1 to 256"):
        command.raster(Raster(8, 300, bytes(300)))


def test_the_drawer_opens_once_and_only_when_both_say_so() -> None:
    for kick, allowed in ((True, True), (True, False), (False, True)):
        data = encode(Document((Text("a"),), kick=kick), WIDE, FlatPainter(), kick=allowed)
        (sheet,) = printed(data, WIDE)
        assert sheet.events.count("kick") == int(kick and allowed)


def test_the_paper_is_cut_unless_the_document_goes_on() -> None:
    assert b"\x1dV" not in encode(Document((Text("a"),), cut=False), WIDE, FlatPainter())


@pytest.mark.parametrize("paper", [WIDE, NARROW])
@pytest.mark.parametrize("length", [1, 14, 15, 141, 500, 666])
def test_a_qr_code_fits_the_paper_and_says_what_it_should(paper: Paper, length: int) -> None:
    text = ("https://example.com/" + string.ascii_letters * 13)[:length]
    (sheet,) = printed(encode(Document((Qr(text),)), paper, FlatPainter()), paper)
    assert f"qr: {text}" in sheet.events
    black = [row for row in sheet.rows if row]
    assert black
    left = paper.dots - max(row.bit_length() for row in black)
    right = min((row & -row).bit_length() - 1 for row in black)
    assert left > 0
    assert abs(left - right) <= 8


def test_a_qr_code_that_cannot_be_printed_is_refused() -> None:
    for data in ("", "x" * 667):
        with pytest.raises(ValueError, match="QR code"):
            command.qr(data, 576)


@pytest.mark.parametrize("paper", [WIDE, NARROW])
@pytest.mark.parametrize("length", [5, 60, 141, 400])
def test_the_painted_qr_code_reads_back_to_the_same_text(paper: Paper, length: int) -> None:
    reader = pytest.importorskip("zxingcpp", reason="no QR reader at hand")
    image = pytest.importorskip("PIL.Image")
    text = ("https://example.com/" + string.ascii_letters * 13)[:length]
    (sheet,) = printed(encode(Document((Space(2), Qr(text))), paper, FlatPainter()), paper)
    picture = image.open(BytesIO(png(sheet.picture()))).convert("L")
    assert [found.text for found in reader.read_barcodes(picture)] == [text]


CODE = "A-04276WJE"


@pytest.mark.parametrize("text", ["A", "A-0B4C2", "Zz9{}~ !", "K1-A9B9C9ABCD"])
def test_bars_are_those_of_another_maker_of_bar_codes(text: str) -> None:
    other = pytest.importorskip("barcode.codex")
    assert modules(text) == other.Code128(text).build()[0].strip("0")


def test_bars_hold_visible_letters_only() -> None:
    for text in ("", "é", "a\n"):
        with pytest.raises(ValueError, match="visible ASCII"):
            modules(text)


@pytest.mark.parametrize("paper", [WIDE, NARROW])
@pytest.mark.parametrize("text", [CODE, "T2-99999ABCD", "LAST-9999ABC"])
def test_the_printed_bars_read_back_to_the_same_code(paper: Paper, text: str) -> None:
    reader = pytest.importorskip("zxingcpp", reason="no reader of bar codes at hand")
    image = pytest.importorskip("PIL.Image")
    page = Document((Space(2), Barcode(text), Space(2)))
    (sheet,) = printed(encode(page, paper, FlatPainter()), paper)
    assert f"barcode: {text}" in sheet.events
    # Paper has blank edges beside the printable dots, which a scanner needs.
    picture = image.open(BytesIO(png(sheet.picture()))).convert("L")
    wide = image.new("L", (picture.width + 80, picture.height), 255)
    wide.paste(picture, (40, 0))
    assert [found.text for found in reader.read_barcodes(wide)] == [text]


def test_bars_too_wide_for_the_paper_become_a_qr_code() -> None:
    text = "LONG-99999ABCDE"
    (narrow,) = printed(encode(Document((Barcode(text),)), NARROW, FlatPainter()), NARROW)
    (wide,) = printed(encode(Document((Barcode(text),)), WIDE, FlatPainter()), WIDE)
    assert f"qr: {text}" in narrow.events
    assert f"barcode: {text}" in wide.events


@pytest.mark.parametrize("paper", [WIDE, NARROW])
def test_a_picture_of_dots_stands_in_the_middle_dot_for_dot(paper: Paper) -> None:
    rows = bytes(range(40)) * 15
    logo = Picture(16, 300, b64encode(rows).decode())
    (sheet,) = printed(encode(Document((logo,)), paper, FlatPainter()), paper)
    shift = (paper.dots - 16) // 16 * 8
    wanted = [
        int.from_bytes(rows[at : at + 2], "big") << (paper.dots - 16 - shift)
        for at in range(0, 600, 2)
    ]
    assert sheet.rows[:300] == wanted


def test_a_picture_that_is_not_whole_is_refused() -> None:
    for broken in (Picture(16, 3, "AAAA"), Picture(9, 1, "AAA="), Picture(8, 1, "*")):
        with pytest.raises(ValueError, match=r".+"):
            encode(Document((broken,)), WIDE, FlatPainter())


def test_a_name_full_of_printer_commands_prints_as_harmless_text() -> None:
    name = "Latte\x1bp\x00\x19\x1dV\x00\u202e\u200bcheap"
    (sheet,) = printed(encode(Document((Text(name),)), WIDE, FlatPainter()), WIDE)
    assert sheet.events == ["cut"]
    assert sheet.text[0] == "Lattep Vcheap"


def hostile_document(name: str) -> Document:
    blocks: tuple[Block, ...] = (
        Text(name, bold=True),
        Columns(name, "1.000", size=Size.BIG),
        Columns("x", name),
    )
    return Document(blocks, kick=True)


def smuggled(data: bytes) -> list[str]:
    """What a receipt of `hostile_document` must not contain, found in its bytes."""
    allowed = {"text", "LF", "ESC @", "ESC t", "ESC R", "ESC 3", "ESC E", "GS !", "GS v", "ESC d"}
    counts: dict[str, int] = {}
    for one in Decoder().feed(data):
        counts[one.name] = counts.get(one.name, 0) + 1
    wrong = [name for name in counts if name not in allowed | {"ESC p", "GS V"}]
    wrong += [name for name in ("ESC p", "GS V", "ESC @") if counts.get(name) != 1]
    return wrong


def check_hostile(count: int, seed: int) -> int:
    """How many of `count` hostile names got a command or a control byte onto the paper."""
    painter = FlatPainter()
    bad = 0
    for name in hostile_names(count, seed):
        data = encode(hostile_document(name), NARROW, painter)
        painted = [b for b in painter.blocks if isinstance(b, Text | Columns)]
        painter.blocks.clear()
        words = "".join(b.text if isinstance(b, Text) else b.left + b.right for b in painted)
        bad += bool(smuggled(data)) or not words.isprintable()
    return bad


def test_no_hostile_name_gets_a_command_to_the_printer() -> None:
    assert check_hostile(IN_THE_SUITE, seed=1) == 0


@pytest.mark.slow
def test_no_hostile_name_in_a_million_gets_a_command_to_the_printer() -> None:
    assert check_hostile(1_000_000, seed=2) == 0


def test_the_check_goes_red_when_escape_bytes_pass_through(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(escpos_encode, "cleaned", lambda block: block)
    monkeypatch.setattr(command, "_NOT_VISIBLE", b"")
    assert check_hostile(500, seed=3) > 0


def test_either_of_the_two_guards_alone_keeps_commands_out(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(command, "_NOT_VISIBLE", b"")
    assert check_hostile(2_000, seed=4) == 0


def test_ten_thousand_characters_print_as_a_name_of_sensible_length() -> None:
    (sheet,) = printed(encode(Document((Text("x" * 10_000),)), WIDE, FlatPainter()), WIDE)
    assert sum(len(line) for line in sheet.text) == ascii_text.LONGEST


@settings(max_examples=300)
@given(st.lists(st.sampled_from(HOSTILE_PARTS), max_size=12).map("".join))
def test_hostile_parts_in_any_order_stay_text(name: str) -> None:
    assert not smuggled(encode(hostile_document(name), NARROW, FlatPainter()))


def test_a_line_is_as_it_was_sent() -> None:
    assert replace(TextLine("a"), bold=True) == TextLine("a", bold=True)
    assert command.printable("a\x1b\x7fé\u202e") == b"a??"
