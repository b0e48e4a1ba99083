"""Guests' phones as they are: the guest's page in a real Chromium, touched by its words."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

from playwright.sync_api import sync_playwright

from hosted_api.web.language import words

if TYPE_CHECKING:
    from playwright.sync_api import Browser, BrowserContext, Locator, Page

PHONE = (360, 740)
PATIENCE_MS = 30_000
FAULTS = Path(__file__).with_name("page_faults.js")
_QUIET = (
    *("ERR_INTERNET_DISCONNECTED", "ERR_CONNECTION_REFUSED", "ERR_NETWORK_CHANGED"),
    *("ERR_CONNECTION_RESET", "ERR_EMPTY_RESPONSE"),
)
"""What a browser writes by itself where there is no line; the page is told nothing new by it."""


@dataclass
class GuestPhone:
    """One phone with its own cookies. `said` is what its console said, which is nothing."""

    context: BrowserContext
    page: Page
    language: str
    said: list[str] = field(default_factory=list)

    def scan(self, address: str) -> None:
        """Hold the camera to a QR."""
        self.page.goto(address)
        self.page.wait_for_selector("html[data-ready]", state="attached")

    def word(self, name: str, /, **blanks: str) -> str:
        """The page's own sentence of that name."""
        text = words(self.language)[name]
        for blank, value in blanks.items():
            text = text.replace(f"{{{blank}}}", value)
        return text

    def add(self, item_id: str) -> None:
        """Touch the plus of something without choices."""
        self.page.locator(f'.plus[data-item="{item_id}"]').click()

    def open(self, name: str) -> Locator:
        """Touch `cart` or `bill` in the bar; the sheet."""
        self.page.locator("#bar button", has_text=self.word(name)).click()
        sheet = self.page.locator("dialog[open]")
        sheet.wait_for()
        return sheet

    def close(self) -> None:
        """Close the sheet."""
        self.page.locator("dialog[open]").get_by_role("button", name=self.word("close")).click()
        self.page.wait_for_selector("dialog[open]", state="detached")

    def send(self) -> None:
        """Send the cart to the kitchen."""
        sheet = self.open("cart")
        sheet.locator(".sheet-foot .button.main").click()
        self.close()

    def sees(self, text: str, within: str = "body") -> None:
        """Wait until it stands on the page."""
        self.page.locator(within).get_by_text(text).first.wait_for()

    def faults(self) -> list[str]:
        """What is hard to read, to hit or to hear on the page as it is now."""
        found: list[str] = self.page.evaluate(FAULTS.read_text(encoding="utf-8"))
        return found

    def lose_line(self) -> None:
        """Into the lift."""
        self.context.set_offline(True)

    def find_line(self) -> None:
        """And out of it again."""
        self.context.set_offline(False)

    def _hear(self, message: Any) -> None:
        if message.type in {"error", "warning"} and not any(q in message.text for q in _QUIET):
            self.said.append(message.text)


@dataclass
class Guests:
    """A Chromium in which each phone has a window of its own."""

    browser: Browser
    phones: list[GuestPhone] = field(default_factory=list)

    def phone(
        self,
        language: str = "vi",
        size: tuple[int, int] = PHONE,
        scheme: Any = "light",
        **options: Any,
    ) -> GuestPhone:
        """Somebody takes a phone out of a pocket."""
        width, height = size
        context = self.browser.new_context(
            viewport={"width": width, "height": height},
            color_scheme=scheme,
            locale={"vi": "vi-VN", "id": "id-ID", "en": "en-GB"}[language],
            has_touch=True,
            **options,
        )
        context.set_default_timeout(PATIENCE_MS)
        phone = GuestPhone(context, context.new_page(), language)
        phone.page.on("console", phone._hear)
        phone.page.on("pageerror", lambda error: phone.said.append(str(error)))
        self.phones.append(phone)
        return phone


@contextmanager
def guests() -> Iterator[Guests]:
    """A Chromium; at the end no phone's console has said anything."""
    with sync_playwright() as play:
        chromium = shutil.which("chromium")
        assert chromium, "install chromium, or run installer/setup.sh dev"
        with play.chromium.launch(executable_path=chromium, args=["--no-sandbox"]) as browser:
            here = Guests(browser)
            yield here
            said = [(phone.language, phone.said) for phone in here.phones if phone.said]
            assert not said, said
