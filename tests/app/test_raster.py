"""What is painted comes out whole, aligned and the same on screen as on paper."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QColor, QImage

from pos_app.bridge.dither import logo_from, logo_of
from pos_app.bridge.raster import RasterPainter, document_text, image_of, paint
from pos_app.devices.escpos_encode import encode
from pos_app.devices.paper import LINE_DOTS, Raster, paper_of
from pos_app.devices.virtual_printer import printed
from pos_app.devices.virtual_printer.dots import picture_rows
from pos_app.ui.theme.fonts import load_fonts
from pos_core.receipt import Align, Columns, Document, Rule, Size, Space, Text
from pos_core.receipt_layout import receipt
from pos_core.sample_page import sample_page, vietnamese_letters
from pos_core.shop import WIDEST_LOGO
from tests.support.receipt_sales import (
    full_sale,
    full_shop,
    indonesian_sale,
    indonesian_shop,
    vietnamese_sale,
    vietnamese_shop,
)

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from pos_app.devices.paper import PaintedBlock

pytestmark = pytest.mark.usefixtures("_inter")


@pytest.fixture
def _inter(qapp: object) -> None:
    load_fonts()


def rows_of(blocks: Sequence[PaintedBlock], dots: int = 576) -> list[int]:
    return picture_rows(RasterPainter().paint(blocks, dots))


def ink(rows: list[int]) -> int:
    return sum(row.bit_count() for row in rows)


def left_and_right(rows: list[int], dots: int) -> tuple[int, int]:
    """White dots left and right of the ink."""
    whole = 0
    for row in rows:
        whole |= row
    return dots - whole.bit_length(), (whole & -whole).bit_length() - 1


@pytest.mark.parametrize("size", Size)
@pytest.mark.parametrize("bold", [False, True])
def test_stacked_marks_are_not_cut_off_at_the_edge_of_a_band(size: Size, *, bold: bool) -> None:
    for letters in vietnamese_letters():
        text = Text(letters, bold=bold, size=size)
        alone = rows_of([text])
        with_room = rows_of([Space(2), text, Space(2)])
        assert ink(alone) == ink(with_room), letters


def test_every_vietnamese_letter_looks_different_from_its_neighbours() -> None:
    seen = {}
    letters = {letter for row in vietnamese_letters() for letter in row if letter.strip()}
    assert len(letters) >= 134
    for letter in sorted(letters):
        seen[tuple(rows_of([Text(letter)], 96))] = letter
    assert len(seen) == len(letters)


@pytest.mark.parametrize("dots", [384, 576])
def test_figures_stand_in_one_column_at_the_right_edge(dots: int) -> None:
    edges = set()
    for figure in ("29.000", "6.000", "1.234.567", "-2.763"):
        _, right = left_and_right(rows_of([Columns("Giá", figure)], dots), dots)
        edges.add(right)
    assert max(edges) <= 3
    widths = {
        left_and_right(rows_of([Columns("", f"{n}{n}.000")], dots), dots)[0] for n in range(10)
    }
    assert max(widths) - min(widths) <= 5


def test_a_long_vietnamese_name_wraps_and_its_figure_is_whole() -> None:
    name = "Bún bò Huế đặc biệt nhiều hành, thêm giò heo và chả cua"
    one = rows_of([Columns("", "65.000")], 384)
    rows = rows_of([Columns(name, "65.000")], 384)
    assert len(rows) == 3 * LINE_DOTS
    mask = (1 << 70) - 1
    assert [row & mask for row in rows[-LINE_DOTS:]] == [row & mask for row in one]


def test_a_word_wider_than_the_paper_is_broken_not_lost() -> None:
    rows = rows_of([Text("Ậ" * 60)], 384)
    left, right = left_and_right(rows, 384)
    assert left >= 0
    assert right >= 0
    single = ink(rows_of([Text("Ậ")], 384))
    assert ink(rows) == pytest.approx(60 * single, rel=0.02)


def test_a_big_total_without_room_for_its_name_gets_its_own_line() -> None:
    rows = rows_of([Columns("TỔNG", "1.234.567.890 ₫", bold=True, size=Size.BIG)], 384)
    assert left_and_right(rows, 384)[1] <= 3
    huge = rows_of([Columns("TỔNG", "1.234.567.890.123.456 ₫", bold=True, size=Size.BIG)], 384)
    assert left_and_right(huge, 384)[1] <= 3


def test_rules_and_alignment_are_painted() -> None:
    rule = rows_of([Rule()], 384)
    assert ink(rule) == 2 * 384
    left, right = left_and_right(rows_of([Text("đây", Align.CENTER)], 384), 384)
    assert abs(left - right) <= 3
    assert left_and_right(rows_of([Text("đây", Align.RIGHT)], 384), 384)[1] <= 3
    assert len(rows_of([], 384)) == 1


@pytest.mark.parametrize("mm", [58, 80])
@pytest.mark.parametrize("raster_only", [False, True])
def test_the_preview_is_the_paper_dot_for_dot(mm: int, *, raster_only: bool) -> None:
    document = receipt(vietnamese_sale(), vietnamese_shop(), "vi", copy=1)
    paper = paper_of(mm)
    data = encode(document, paper, RasterPainter(), raster_only=raster_only)
    (sheet,) = printed(data, paper)
    preview = paint(document, mm, "vi", raster_only=raster_only)
    assert preview == with_texts(image_of(sheet.picture()), preview)
    assert (preview.width(), preview.height()) == (paper.dots, len(sheet.rows))
    assert "TỔNG 192.500 ₫" in preview.text("Description")
    assert preview.text("Language") == "vi"


@pytest.mark.parametrize("mm", [58, 80])
@pytest.mark.parametrize("language", ["vi", "id", "en"])
def test_the_preview_of_logo_tenders_and_codes_is_the_paper(mm: int, language: str) -> None:
    document = receipt(full_sale(), full_shop(), language)
    paper = paper_of(mm)
    (sheet,) = printed(encode(document, paper, RasterPainter()), paper)
    preview = paint(document, mm, language)
    assert preview == with_texts(image_of(sheet.picture()), preview)


def test_a_logo_is_made_of_dots_once_and_for_all() -> None:
    grey = QImage(800, 200, QImage.Format.Format_RGB32)
    grey.fill(QColor(128, 128, 128))
    logo = logo_of(grey)
    assert (logo.width, logo.height) == (WIDEST_LOGO, 96)
    share = sum(byte.bit_count() for byte in logo.rows) / (logo.width * logo.height)
    assert share == pytest.approx(0.5, abs=0.02)
    assert logo_of(grey) == logo


def test_a_small_logo_keeps_its_size_and_its_edges() -> None:
    image = QImage(10, 3, QImage.Format.Format_ARGB32)
    image.fill(QColor(0, 0, 0, 0))
    image.setPixelColor(9, 1, QColor("black"))
    logo = logo_of(image)
    assert (logo.width, logo.height) == (16, 3)
    assert logo.rows == bytes.fromhex("0000 0040 0000")


def test_a_file_that_is_no_picture_is_told(tmp_path: Path) -> None:
    (tmp_path / "logo.png").write_text("no picture")
    assert logo_from(str(tmp_path / "logo.png")) is None


def with_texts(image: QImage, like: QImage) -> QImage:
    for key in like.textKeys():
        image.setText(key, like.text(key))
    return image


def test_a_document_without_anything_still_has_a_preview() -> None:
    assert paint(Document((), cut=False), 58).width() == 384
    with pytest.raises(ValueError, match="58 or 80"):
        paint(Document(()), 57)


def test_a_receipt_of_a_thousand_lines_is_painted_to_its_end() -> None:
    lines = tuple(Columns("Cà phê sữa đá", f"{n}.000") for n in range(1_500))
    (sheet,) = printed(
        encode(Document(lines, cut=False), paper_of(80), RasterPainter()), paper_of(80)
    )
    assert len(sheet.rows) == 1_500 * LINE_DOTS
    ends = [sheet.rows[-LINE_DOTS:], rows_of([lines[-1]])]
    assert ends[0] == ends[1]


def test_black_is_black_and_white_is_white() -> None:
    image = image_of(Raster(8, 1, b"\x80"))
    assert [image.pixelColor(x, 0).name() for x in (0, 1)] == ["#000000", "#ffffff"]


def test_the_sample_page_prints_on_both_papers() -> None:
    for mm in (58, 80):
        page = sample_page("vi", kick=True)
        (sheet,) = printed(encode(page, paper_of(mm), RasterPainter()), paper_of(mm))
        assert sheet.events[0] == "kick"
        assert sheet.events[-1] == "cut"


def test_the_words_of_a_document_can_be_read_to_somebody() -> None:
    text = document_text(receipt(indonesian_sale(), indonesian_shop(), "id"))
    assert "TOTAL Rp111.500" in text
