"""A guest's browser is told every no on a page, also where it was no noun that said it.

That of a surprise is in `test_frame.py`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import httpx
import pytest

from hosted_api.web.language import words
from tests.api.test_session_process import Guest, floor_told
from tests.support.api_process import ApiProcess, api_process
from tests.support.postgres import postgres_server
from tests.support.session_guests import TOKEN

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.starts_threads
BROWSER = {"accept": "text/html,application/xhtml+xml", "accept-language": "vi-VN"}
_MOST_TRIES = 200
"""More than a minute allows, even where the minute turns between two of them."""


def _says(answer: httpx.Response, status: int, text: str) -> None:
    assert answer.status_code == status
    assert answer.headers["content-type"].startswith("text/html")
    assert words("vi")[text] in answer.text


def test_who_tries_too_many_codes_reads_so_on_a_page(tmp_path: Path) -> None:
    with api_process(tmp_path) as api, httpx.Client(base_url=api.address.url) as browser:
        guesses = (browser.get(f"/s/{n:022d}", headers=BROWSER) for n in range(_MOST_TRIES))
        refused = next(answer for answer in guesses if answer.status_code != 404)
        _says(refused, 429, "refused_many")
        assert refused.headers["content-encoding"] == "gzip"
        assert 0 < int(refused.headers["retry-after"]) <= 60
        plain = browser.get("/s/x", headers={**BROWSER, "accept-encoding": "identity"})
        assert "content-encoding" not in plain.headers


def test_a_page_that_is_asked_for_too_often_says_so_too(tmp_path: Path) -> None:
    with api_process(tmp_path) as api, httpx.Client(base_url=api.address.url) as browser:
        floor_told(api)
        guest = Guest(api)
        headers = BROWSER | {"cookie": guest.cookie}
        path = f"/session/{guest.session_id}"
        asked = (browser.get(path, headers=headers) for _ in range(700))
        _says(next(a for a in asked if a.status_code != 200), 429, "refused_many")


def test_the_frame_around_all_pages_says_it_on_a_page_too(tmp_path: Path) -> None:
    api = ApiProcess(tmp_path)
    api.extra = {"EVERTILL_CALLBACKS_A_MINUTE": "3"}
    api.furnish().start()
    try:
        with httpx.Client(base_url=api.address.url) as browser:
            asked = [browser.get("/t/nowhere", headers=BROWSER) for _ in range(9)]
            refused = asked[-1]
            _says(refused, 429, "refused_many")
            assert 0 < int(refused.headers["retry-after"]) <= 60
            program = browser.get("/t/nowhere", headers={"accept": "application/json"})
            assert (program.status_code, program.json()["code"]) == (429, "too_many_requests")
    finally:
        api.kill()


def test_without_its_database_the_shop_cannot_be_reached_in_plain_words(tmp_path: Path) -> None:
    with postgres_server() as server:
        api = ApiProcess(tmp_path, server.create("pages")).furnish().start()
        try:
            floor_told(api)
            guest = Guest(api)
            server.kill()
            with httpx.Client(base_url=api.address.url, headers=BROWSER) as browser:
                _says(browser.get(f"/t/{TOKEN}"), 503, "refused_down")
                page = browser.get(f"/session/{guest.session_id}", headers={"cookie": guest.cookie})
                _says(page, 503, "refused_down")
                told = browser.get(f"/t/{TOKEN}", headers={"accept": "application/json"})
            assert (told.status_code, told.json()["code"]) == (503, "database_down")
        finally:
            api.kill()
