"""A day at the demo café without a screen: real window, real engine, real receipts, in seconds.

What `make run` does on a machine that has no display. It leaves pictures of the screens and of the
paper, the day's summary and the till's own files in `demo-output/`.
"""

import os
import shutil
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

from pos_app.boot.demo_acts import BAR, KITCHEN
from pos_app.boot.demo_clock import DemoClock
from pos_app.boot.demo_show import DemoShow
from pos_app.boot.kept_key import KeptPlace
from pos_app.boot.options import Options
from pos_app.boot.real_ports import RealClock
from pos_app.boot.wiring import real_ports
from pos_app.boot.workplace import Ground, Workplace
from pos_app.ports import Ports
from pos_app.secrets.choice import JOURNAL_KEY, Keeping
from pos_app.secrets.key_file import OpenKeyFile
from pos_app.settings import PrinterSetup, Settings, save_settings
from pos_app.store.history import Place
from pos_app.store.integrity import Findings, examine, journal_file
from pos_app.store.opening import JournalSettings
from pos_app.ui.app import make_application, open_window
from pos_app.ui.theme.look import Look

OUTPUT = Path("demo-output")
FAILED = 1
_OPENING_HOUR = 7
_MADE_BY_US = (
    *("till", "till-side", "receipts", "kitchen", "screens"),
    *("account.txt", "summary.png"),
)


def run_demo_day(options: Options) -> int:
    """Play the day, print a short account; 0 when every order came out right."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    out = OUTPUT.absolute()
    _clear(out)
    till = replace(options, data=out / "till", side=out / "till-side")
    clock = DemoClock(_morning(till))
    ports = replace(real_ports(), clock=clock)
    key = ports.rng.bytes(32)
    ports.fs.make_folder(till.data)
    OpenKeyFile(ports.fs, till.side).put(JOURNAL_KEY, key)  # never into somebody's own keyring
    settings = Settings(till.language, "light", printers=_printers(out), own_api=False)
    save_settings(ports.fs, till.data / "settings.json", settings)
    place = Place(till.data, till.side, key)
    ground = Ground(
        till,
        ports,
        lambda: KeptPlace(place, Keeping.SEALED_FILE, is_new=False),
        JournalSettings(ballast_bytes=0),
        own_api=True,
        demo_guests=True,
    )
    print("Playing a day at the café, in the real window, without a screen ...")
    day = _play(ground, clock, out)
    if day is None:
        return FAILED
    return _account(ports, place, day, out)


def _printers(out: Path) -> tuple[PrinterSetup, ...]:
    """One for receipts, one at each station; none of them needs a cable."""
    places = (("receipt", out / "receipts"), (BAR, out / "kitchen" / BAR))
    return tuple(
        PrinterSetup(name, "virtual", str(folder), kick=name == "receipt")
        for name, folder in (*places, (KITCHEN, out / "kitchen" / KITCHEN))
    )


def _play(ground: Ground, clock: DemoClock, out: Path) -> DemoShow | None:
    app = make_application(["evertill", "-platform", "offscreen"])
    Look.of_app().motion_ms = 0  # a picture is taken of what has arrived
    workplace = Workplace(ground)
    window = open_window(workplace.till, workplace.settings)
    show = DemoShow(workplace, window, clock, out, RealClock())
    window.shown_first.connect(show.begin)
    show.finished.connect(app.exit)
    code = app.exec()
    window.close()
    workplace.stop()
    return show if code == 0 else None


def _account(ports: Ports, place: Place, day: DemoShow, out: Path) -> int:
    with journal_file(ports.store, place.path, place.key) as file:
        found = examine(file)
    paper = sorted((out / "receipts").glob("*.png"))
    tickets = len(list((out / "kitchen").rglob("*.png")))
    lines = list(_lines(day, found, len(paper), tickets))
    (out / "account.txt").write_text("\n".join(lines) + "\n", encoding="utf-8")
    print("\n".join(lines))
    return 0 if found.whole and len(paper) >= day.paid else FAILED


def _lines(day: DemoShow, found: Findings, papers: int, tickets: int) -> Iterator[str]:
    yield f"  {day.served} guests served, {day.paid} paid, {day.cancelled} cancelled"
    yield "  one table parked and taken up again, one bill split, one piece brought back"
    yield f"  {tickets} tickets at the bar and in the kitchen, as pictures and as text in kitchen/"
    yield f"  a shift from its float to {day.z}"
    yield f"  turnover {day.turnover}, the first receipt {day.first}, the last {day.last}"
    yield f"  the next morning {day.phones.paid}: the code, the provider's callback, the receipt"
    yield f"  {papers} papers: receipts, the refund and the Z, as pictures and as text in receipts/"
    whole = "every one as it was written" if found.whole else "BROKEN"
    yield f"  {found.count} entries in the journal, {whole}"
    yield "  screens/ has the windows, summary.png the day's figures, till/ the till itself"
    yield f"  all of it in {OUTPUT}/"


def _morning(options: Options) -> datetime:
    """Seven in the morning of yesterday, as the shop's own clock has it: today it is real."""
    from pos_core.country_profiles import shop_for

    clock = shop_for(options.shop, options.language).clock
    day = clock.local(RealClock().now()) - timedelta(days=1)
    return day.replace(hour=_OPENING_HOUR, minute=0, second=0, microsecond=0).astimezone(UTC)


def _clear(out: Path) -> None:
    """Remove what an earlier demo left, and nothing else."""
    for name in _MADE_BY_US:
        path = out / name
        if path.is_dir():
            shutil.rmtree(path)
        elif path.exists():
            path.unlink()
    out.mkdir(parents=True, exist_ok=True)
