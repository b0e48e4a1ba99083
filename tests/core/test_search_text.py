"""`sua da` finds `Sữa đá`: folding is the same on both sides, and one slip is one slip."""

from __future__ import annotations

import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from pos_core.search_text import fold, initials, one_edit_away, tokens, within_one_edit, words

WORD = st.text("abcdeo1", max_size=7)


def distance(one: str, other: str) -> int:
    """Optimal string alignment by its textbook table, to check the short cut against."""
    rows = [
        [i + j if i * j == 0 else 0 for j in range(len(other) + 1)] for i in range(len(one) + 1)
    ]
    for i in range(1, len(one) + 1):
        for j in range(1, len(other) + 1):
            wrong = one[i - 1] != other[j - 1]
            rows[i][j] = min(rows[i - 1][j] + 1, rows[i][j - 1] + 1, rows[i - 1][j - 1] + wrong)
            if i > 1 and j > 1 and one[i - 2 : i] == other[j - 2 : j][::-1]:
                rows[i][j] = min(rows[i][j], rows[i - 2][j - 2] + 1)
    return rows[-1][-1]


def test_every_vietnamese_letter_folds_to_a_plain_one() -> None:
    letters = "aăâeêioôơuưyđ"
    marks = ["", "\u0300", "\u0301", "\u0303", "\u0309", "\u0323"]
    for letter in letters:
        for mark in marks:
            for form in ("NFC", "NFD"):
                written = unicodedata.normalize(form, letter + mark)
                for case in (written, written.upper()):
                    assert fold(case) in "aeiouyd", case
    assert fold("Đường phèn ĐẶC BIỆT") == "duong phen dac biet"


def test_other_letters_fold_as_people_type_them() -> None:
    assert fold("Crème brûlée ﬁne ＦＵＬＬ Œuf Straße Łódź Øl") == (
        "creme brulee fine full oeuf strasse lodz ol"
    )
    assert tokens("İstanbul") == ("istanbul",)


def test_a_number_and_its_unit_are_two_words() -> None:
    assert tokens("500ml") == tokens("500 ML") == ("500", "ml")
    assert tokens("1,5L") == tokens("1.5 l") == ("1.5", "l")
    assert tokens("7UP 3in1 A4") == ("7", "up", "3", "in1", "a4")


def test_signs_are_no_words() -> None:
    assert tokens(" -- / & ... , ") == ()
    assert tokens("") == ()
    assert tokens("M&M's (100 g)") == ("m", "m", "s", "100", "g")


def test_a_word_knows_whether_it_was_written_with_accents() -> None:
    sua, tuoi = words("Sữa tuoi")
    assert (sua.exact, sua.folded, sua.has_accents) == ("sữa", "sua", True)
    assert not tuoi.has_accents


def test_tiles_without_a_picture_show_initials() -> None:
    assert initials("Cà phê sữa") == "CP"
    assert initials("Đậu") == "ĐẬ"
    assert initials("7 up chanh") == "UC"
    assert initials("") == "?"
    assert initials("123") == "12"


@given(WORD, WORD)
def test_one_edit_is_what_the_textbook_says(one: str, other: str) -> None:
    assert within_one_edit(one, other) == (distance(one, other) <= 1)


@given(WORD)
def test_all_words_one_edit_away_are_listed(word: str) -> None:
    listed = set(one_edit_away(word))
    assert all(distance(word, other) <= 1 for other in listed)
    assert len(listed | {word}) <= 74 * len(word) + 37
    assert word + "z" in listed
    assert not word or word[1:] in listed


@given(st.text(max_size=40))
def test_folding_is_total_and_stable(text: str) -> None:
    once = fold(text)
    assert fold(once) == once
    for token in tokens(text):
        assert token
        assert tokens(token)
        assert all(c.isalnum() or c == "." for c in token)
