"""The recovery code on paper: every group of it, in order, and no drawer."""

import pytest

from pos_core.receipt import Text
from pos_core.recovery_slip import recovery_slip

CODE = "-".join(f"{n:05d}" for n in range(13))


@pytest.mark.parametrize("language", ["vi", "id", "en"])
def test_the_whole_code_stands_on_the_slip(language: str) -> None:
    slip = recovery_slip(CODE, "Cà phê Góc Phố", language)
    printed = [block.text for block in slip.blocks if isinstance(block, Text)]
    assert [word for line in printed for word in line.split() if word in CODE.split("-")] == (
        CODE.split("-")
    )
    assert max(len(line) for line in printed if line[:5] in CODE) <= 32
    assert not slip.kick
