"""A scan is a scan wherever the focus is, and a person's typing always arrives whole."""

from __future__ import annotations

import random

import pytest

from pos_app.devices.wedge import (
    ETX,
    STX,
    Drop,
    Hold,
    Release,
    Scan,
    Wedge,
    WedgeSettings,
    learned_gap,
)


class Desk:
    """A cashier's desk: keys go through the wedge, `typed` and `scans` are what comes out."""

    def __init__(self, settings: WedgeSettings | None = None) -> None:
        self.wedge = Wedge(settings or WedgeSettings())
        self.waiting: list[str] = []
        self.typed = ""
        self.scans: list[str] = []
        self.longest_wait = 0
        self._since: list[int] = []

    def press(self, keys: str, gaps: list[int] | int, at: int, *, auto_repeat: bool = False) -> int:
        for i, key in enumerate(keys):
            at += gaps if isinstance(gaps, int) else gaps[i]
            self.rest(at)
            self.waiting.append(key)
            self._since.append(at)
            self._obey(self.wedge.feed(key, at, auto_repeat), at)
        return at

    def rest(self, until: int) -> None:
        deadline = self.wedge.deadline
        if deadline is not None and deadline < until:
            self._obey(self.wedge.expire(deadline + 1), deadline + 1)

    def _obey(self, verdict: object, at: int) -> None:
        if isinstance(verdict, Release):
            count = len(verdict.text)
            assert "".join(self.waiting[:count]) == verdict.text
            self.typed += verdict.text
            self.longest_wait = max(self.longest_wait, *(at - s for s in self._since[:count]))
            del self.waiting[:count], self._since[:count]
        elif isinstance(verdict, Scan):
            self.scans.append(verdict.code)
            self.waiting.clear()
            self._since.clear()
        elif isinstance(verdict, Drop):
            self.waiting.pop()
            self._since.pop()
        else:
            assert isinstance(verdict, Hold)
        assert "".join(self.waiting) == self.wedge.held or len(self.waiting) > 128


def test_a_scan_is_read_and_none_of_it_is_typed() -> None:
    desk = Desk()
    desk.press("8931234567897\r", 3, 1_000)
    assert desk.scans == ["8931234567897"]
    assert desk.typed == ""


@pytest.mark.parametrize("end", ["\r", "\n", "\t", "\r\n"])
def test_every_usual_ending_is_swallowed_whole(end: str) -> None:
    desk = Desk()
    at = desk.press("29000001" + end, 5, 0)
    desk.rest(at + 1_000)
    assert (desk.scans, desk.typed) == (["29000001"], "")


def test_a_person_who_types_and_presses_enter_is_no_scanner() -> None:
    desk = Desk()
    at = desk.press("sua tuoi\r", 110, 0)
    desk.rest(at + 1_000)
    assert (desk.scans, desk.typed) == ([], "sua tuoi\r")


def test_a_single_key_waits_less_than_a_blink() -> None:
    desk = Desk()
    desk.press("a", 0, 500)
    desk.rest(10_000)
    assert desk.typed == "a"
    assert desk.longest_wait <= 40


def test_enter_alone_never_waits() -> None:
    desk = Desk()
    desk.press("\r", 0, 500)
    assert desk.typed == "\r"


def test_a_short_burst_is_typing() -> None:
    desk = Desk()
    desk.press("12345\r", 4, 0)
    assert (desk.scans, desk.typed) == ([], "12345\r")


def test_a_key_held_down_is_no_scan() -> None:
    flagged, unflagged = Desk(), Desk()
    flagged.press("0", 0, 0)
    at = flagged.press("0" * 30, 30, 30, auto_repeat=True)
    flagged.press("\r", 20, at)
    assert (flagged.scans, flagged.typed) == ([], "0" * 31 + "\r")
    unflagged.press("0" * 30 + "\r", 30, 0)
    assert (unflagged.scans, unflagged.typed) == ([], "0" * 30 + "\r")


def test_typing_just_before_a_scan_is_not_lost() -> None:
    desk = Desk()
    at = desk.press("cam", 120, 0)
    desk.press("2900000100004\r", [60] + [2] * 13, at)
    assert (desk.scans, desk.typed) == (["2900000100004"], "cam")


