"""Vietnamese says one, five and nothing in its own ways, depending on where they stand."""

from __future__ import annotations

import pytest

from pos_core.spoken_number import vietnamese_number

SAID = {
    0: "không",
    5: "năm",
    10: "mười",
    11: "mười một",
    15: "mười lăm",
    21: "hai mươi mốt",
    25: "hai mươi lăm",
    40: "bốn mươi",
    101: "một trăm lẻ một",
    110: "một trăm mười",
    500: "năm trăm",
    15_000: "mười lăm nghìn",
    45_000: "bốn mươi lăm nghìn",
    105_000: "một trăm lẻ năm nghìn",
    168_500: "một trăm sáu mươi tám nghìn năm trăm",
    20_005: "hai mươi nghìn không trăm lẻ năm",
    1_000_000: "một triệu",
    1_005_000: "một triệu không trăm lẻ năm nghìn",
    1_250_000: "một triệu hai trăm năm mươi nghìn",
    2_000_000_000: "hai tỷ",
    3_000_000_001: "ba tỷ không trăm lẻ một",
}


@pytest.mark.parametrize(("number", "said"), SAID.items())
def test_a_number_is_said_as_people_say_it(number: int, said: str) -> None:
    assert vietnamese_number(number) == said


def test_no_two_numbers_sound_the_same() -> None:
    numbers = [*range(2_000), *range(0, 2_000_000, 500)]
    assert len({vietnamese_number(each) for each in numbers}) == len(set(numbers))


def test_nothing_below_zero_is_said() -> None:
    with pytest.raises(ValueError, match="received"):
        vietnamese_number(-1)
