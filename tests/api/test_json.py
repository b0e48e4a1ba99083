"""The quick reader of bodies says what the careful one says, or that it is not certain."""

from __future__ import annotations

import math
import random
from typing import Any

import orjson
import pytest

from hosted_api.kit.http.json import BadJson, _carefully, _quickly, strict_json
from tests.support.partner_orders import order

SEEDS = (
    b'{"a":1,"b":[1,2.5,-0,-0.0,1e5,1E-3,1e999],"c":"x:y","d":null,"e":{"f":true}}',
    b'{"a":1,"a":2}',
    b'{"a":{"b":1},"c":{"b":2,"b":":"}}',
    b"[9223372036854775807,9223372036854775808,-9223372036854775809]",
    '{"n":"Nguyễn 😀","t":"2026-11-27T12:00:00+07:00"}'.encode(),
    b'{"a":0.1000000000000000055511151231257827,"b":123456789012345678}',
    b'{"x":"\\u0000","y":"\\ud800","z":"\\u003a"}',
    b'\xef\xbb\xbf{"a":NaN}',
    b'{"a":5e-324,"b":2.2250738585072014e-308,"c":1e400}',
)
PIECES = (*(bytes([each]) for each in b'{}[],:"\\019.eE+-tn \n\x00\x1f\xff'), b"\\u003a", b'"a":1,')


def _changed(rng: random.Random) -> bytes:
    body = rng.choice(SEEDS)
    for _ in range(rng.randrange(5)):
        at, until = sorted(rng.randrange(len(body) + 1) for _ in range(2))
        match rng.randrange(3):
            case 0:
                body = body[:at] + rng.choice(PIECES) + body[at:]
            case 1:
                body = body[:at] + body[at + 1 :]
            case _:
                body = body[:until] + body[at:until] + body[until:]
    return body


def _same(one: Any, other: Any) -> bool:
    if type(one) is not type(other):
        return False
    if isinstance(one, dict):
        return [*one] == [*other] and all(_same(one[key], other[key]) for key in one)
    if isinstance(one, list):
        return len(one) == len(other) and all(map(_same, one, other))
    if isinstance(one, float):
        return one == other and math.copysign(1, one) == math.copysign(1, other)
    return bool(one == other)


def test_what_the_quick_reader_vouches_for_the_careful_one_reads_the_same() -> None:
    rng, vouched = random.Random(20), 0
    for _ in range(20_000):
        body = _changed(rng)
        value, is_certain = _quickly(body)
        if is_certain:
            vouched += 1
            assert _same(_carefully(body), value), body
    assert vouched > 500


def test_an_app_s_order_is_read_quickly() -> None:
    body = orjson.dumps(order())
    assert _quickly(body) == (order(), True)


@pytest.mark.parametrize(
    "body",
    [
        b'{"a":1,"b":{"c":"x:y","c":"z"}}',
        b'{"a":1, "a" : 2}',
        b'{"a:b":1,"a:b":2}',
        b'{"a":"\\u003a","b":1,"b":1}',
    ],
)
def test_a_key_that_stands_twice_is_found_whatever_stands_beside_it(body: bytes) -> None:
    with pytest.raises(BadJson, match="twice"):
        strict_json(body)