def test_two_scans_in_a_row_are_two_scans() -> None:
    desk = Desk()
    at = desk.press("2900000100004\r\n", 2, 0)
    desk.press("2900000200001\r\n", 10, at)
    assert desk.scans == ["2900000100004", "2900000200001"]


def test_a_keyboard_program_that_rewrites_a_word_is_no_scanner() -> None:
    desk = Desk()
    at = desk.press("duong", 95, 0)
    at = desk.press("\b\b\b\bương\r", 2, at + 90)
    desk.rest(at + 100)
    assert (desk.scans, desk.typed) == ([], "duong\b\b\b\bương\r")


def test_five_thousand_characters_of_garbage_are_one_unusable_scan() -> None:
    chance = random.Random(7)
    garbage = "".join(chr(chance.randrange(32, 127)) for _ in range(5_000))
    for end in ("\r", ""):
        desk = Desk()
        at = desk.press(garbage + end, 1, 0)
        desk.rest(at + 1_000)
        assert desk.typed == ""
        assert desk.scans == [garbage[:129]]
        assert len(desk.wedge.held) == 0


def test_nothing_piles_up_while_garbage_comes_in() -> None:
    wedge = Wedge()
    for at in range(100_000):
        wedge.feed("x", at)
    assert len(wedge.held) == 129


def test_a_scanner_that_sends_no_enter_can_be_used() -> None:
    desk = Desk(WedgeSettings(needs_end=False))
    at = desk.press("2900000100004", 3, 0)
    desk.rest(at + 100)
    assert desk.scans == ["2900000100004"]


def test_a_framed_scan_may_be_slow_and_hold_anything() -> None:
    desk = Desk(WedgeSettings(starts_with=STX))
    at = desk.press("ab", 10, 0)
    assert desk.typed == "ab"
    at = desk.press(f"{STX}A-1{ETX}", 200, at)
    desk.press("c", 10, at)
    assert (desk.scans, desk.typed) == (["A-1"], "abc")


def test_a_framed_scan_that_never_ends_gives_its_keys_back() -> None:
    desk = Desk(WedgeSettings(starts_with=STX))
    at = desk.press(f"{STX}12", 5, 0)
    desk.press("x", 2_000, at)
    assert (desk.scans, desk.typed) == ([], f"{STX}12x")


def test_a_clock_that_jumps_back_loses_no_key() -> None:
    desk = Desk()
    desk.press("ab", 5, 10_000)
    desk.press("c", 0, 10)
    desk.rest(1_000_000)
    assert desk.typed == "abc"


def test_a_day_of_people_and_scanners_is_told_apart() -> None:
    chance = random.Random(2026)
    for _ in range(300):
        desk, at, typed, scans = Desk(), 0, "", []
        for _ in range(12):
            at += chance.randrange(200, 900)
            if chance.random() < 0.5:
                code = "".join(chance.choices("0123456789", k=chance.choice((8, 12, 13, 14))))
                scans += [code] if len(set(code)) > 1 else []
                at = desk.press(code + "\r", [chance.randrange(1, 15) for _ in range(15)], at)
            else:
                text = "".join(
                    chance.choices("abcdeghiklmnopqrstuvxy 123", k=chance.randrange(1, 20))
                )
                typed += text + "\r"
                # A fast typist's hands overlap now and then: two keys within a few milliseconds.
                gaps = [chance.choice((8, 45, 70, 90, 130, 180)) for _ in text]
                at = desk.press(text, gaps, at)
                at = desk.press("\r", chance.randrange(70, 200), at)
        desk.rest(at + 1_000)
        assert desk.scans == scans
        assert desk.typed == typed


def test_the_scanners_own_pace_is_learned() -> None:
    chance = random.Random(5)

    def scan(slowest: int) -> list[int]:
        times = [0]
        for _ in range(13):
            times.append(times[-1] + chance.randrange(1, slowest + 1))
        return times

    assert learned_gap([scan(4) for _ in range(5)]) == 15
    slow = learned_gap([scan(20) for _ in range(5)])
    assert slow is not None
    assert 30 <= slow <= 40
    assert learned_gap([scan(80) for _ in range(5)]) is None
    assert learned_gap([scan(4)]) is None
    assert learned_gap([[1, 2], [1, 2], [1, 2]]) is None
