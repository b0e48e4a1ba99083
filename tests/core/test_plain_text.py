"""A name is something to read: it opens no drawer, turns no text around and fills no receipt."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pos_core.plain_text import is_plain, plain


def test_an_ordinary_name_stays_as_it_is() -> None:
    for name in ("Cà phê sữa đá", "Kopi susu 2x", "½ kg & more", "Trà 'đào' (cam/sả)", "お茶"):
        assert plain(name) == name
        assert is_plain(name)


@pytest.mark.parametrize(
    ("hostile", "harmless"),
    [
        ("\x1bp\x00\x19\xfaTea", "púTea"),
        ("Tea\x00", "Tea"),
        ("Tea\r\n\tgreen", "Tea green"),
        ("Tea\u2028green\x85cold\xa0ice", "Tea green cold ice"),
        ("\u202egnp.exe", "gnp.exe"),
        ("T\u200be\u200da\ufeff", "Tea"),
        ("Te\u00ada", "Tea"),
        ("Tea\ue000\ufffe\U000e0041", "Tea"),
        ("Tea\ud800", "Tea"),
        ("\u3164Tea\u2800", "Tea"),
        ("   ", ""),
    ],
)
def test_what_a_machine_could_obey_is_taken_out(hostile: str, harmless: str) -> None:
    assert plain(hostile) == harmless
    assert not is_plain(hostile)


def test_a_name_is_cut_and_stays_whole_before_the_cut() -> None:
    assert plain("a" * 10_000) == "a" * 200
    assert plain("ab cd", limit=3) == "ab"
    assert plain("ab", limit=2) == "ab"


def test_stacked_marks_do_not_paint_over_the_receipt() -> None:
    assert len(plain("e" + "\u0301\u0302" * 500 + "x")) <= 6


def test_split_letters_are_joined() -> None:
    split = unicodedata.normalize("NFD", "Đường sữa")
    assert plain(split) == "Đường sữa"


@given(st.text(st.characters(), max_size=60), st.integers(1, 40))
def test_any_text_becomes_plain_for_good(text: str, limit: int) -> None:
    once = plain(text, limit)
    assert plain(once, limit) == once
    assert len(once) <= limit
    assert once.isprintable()
    assert once == once.strip()
