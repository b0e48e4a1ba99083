"""A provider is on with all of its credentials, off without; half of them are told of by name."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

import pytest

from backend_client.contracts.providers import PROVIDERS
from hosted_api import commands
from hosted_api.payments.providers import adyen, credentials, registry
from hosted_api.payments.providers.base import Ask, Reply
from hosted_api.payments.providers.credentials import HalfConfigured, ProviderSettings
from tests.support.api import NOON

SECRET = "not-to-be-shown-4f1c"
WHOLE = {
    "text": "shop-1",
    "secret": "5ec2e7",
    "address": "https://shop.example/",
    "number": "2553",
    "switch": "true",
    "choice": "VND",
    "pairs": "T1=tmr_1, T2=tmr_2",
}


class Nobody:
    def now(self) -> datetime:
        return NOON

    async def __call__(self, ask: Ask) -> Reply:
        raise AssertionError(f"nobody is asked: {ask.what}")


def _kind(name: str) -> type[ProviderSettings]:
    return registry._module(name).Credentials


def _whole(name: str) -> dict[str, str]:
    """Every field of its form, filled in."""
    return {each.name: WHOLE[each.kind] for each in registry.form(_kind(name))}


def _state(name: str, given: dict[str, str]) -> str:
    told = registry.survey("", {name: given}).providers
    return next(each.state for each in told if each.name == name)


@pytest.mark.parametrize("name", PROVIDERS)
def test_with_every_field_of_its_form_it_is_on(name: str) -> None:
    assert _state(name, _whole(name)) == "on"
    assert registry.one(name, Nobody(), {name: _whole(name)}) is not None


@pytest.mark.parametrize("name", PROVIDERS)
def test_without_anything_it_is_off_and_empty_fields_are_nothing(name: str) -> None:
    assert _state(name, {}) == "off"
    assert _state(name, dict.fromkeys(_whole(name), "  ")) == "off"


@pytest.mark.parametrize("name", PROVIDERS)
def test_half_of_it_is_off_named_and_no_secret_is_shown(name: str) -> None:
    needed = [each for each in registry.form(_kind(name)) if each.need == "yes"]
    if len(needed) < 2:
        return
    given = {name: {needed[0].name: WHOLE[needed[0].kind].replace("shop-1", SECRET)}}
    if needed[0].kind == "secret":
        given[name][needed[0].name] = SECRET
    (told,) = (each for each in registry.survey("", given).providers if each.name == name)
    assert told.state == "incomplete"
    assert set(told.missing) == {each.name for each in needed[1:]}
    assert name not in registry.providers(Nobody(), given)
    assert registry.unready(given) == {name: tuple(sorted(e.setting for e in needed[1:]))}
    with pytest.raises(HalfConfigured, match=needed[1].setting) as refused:
        registry.one(name, Nobody(), given)
    assert SECRET not in str(refused.value) + repr(told)


@pytest.mark.parametrize(
    ("name", "field", "value"),
    [
        ("adyen", "hmac_key", f"{SECRET}-no-hex"),
        ("zalopay", "app_id", SECRET),
        ("momo", "url", SECRET),
        ("stripe", "readers", SECRET),
        ("shopeepay", "currency", "USD"),
        ("xendit", "secret_key", f"mật khẩu {SECRET}"),
    ],
)
def test_what_cannot_be_used_is_named_and_not_shown(name: str, field: str, value: str) -> None:
    given = {name: {**_whole(name), field: value}}
    (told,) = (each for each in registry.survey("", given).providers if each.name == name)
    assert told.state == "wrong"
    assert [each.name for each in told.wrong] == [field]
    assert value not in repr(told)
    assert name not in registry.providers(Nobody(), given)


def test_two_fields_that_go_together_are_asked_for_together() -> None:
    given = {key: v for key, v in _whole("adyen").items() if key != "webhook_password"}
    (told,) = (p for p in registry.survey("", {"adyen": given}).providers if p.name == "adyen")
    assert told.missing == ("webhook_password",)


def test_what_the_till_was_given_counts_before_the_environment(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("EVERTILL_MOMO_PARTNER_CODE", "OTHER")
    monkeypatch.setenv("EVERTILL_MOMO_SECRET_KEY", "from the environment")
    known = _kind("momo")(partner_code="MINE", access_key="a")  # type: ignore[call-arg]
    assert known.partner_code == "MINE"  # type: ignore[attr-defined]
    assert known.secret_key.get_secret_value() == "from the environment"  # type: ignore[attr-defined]


def test_secrets_may_lie_in_a_folder_as_containers_have_them(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "EVERTILL_XENDIT_SECRET_KEY").write_text("xnd_development_1\n")
    (tmp_path / "evertill_xendit_callback_token").write_text("t\n")
    (tmp_path / "EVERTILL_MOMO_SECRET_KEY").write_text(SECRET)
    (tmp_path / "EVERTILL_PUBLIC_URL").write_text("https://pay.example")
    monkeypatch.setenv("EVERTILL_SECRETS_FOLDER", str(tmp_path))
    assert commands.main(["providers"]) == 0
    said = capsys.readouterr().out
    on = "on, for trying out: no money moves"
    assert f"{on}  called back at https://pay.example/webhooks/payments/xendit" in said
    assert "momo       incomplete" in said
    assert "not set: EVERTILL_MOMO_ACCESS_KEY" in said
    assert SECRET not in said


def test_a_folder_of_secrets_that_is_not_there_stops_the_start(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("EVERTILL_SECRETS_FOLDER", "/nowhere/at/all")
    assert commands.main(["providers"]) == commands.REFUSED
    assert "EVERTILL_SECRETS_FOLDER" in capsys.readouterr().err


def test_a_card_is_asked_for_at_the_first_that_takes_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("EVERTILL_STRIPE_SECRET_KEY", "sk_test_x")
    monkeypatch.setenv("EVERTILL_STRIPE_WEBHOOK_SECRET", "whsec_x")
    assert registry.provider_of(registry.providers(Nobody()), "card") == "stripe"
    more = registry.providers(Nobody(), {"adyen": _whole("adyen")})
    assert registry.provider_of(more, "card") == "stripe"


def test_a_transfer_is_a_way_to_pay_only_where_somebody_tells_of_transfers() -> None:
    assert registry.provider_of(registry.providers(Nobody()), "vietqr") == ""
    found = registry.providers(Nobody(), {"sepay": _whole("sepay")})
    assert registry.provider_of(found, "vietqr") == "vietqr"


@pytest.mark.parametrize(
    ("name", "given", "host"),
    [
        ("momo", {}, "https://payment.momo.vn"),
        ("momo", {"sandbox": "true"}, "https://test-payment.momo.vn"),
        ("midtrans", {"sandbox": "true"}, "https://api.sandbox.midtrans.com"),
        ("zalopay", {"sandbox": "true"}, "https://sb-openapi.zalopay.vn"),
        ("momo", {"sandbox": "true", "url": "http://127.0.0.1:1/"}, "http://127.0.0.1:1"),
    ],
)
def test_one_switch_leads_to_the_place_for_trying_out(
    name: str, given: dict[str, str], host: str
) -> None:
    needed = {e.name: WHOLE[e.kind] for e in registry.form(_kind(name)) if e.need == "yes"}
    known = _kind(name)(**{**needed, **given})  # type: ignore[arg-type]
    assert known.host == host  # type: ignore[attr-defined]
    assert known.is_sandbox is bool(given)


def test_adyen_has_a_live_address_for_each_shop() -> None:
    needed = {"api_key": "a", "merchant_account": "m", "hmac_key": "00"}
    test = credentials.read(adyen.Credentials, needed).known
    live = credentials.read(adyen.Credentials, {**needed, "live_prefix": "1797-Shop"}).known
    assert test is not None
    assert live is not None
    assert (test.is_sandbox, live.is_sandbox) == (True, False)
    assert live.checkout == "https://1797-Shop-checkout-live.adyenpayments.com/checkout/v72"
