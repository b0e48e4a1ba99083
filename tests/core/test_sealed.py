"""What was sealed with a key opens with that key alone, and only if nobody touched it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pos_core.sealed import seal, unseal

KEY, NONCE = bytes(range(32)), bytes(range(16))


@given(plain=st.binary(max_size=300), key=st.binary(min_size=32, max_size=32))
def test_what_was_sealed_opens_again(plain: bytes, key: bytes) -> None:
    sealed = seal(key, NONCE, plain)
    assert unseal(key, sealed) == plain
    assert len(plain) < 8 or plain not in sealed


@given(plain=st.binary(max_size=100), data=st.data())
def test_any_flipped_bit_is_found(plain: bytes, data: st.DataObject) -> None:
    sealed = seal(KEY, NONCE, plain)
    at = data.draw(st.integers(0, len(sealed) * 8 - 1))
    flipped = (int.from_bytes(sealed, "big") ^ (1 << at)).to_bytes(len(sealed), "big")
    assert unseal(KEY, flipped) is None


@given(plain=st.binary(max_size=100), cut=st.integers(1, 200))
def test_what_was_cut_short_does_not_open(plain: bytes, cut: int) -> None:
    assert unseal(KEY, seal(KEY, NONCE, plain)[:-cut]) is None


def test_another_key_does_not_open_it() -> None:
    assert unseal(bytes(32), seal(KEY, NONCE, b"secret")) is None


def test_another_nonce_hides_it_differently() -> None:
    assert seal(KEY, NONCE, bytes(64))[16:] != seal(KEY, bytes(16), bytes(64))[16:]


@pytest.mark.parametrize(("key", "nonce"), [(b"short", NONCE), (KEY, b"short")])
def test_short_keys_are_refused(key: bytes, nonce: bytes) -> None:
    with pytest.raises(ValueError, match="32 bytes"):
        seal(key, nonce, b"")
