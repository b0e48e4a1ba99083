"""Marks an English text that stands in a table and is translated only when it is shown.

Qt's own marker does the same but says it returns an `object`; this one keeps the tables typed, and
`pyside6-lupdate` knows it by its name.
"""


def QT_TRANSLATE_NOOP(context: str, text: str) -> str:  # noqa: N802 (the name lupdate looks for)
    """`text` itself; `context` tells the translators where it is read."""
    assert context, "a text belongs to a context"
    return text
