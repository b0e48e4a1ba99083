"""A certificate is looked at before it is trusted."""

from __future__ import annotations

import ssl

import pytest

from backend_client.certificate import certificate_of, fingerprint_of
from backend_client.errors import Unreachable


def test_the_fingerprint_is_the_one_servers_show() -> None:
    pem = ssl.DER_cert_to_PEM_cert(b"evertill")
    told = fingerprint_of(pem)
    assert len(told.split(":")) == 32
    assert told == told.upper()


def test_only_https_shows_one() -> None:
    with pytest.raises(ValueError, match="no certificate"):
        certificate_of("http://127.0.0.1:1")


def test_a_server_that_is_off_is_named_so() -> None:
    with pytest.raises(Unreachable):
        certificate_of("https://127.0.0.1:9")
