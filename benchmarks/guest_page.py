"""How soon a guest can order: the page on a slow phone with a slow line, and what it weighs.

Chromium at a quarter of its speed behind WebPageTest's "3G" (1.6 Mbit/s, 300 ms a round trip), with
nothing kept from before; 200 things on the menu. Ready is when a touch is answered.
"""

import asyncio
import shutil
import statistics
from pathlib import Path
from tempfile import TemporaryDirectory

from playwright.sync_api import Browser, sync_playwright

from benchmarks.api_server import serving
from benchmarks.measure import report
from benchmarks.session_phones import Seat, sit_down

RUNS = 15
SLOWER = 4
LINES = {"": (300, 1_600_000), "_fast_3g": (150, 1_600_000)}
"""Milliseconds a round trip, and bits a second."""

READY = "performance.getEntriesByName('ready')[0]?.startTime ?? 0"


def main() -> None:
    """One seat, visited as by new phones."""
    with TemporaryDirectory() as name:
        folder = Path(name)
        with serving(folder) as api:
            [[seat]] = asyncio.run(sit_down(folder, "", 1, 1, 1))
            _visit(f"http://127.0.0.1:{api.port}", seat)


def _visit(base: str, seat: Seat) -> None:
    chromium = shutil.which("chromium")
    with sync_playwright() as play:
        options = {"executable_path": chromium, "args": ["--no-sandbox"]}
        with play.chromium.launch(**options) as browser:  # type: ignore[arg-type]
            weight = 0
            for line, (delay, bits) in LINES.items():
                seen = [_one(browser, base, seat, delay, bits) for _ in range(RUNS)]
                ready = statistics.median(each[0] for each in seen)
                report(f"guest_page_ready_ms{line}", ready, "ms", "<= 1000", RUNS)
                weight = max(each[1] for each in seen)
            report("guest_page_kb", weight / 1024, "KB", "<= 100", RUNS)


def _one(browser: Browser, base: str, seat: Seat, delay: int, bits: int) -> tuple[float, int]:
    """Milliseconds until it is ready, and bytes over the line until then."""
    context = browser.new_context(viewport={"width": 360, "height": 740}, has_touch=True)
    name, _, key = seat.cookie.partition("=")
    context.add_cookies([{"name": name, "value": key, "url": base}])
    page = context.new_page()
    tools = context.new_cdp_session(page)
    came = [0]
    tools.on("Network.loadingFinished", lambda event: came.append(event["encodedDataLength"]))
    tools.send("Network.enable")
    line = {"latency": delay, "downloadThroughput": bits / 8, "uploadThroughput": bits / 16}
    tools.send("Network.emulateNetworkConditions", {"offline": False, **line})
    tools.send("Emulation.setCPUThrottlingRate", {"rate": SLOWER})
    page.goto(f"{base}/session/{seat.session_id}", wait_until="commit")
    page.wait_for_selector("html[data-ready]", state="attached")
    ready = float(page.evaluate(READY))
    weight = int(sum(came))
    context.close()
    return ready, weight


if __name__ == "__main__":
    main()
