"""Setting up, training and the shop's rules: each state worth looking at, and how to reach it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from pos_app.ui.settings.screen import SettingsScreen
from pos_app.ui.setup.screen import SetupScreen
from pos_app.ui.window import TillWindow
from pos_core.barcode import ScalePattern, label_code
from pos_core.setup import draft_text, fresh_shop
from pos_core.shop import ShopProfile
from tests.support.fake_till import FakeTill

Reach = Callable[[TillWindow, FakeTill], None]


def _wizard(window: TillWindow, till: FakeTill, at: str) -> SetupScreen:
    """The step of that key, in a café that has a name already."""
    window.carry_out("setup.open")
    screen = window.navigator.screen("setup")
    assert isinstance(screen, SetupScreen)
    kind = "id_restaurant" if till.settings.language == "id" else "vn_cafe"
    shop = replace(fresh_shop(kind, till.settings.language), profile=ShopProfile("Quán Gió"))
    keys = [step.key for step in screen.steps]
    begun = keys.index(at) > keys.index("begin")
    draft = replace(screen.draft, kind=kind, shop=None if begun else shop, step=at, begun=begun)
    till.change_settings(setup=draft_text(draft))
    screen.open_up()
    assert screen.step.key == at
    return screen


def _at(step: str) -> Reach:
    def reach(window: TillWindow, till: FakeTill) -> None:
        _wizard(window, till, step)

    return reach


def setup_printer_failed(window: TillWindow, till: FakeTill) -> None:
    """The test page did not come out."""
    screen = _wizard(window, till, "printers")
    question = screen.step.question  # type: ignore[attr-defined]
    question.ask()
    question.no.click()


def _section(window: TillWindow, kind: str) -> object:
    window.navigator.open("settings")
    screen = window.navigator.screen("settings")
    assert isinstance(screen, SettingsScreen)
    at = [type(section).__name__ for section in screen.sections].index(kind)
    screen.list.setCurrentRow(at)
    return screen.sections[at]


def _settings(kind: str) -> Reach:
    def reach(window: TillWindow, till: FakeTill) -> None:
        _section(window, kind)

    return reach


def settings_scale_worked_out(window: TillWindow, till: FakeTill) -> None:
    """A label was scanned and told, and its layout is known."""
    section = _section(window, "ScaleSection")
    section.take_scan(label_code(ScalePattern("27IIIIIWWWWWC"), "42", 1305))  # type: ignore[attr-defined]
    section.article.setText("42")  # type: ignore[attr-defined]
    section.weight.setText("1,305")  # type: ignore[attr-defined]
    section.work_out.click()  # type: ignore[attr-defined]


def training_question(window: TillWindow, till: FakeTill) -> None:
    """Before training begins."""
    window.carry_out("training.toggle")


def training_window(window: TillWindow, till: FakeTill) -> None:
    """The strip across a till for training."""
    window.ribbon.show()


def help_nothing(window: TillWindow, till: FakeTill) -> None:
    """No command of that name."""
    window.carry_out("help.open")
    window.navigator.screen("help").search.setText("xyzzy")  # type: ignore[attr-defined]


_STEPS = ("language", "country", "rules", "shop", "products", "begin", "staff", "printers")
_MORE_STEPS = ("drawer", "scanner", "scale", "customer", "ready")
_RULES = ("Rates", "Kinds", "Work", "Caps", "Scale", "Transfer")

SETUP_STATES: dict[str, Reach] = {
    **{f"setup_{step}": _at(step) for step in (*_STEPS, *_MORE_STEPS)},
    **{f"settings_{name.lower()}": _settings(f"{name}Section") for name in _RULES},
    **{
        each.__name__: each
        for each in (
            setup_printer_failed,
            settings_scale_worked_out,
            training_question,
            training_window,
            help_nothing,
        )
    },
}
