"""How long a receipt takes to paint, to encode and to read back as a preview."""

import os
from statistics import median

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtGui import QGuiApplication

from benchmarks.measure import percentile, report, timed
from pos_app.bridge.raster import RasterPainter, paint
from pos_app.devices.escpos_encode import encode
from pos_app.devices.paper import paper_of
from pos_app.devices.virtual_printer import printed
from pos_app.ui.theme.fonts import load_fonts
from pos_core.receipt import Align, Block, Columns, Document, Rule, Size, Text

RUNS = 300
MS = 1_000_000
NAMES = (
    "Cà phê sữa đá",
    "Bạc xỉu nóng",
    "Trà đào cam sả",
    "Sinh tố bơ dừa",
    "Bánh mì thịt nướng",
    "Phở bò tái nạm gầu",
    "Bún bò Huế đặc biệt",
    "Cơm tấm sườn bì chả",
    "Xoài cát Hòa Lộc",
    "Nước mía tắc",
)


def receipt_of(lines: int, *, ascii_only: bool = False) -> Document:
    """A receipt with so many lines of goods between a heading and a total."""
    names = ("Nasi goreng spesial", "Es teh manis") if ascii_only else NAMES
    goods = [Columns(names[n % len(names)], f"{29 + n}.000") for n in range(lines)]
    total = "TOTAL" if ascii_only else "TỔNG"
    blocks: tuple[Block, ...] = (
        Text("Kopi Pagi" if ascii_only else "Cà phê Bình Minh", Align.CENTER, True, Size.BIG),
        Rule(),
        *goods,
        Rule(),
        Columns(total, "1.234.567", bold=True, size=Size.BIG),
    )
    return Document(blocks)


def main() -> None:
    """Print one line a figure."""
    app = QGuiApplication.instance() or QGuiApplication([])
    load_fonts()
    painter, paper = RasterPainter(), paper_of(80)
    vietnamese, indonesian = receipt_of(20), receipt_of(20, ascii_only=True)
    goods = [block for block in vietnamese.blocks if isinstance(block, Columns)][:20]

    times = timed(lambda: painter.paint(goods, paper.dots), RUNS)
    report("receipt_raster_ms", median(times) / MS, "ms", "<= 3", RUNS)
    report("receipt_raster_p99_ms", percentile(times, 0.99) / MS, "ms", "", RUNS)
    times = timed(lambda: encode(vietnamese, paper, painter), RUNS)
    report("receipt_encode_ms", median(times) / MS, "ms", "", RUNS)
    times = timed(lambda: encode(indonesian, paper, painter), RUNS)
    report("receipt_encode_text_ms", median(times) / MS, "ms", "", RUNS)
    data = encode(indonesian, paper, painter)
    times = timed(lambda: printed(data, paper), RUNS)
    report("receipt_decode_text_ms", median(times) / MS, "ms", "", RUNS)
    times = timed(lambda: paint(vietnamese, 80, "vi"), RUNS)
    report("receipt_preview_ms", median(times) / MS, "ms", "", RUNS)
    report("receipt_bytes", len(encode(vietnamese, paper, painter)), "bytes", "", 1)
    assert app is not None


if __name__ == "__main__":
    main()
