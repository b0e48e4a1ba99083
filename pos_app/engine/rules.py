"""The rules as the engine uses them.

They are most of what there is to import, so the engine imports them on its own thread, once the
window is there.
"""

from pos_app.engine.approval import approved, with_pin_hashed
from pos_app.engine.originals import with_original
from pos_app.engine.topics import topics_of
from pos_core.till import decide, fold
from pos_core.vocabulary import written

__all__ = [
    "approved",
    "decide",
    "fold",
    "topics_of",
    "with_original",
    "with_pin_hashed",
    "written",
]
