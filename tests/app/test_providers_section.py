"""The settings of wallets and cards: what is shown, what is typed, and what never shows."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QWidget

from backend_client.contracts.providers import PROVIDERS, Tried
from hosted_api.payments.providers import registry
from pos_app.bridge.background import Background
from pos_app.bridge.works import LOOK_AT_PROVIDERS, SetUp, Works
from pos_app.ports import SecretsLocked
from pos_app.secrets.key_file import OpenKeyFile
from pos_app.secrets.provider_secrets import keep_provider, kept_providers
from pos_app.ui.kit.secret_line import SecretLine
from pos_app.ui.provider_words import FIELDS, PROVIDER_NAMES, about
from pos_app.ui.settings.providers_section import ProvidersSection
from pos_core.refusal import refuse
from tests.support.fake_till import FakeTill
from tests.support.set_up_providers import SET_UP, set_up

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from pos_app.bridge.background import Job, Progress


def _never(*_facts: object) -> Job:
    raise AssertionError("not asked for here")


class Api:
    """What the jobs end with; `kept` is what was handed over."""

    def __init__(self) -> None:
        self.seen: Any = SET_UP
        self.tried: Any = Tried("accepted")
        self.kept: list[tuple[str, Mapping[str, str], frozenset[str]]] = []

    def look(self) -> Job:
        return self._end(self.seen)

    def keep(self, name: str, typed: Mapping[str, str], still: frozenset[str]) -> Job:
        self.kept.append((name, typed, still))
        return self._end(self.seen)

    def try_out(self, _name: str) -> Job:
        return self._end(self.tried)

    def _end(self, result: object) -> Job:
        def job(_progress: Progress) -> object:
            return result

        return job


@pytest.fixture
def api() -> Api:
    return Api()


@pytest.fixture
def section(qtbot: QtBot, api: Api) -> Iterator[ProvidersSection]:
    till = FakeTill()
    background = Background(till)
    works = Works(background, _never, _never, _never, _never, _never, _never)
    till.works = replace(
        works,
        look_at_providers=api.look,
        keep_provider=api.keep,
        try_provider=api.try_out,
    )
    window = QWidget()
    qtbot.addWidget(window)
    made = ProvidersSection(till, window)
    window.show()
    made.show()
    made.load()
    qtbot.waitUntil(lambda: made.rows.rowCount() > 0)
    yield made
    background.stop()


def _choose(section: ProvidersSection, name: str) -> None:
    row = next(at for at in range(section.rows.rowCount()) if section.rows.name_of(at) == name)
    section.list.clicked.emit(section.rows.index(row, 0))


def _secret(section: ProvidersSection, name: str) -> SecretLine:
    control = section.page.form.controls[name]
    assert isinstance(control, SecretLine)
    return control


def test_every_field_of_every_provider_has_its_words() -> None:
    asked = {f.name for p in registry.survey("").providers for f in p.fields}
    assert asked == set(FIELDS)
    assert set(PROVIDERS) == set(PROVIDER_NAMES)
    assert all(about(name) for name in PROVIDERS)


def test_only_those_that_pay_in_the_shop_s_money_are_listed(section: ProvidersSection) -> None:
    listed = [section.rows.name_of(row) for row in range(section.rows.rowCount())]
    assert listed[:3] == ["momo", "vnpay", "sepay"]  # what somebody began stands first
    assert {"midtrans", "xendit"}.isdisjoint(listed)


def test_a_kept_secret_is_never_shown_and_typed_ones_only_while_the_eye_is_held(
    section: ProvidersSection,
) -> None:
    _choose(section, "momo")
    secret = _secret(section, "secret_key")
    assert secret.line.text() == ""
    assert secret.line.placeholderText()
    secret.line.setText("s3cret")
    assert secret.line.displayText() != "s3cret"
    QTest.mousePress(secret.eye, Qt.MouseButton.LeftButton)
    assert secret.line.displayText() == "s3cret"
    QTest.mouseRelease(secret.eye, Qt.MouseButton.LeftButton)
    assert secret.line.displayText() != "s3cret"
    QTest.keyPress(secret.eye, Qt.Key.Key_Space)
    assert secret.line.echoMode() is QLineEdit.EchoMode.Normal
    QTest.keyRelease(secret.eye, Qt.Key.Key_Space)
    assert secret.line.echoMode() is QLineEdit.EchoMode.Password


def test_what_nobody_typed_anew_is_kept_as_it_was(
    section: ProvidersSection, api: Api, qtbot: QtBot
) -> None:
    _choose(section, "momo")
    _secret(section, "access_key").line.setText(" a2 ")
    section.save.click()
    qtbot.waitUntil(lambda: section.note.text().startswith("Checked: MoMo knows this shop"))
    typed = {"partner_code": "MOMOGP01", "access_key": "a2", "sandbox": "true"}
    assert api.kept == [("momo", typed, frozenset({"secret_key"}))]


def test_what_is_missing_is_said_at_its_field(section: ProvidersSection) -> None:
    _choose(section, "vnpay")
    form = section.page.form
    assert form.fields["hash_secret"].is_wrong
    assert form.fields["hash_secret"].note.text() == "This is missing."
    assert not form.fields["tmn_code"].is_wrong
    assert not section.try_out.isEnabled()
    _secret(section, "hash_secret").line.insert("x")
    QTest.keyClick(_secret(section, "hash_secret").line, Qt.Key.Key_Y)
    assert not form.fields["hash_secret"].is_wrong


def test_off_keeps_nothing_of_it(section: ProvidersSection, api: Api, qtbot: QtBot) -> None:
    _choose(section, "sepay")
    api.seen = SetUp(registry.survey("").providers, is_ours=True)
    section.off.click()
    qtbot.waitUntil(lambda: section.note.text() == "SePay is off.")
    assert api.kept == [("sepay", {}, frozenset())]
    assert not section.off.isEnabled()


@pytest.mark.parametrize(
    ("outcome", "said"),
    [
        ("refused", "MoMo does not know these keys."),
        ("silent", "MoMo does not answer."),
        ("unsure", "MoMo answers, but not with yes or no."),
        ("something newer", "MoMo answers, but not with yes or no."),
    ],
)
def test_what_the_provider_said_is_said_in_words(
    section: ProvidersSection, api: Api, qtbot: QtBot, outcome: Any, said: str
) -> None:
    api.tried = Tried(outcome)
    _choose(section, "momo")
    section.try_out.click()
    qtbot.waitUntil(lambda: section.note.text().startswith(said))
    assert section.save.isEnabled()


def test_a_locked_keyring_is_said_and_typing_stays(
    section: ProvidersSection, api: Api, qtbot: QtBot
) -> None:
    _choose(section, "momo")
    _secret(section, "secret_key").line.setText("s3cret")
    api.seen = refuse("provider.not_kept")
    section.save.click()
    qtbot.waitUntil(lambda: "keyring does not open" in section.note.text())
    assert _secret(section, "secret_key").line.text() == "s3cret"


def test_where_the_shop_has_a_server_it_is_only_seen(section: ProvidersSection) -> None:
    section.show_set_up(SetUp(SET_UP.providers, is_ours=False))
    assert "on the shop's server" in section.intro.text()
    _choose(section, "momo")
    assert not section.page.isVisible()
    assert not section.public_url.isVisible()


def test_a_look_that_comes_late_wipes_out_nothing_and_leaving_does(
    section: ProvidersSection,
) -> None:
    _choose(section, "momo")
    _secret(section, "secret_key").line.setText("s3cret")
    works = section.till.works
    assert works is not None
    works.background.finished.emit(LOOK_AT_PROVIDERS, set_up(""))
    assert _secret(section, "secret_key").line.text() == "s3cret"
    section.hide()
    section.show()
    assert not section.page.isVisible()


def test_the_address_of_the_internet_is_an_address(section: ProvidersSection) -> None:
    section.public_url.setText("http://goc-pho.example")
    section.use.click()
    assert section.till.settings.api_public_url == ""
    assert "https://" in section._public.note.text()
    section.public_url.setText("https://goc-pho.example/")
    section.use.click()
    assert section.till.settings.api_public_url == "https://goc-pho.example"


def test_each_provider_is_a_secret_of_its_own_and_damage_is_no_emptiness(tmp_path: Path) -> None:
    from pos_app.boot.real_ports import RealFs

    secrets = OpenKeyFile(RealFs(), tmp_path)
    keep_provider(secrets, "momo", {"secret_key": "s", "url": ""})
    keep_provider(secrets, "sepay", {"api_key": "k"})
    assert kept_providers(secrets, PROVIDERS) == {
        "momo": {"secret_key": "s"},
        "sepay": {"api_key": "k"},
    }
    keep_provider(secrets, "momo", {})
    assert kept_providers(secrets, PROVIDERS) == {"sepay": {"api_key": "k"}}
    secrets.put("provider-sepay", b"{")
    with pytest.raises(SecretsLocked):
        kept_providers(secrets, PROVIDERS)
