"""What a printer says of itself, read from the bytes it answers with.

DLE EOT 1, 2 and 4 are answered at once, even while paper is being printed; GS r 1 is answered in
its turn, so its answer also says that everything before it was printed. Silence and line noise are
UNKNOWN: a till that takes silence for "fine" prints on no paper.
"""

from collections.abc import Callable

from pos_app.ports import PaperState

PRINTER, OFFLINE_CAUSE, PAPER = 1, 2, 4

# In every answer to DLE EOT bits 1 and 4 are set, bits 0 and 7 are not.
_FIXED_MASK, _FIXED_BITS = 0x93, 0x12
_OFFLINE = 0x08
_COVER_OPEN, _PAPER_END_STOP, _ERROR = 0x04, 0x20, 0x40
_NEAR_END, _PAPER_END = 0x0C, 0x60
_IN_ORDER_MASK, _IN_ORDER_NEAR, _IN_ORDER_END = 0x90, 0x03, 0x0C


def paper_state(ask: Callable[[int], int | None]) -> PaperState:
    """The state by DLE EOT; `ask(n)` gives the answering byte, or None for silence."""
    printer = _checked(ask(PRINTER))
    if printer is None:
        return PaperState.UNKNOWN
    cause, paper = _checked(ask(OFFLINE_CAUSE)), _checked(ask(PAPER))
    if (paper or 0) & _PAPER_END or (cause or 0) & _PAPER_END_STOP:
        return PaperState.PAPER_OUT
    if (cause or 0) & _COVER_OPEN:
        return PaperState.COVER_OPEN
    if printer & _OFFLINE or (cause or 0) & _ERROR:
        return PaperState.OFFLINE
    if paper is None:
        return PaperState.UNKNOWN
    return PaperState.PAPER_LOW if paper & _NEAR_END else PaperState.READY


def in_order_state(answer: int | None) -> PaperState:
    """The state by the answer to GS r 1, for printers that do not know DLE EOT."""
    if answer is None or answer & _IN_ORDER_MASK:
        return PaperState.UNKNOWN
    if answer & _IN_ORDER_END:
        return PaperState.PAPER_OUT
    return PaperState.PAPER_LOW if answer & _IN_ORDER_NEAR else PaperState.READY


def answer_to(which: int, state: PaperState) -> int:
    """The byte a printer in `state` answers to DLE EOT `which`; for printers made of software."""
    bits = {
        PRINTER: _OFFLINE if state in _STOPPED else 0,
        OFFLINE_CAUSE: {
            PaperState.COVER_OPEN: _COVER_OPEN,
            PaperState.PAPER_OUT: _PAPER_END_STOP,
        }.get(state, 0),
        PAPER: {PaperState.PAPER_LOW: _NEAR_END, PaperState.PAPER_OUT: _PAPER_END}.get(state, 0),
    }
    return _FIXED_BITS | bits.get(which, 0)


def in_order_answer(state: PaperState) -> int:
    """The byte a printer in `state` answers to GS r 1 when its turn comes."""
    return _IN_ORDER_NEAR if state is PaperState.PAPER_LOW else 0


_STOPPED = (PaperState.PAPER_OUT, PaperState.COVER_OPEN, PaperState.OFFLINE)


def _checked(answer: int | None) -> int | None:
    if answer is None or answer & _FIXED_MASK != _FIXED_BITS:
        return None
    return answer
