"""Whole numbers in Vietnamese words, as a cashier says them: 45.000 is `bốn mươi lăm nghìn`.

Voices that read figures by themselves say "không trăm" behind every thousand; these words are what
they are given instead.
"""

_DIGITS = ("không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín")
_AFTER_TENS = {1: "mốt", 5: "lăm"}
_THOUSANDS = ("", "nghìn", "triệu")
_BILLION = 1_000_000_000


def vietnamese_number(number: int) -> str:
    """The words of a number from zero up. Raises `ValueError` below zero."""
    if number < 0:
        raise ValueError("only what was received is said aloud")
    if number == 0:
        return _DIGITS[0]
    billions, rest = divmod(number, _BILLION)
    words = [vietnamese_number(billions), "tỷ"] if billions else []
    for at in (2, 1, 0):
        group = rest // 1_000**at % 1_000
        if group:
            words += [*_group(group, in_full=bool(words)), _THOUSANDS[at]]
    return " ".join(word for word in words if word)


def _group(group: int, *, in_full: bool) -> list[str]:
    """Up to 999; behind another group its hundreds are said even when there are none."""
    hundreds, rest = divmod(group, 100)
    tens, ones = divmod(rest, 10)
    words = [_DIGITS[hundreds], "trăm"] if hundreds or in_full else []
    if not tens:
        return words + (["lẻ"] if words and ones else []) + ([_DIGITS[ones]] if ones else [])
    words += ["mười"] if tens == 1 else [_DIGITS[tens], "mươi"]
    if ones == 1 and tens == 1:
        return [*words, _DIGITS[1]]
    return words + ([_AFTER_TENS.get(ones, _DIGITS[ones])] if ones else [])
