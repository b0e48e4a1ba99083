"""The states of the settings and the map of keys."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from backend_client.contracts.providers import Tried
from pos_app.bridge.background import Background, Job
from pos_app.bridge.works import TRY_PROVIDER, SetUp, TillsDoorway, Works
from pos_app.settings import PrinterSetup
from pos_app.ui.help.screen import HelpScreen
from pos_app.ui.settings.providers_section import ProvidersSection
from pos_app.ui.settings.screen import SettingsScreen
from pos_app.ui.settings.server_section import ServerSection
from pos_app.ui.window import TillWindow
from pos_core.table_news import HearAddress
from tests.support.fake_till import FakeTill
from tests.support.set_up_providers import SET_UP

Reach = Callable[[TillWindow, FakeTill], None]

SECTIONS = (
    *("Shop", "Receipt", "Tax", "Rates", "Kinds", "Work", "Tables", "Payments", "Caps", "Staff"),
    *("Look", "Printers", "Stations", "Scanner", "Scale", "Products", "Copies", "Server"),
    "Transfer",
)


def _section(name: str) -> Reach:
    def reach(window: TillWindow, till: FakeTill) -> None:
        printers = (PrinterSetup("receipt"), PrinterSetup("bar", "network", "192.168.1.60", 58))
        till.change_settings(printers=printers)
        window.navigator.open("settings")
        screen = window.navigator.screen("settings")
        assert isinstance(screen, SettingsScreen)
        kinds = [type(each).__name__ for each in screen.sections]
        screen.list.setCurrentRow(kinds.index(f"{name}Section"))

    return reach


def settings_guests_door(window: TillWindow, till: FakeTill) -> None:
    """Phones are let in by another address than that of the cards on the tables."""
    till.change_settings(api_on_lan=True, cards_address="http://192.168.1.20:8752")
    till.submit(HearAddress("http://192.168.7.3:8752"))
    _section("Tables")(window, till)


def settings_doorway(window: TillWindow, till: FakeTill) -> None:
    """Another till may join: where it goes, what is compared, and a code for it."""
    _section("Server")(window, till)
    screen = window.navigator.screen("settings")
    assert isinstance(screen, SettingsScreen)
    section = next(each for each in screen.sections if isinstance(each, ServerSection))
    pairs = ":".join(f"{number:02X}" for number in range(17, 17 + 32 * 7, 7))
    doorway = TillsDoorway("https://192.168.100.120:8751", pairs)
    nothing = Background(till)
    works = Works(nothing, _never, _never, _never, _never, _never, _never)
    till.works = replace(works, tills_doorway=lambda: doorway)
    till.change_settings(api_for_tills=True)
    section.load()
    section.others.show_code("7KQM-2X9D")


def settings_providers(window: TillWindow, till: FakeTill) -> None:
    """Where the keys are typed: two are on, one was left half done."""
    section = _providers(window, till)
    section.show_set_up(SET_UP)


def settings_providers_elsewhere(window: TillWindow, till: FakeTill) -> None:
    """A till of a shop with a server: it sees how they are."""
    section = _providers(window, till)
    section.show_set_up(SetUp(SET_UP.providers, is_ours=False))


_ELSEWHERE = {"momo": 0, "vnpay": 1, "sepay": 0}
"""The row to look at where a shop is not paid by it."""


def _provider(name: str) -> Reach:
    def reach(window: TillWindow, till: FakeTill) -> None:
        section = _providers(window, till)
        section.show_set_up(SET_UP)
        rows = section.rows
        listed = [rows.name_of(at) for at in range(rows.rowCount())]
        row = listed.index(name) if name in listed else _ELSEWHERE[name]
        section.list.clicked.emit(rows.index(row, 0))
        if name == "momo":
            works = till.works
            assert works is not None
            works.background.finished.emit(TRY_PROVIDER, Tried("accepted"))

    return reach


def _providers(window: TillWindow, till: FakeTill) -> ProvidersSection:
    works = Works(Background(till), _never, _never, _never, _never, _never, _never)
    till.works = works
    _section("Providers")(window, till)
    screen = window.navigator.screen("settings")
    assert isinstance(screen, SettingsScreen)
    return next(each for each in screen.sections if isinstance(each, ProvidersSection))


def _never(*_facts: object) -> Job:
    raise AssertionError("not asked for here")


def help_map(window: TillWindow, till: FakeTill) -> None:
    """All keys."""
    window.carry_out("help.open")


def help_found(window: TillWindow, till: FakeTill) -> None:
    """The keys with a word in them."""
    help_map(window, till)
    _help(window).search.setText("shift")


def menu_of_pay(window: TillWindow, till: FakeTill) -> None:
    """What can be done while taking money and has no button."""
    from tests.support.screen_states import pay_begin

    pay_begin(window, till)
    window.carry_out("menu.open")


def _help(window: TillWindow) -> HelpScreen:
    screen = window.navigator.screen("help")
    assert isinstance(screen, HelpScreen)
    return screen


PAGE_STATES: dict[str, Reach] = {
    **{f"settings_{name.lower()}": _section(name) for name in SECTIONS},
    "settings_guests_door": settings_guests_door,
    "settings_doorway": settings_doorway,
    "settings_providers": settings_providers,
    **{f"settings_provider_{name}": _provider(name) for name in ("momo", "vnpay", "sepay")},
    "settings_providers_elsewhere": settings_providers_elsewhere,
    **{each.__name__: each for each in (help_map, help_found, menu_of_pay)},
}
