"""What a paper says, for tests that read it."""

from __future__ import annotations

from pos_core.receipt import Columns, Document, Text


def words_of(document: Document) -> list[str]:
    """Its lines; two columns have a bar between them."""
    lines = []
    for block in document.blocks:
        if isinstance(block, Text):
            lines.append(block.text)
        elif isinstance(block, Columns):
            lines.append(f"{block.left} | {block.right}")
    return lines


def amount(document: Document, label: str) -> int:
    """The figure of the column whose name begins with `label`."""
    for block in document.blocks:
        if isinstance(block, Columns) and block.left.startswith(label):
            digits = "".join(c for c in block.right if c.isdigit() or c == "-")
            return int(digits)
    return 0
