"""What is secret never gets into a line, wherever in it somebody put it."""

from __future__ import annotations

import json
import logging

import pytest

from hosted_api.kit.log import bind, fresh, get_logger, json_lines, redacted, say

SECRET = {
    "phone": ("call +84901234567 now", "call ***67 now"),
    "spaced": ("0812 3456 7890", "***90"),
    "dotted": ("(phone) 0812.345.678", "(phone) ***78"),
    "card": ("paid with 4111-1111-1111-1111.", "paid with ***11."),
    "bearer": ("authorization: Bearer abc.def-ghi", "authorization: Bearer ***"),
    "partner token": ("token evp_ABCDEFGHIJKLMNOPQRST refused", "token *** refused"),
    "access token": ("eyJhbGciOi.eyJzdWIiOi.c2ln is it", "*** is it"),
}
PLAIN = (
    "2026-11-27",
    "at 2026-11-27T14:10:53.080466Z",
    "APP-12345-67890",
    "0193b4c2-7d11-7abc-8def-0123456789ab",
    "order A-0427 of 1234567 đ",
)


@pytest.mark.parametrize("what", SECRET)
def test_a_secret_in_a_text_is_blotted_out(what: str) -> None:
    written, kept = SECRET[what]
    assert redacted(written) == kept
    assert redacted({"a": [written, {"b": written}]}) == {"a": [kept, {"b": kept}]}


@pytest.mark.parametrize("text", PLAIN)
def test_what_somebody_needs_to_find_is_left(text: str) -> None:
    assert redacted(text) == text


@pytest.mark.parametrize(
    "name",
    [
        "pin",
        "staff_pin",
        "mac",
        "vnp_SecureHash",
        "device_key",
        "X-Signature",
        "refresh_token",
        "pairing_code",
    ],
)
def test_a_secret_by_its_name_is_never_written(name: str) -> None:
    assert redacted({name: "493817"}) == {name: "***"}
    assert redacted({"shipping": "free", "code": "bad_json"}) == {
        "shipping": "free",
        "code": "bad_json",
    }


def test_lines_of_others_and_of_surprises_are_cleaned_too(
    caplog: pytest.LogCaptureFixture,
) -> None:
    formatter = json_lines()
    with caplog.at_level(logging.INFO):
        try:
            raise ValueError("phone +84901234567")
        except ValueError:
            get_logger("evertill.api.trial").exception("surprise", pin="493817")
        logging.getLogger("uvicorn.error").warning("from %s", "+84901234567")
    for record in caplog.records:
        line = formatter.format(record)
        assert json.loads(line)["level"] in {"error", "warning"}
        assert "901234" not in line
        assert "493817" not in line
    assert len(caplog.records) == 2


def _lines(caplog: pytest.LogCaptureFixture) -> list[dict[str, object]]:
    lines = [json.loads(json_lines().format(record)) for record in caplog.records]
    for line in lines:
        assert line.pop("timestamp").endswith("Z")
    return lines


def test_the_line_of_a_request_is_as_clean_as_any_other(caplog: pytest.LogCaptureFixture) -> None:
    told = {"path": "/api/orders/0812 3456 7890", "status": 404, "pin": "493817", "ms": 1.5}
    with caplog.at_level(logging.INFO):
        fresh("0123456789abcdef01234567")
        bind(actor="partner/+84901234567", device_key="k")
        say(logging.getLogger("evertill.api.trial"), "request", **told)
        get_logger("evertill.api.trial").info("request", **told)
    quick, usual = _lines(caplog)
    assert quick == usual
    assert quick == {
        "request": "0123456789abcdef01234567",
        "actor": "partner/***67",
        "device_key": "***",
        "path": "/api/orders/***90",
        "status": 404,
        "pin": "***",
        "ms": 1.5,
        "event": "request",
        "level": "info",
    }


def test_the_line_of_a_request_is_left_out_where_only_warnings_are_wanted(
    caplog: pytest.LogCaptureFixture,
) -> None:
    with caplog.at_level(logging.WARNING):
        say(logging.getLogger("evertill.api.trial"), "request")
    assert not caplog.records
