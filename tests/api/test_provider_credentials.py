"""A provider that is set up by halves is refused without showing what was set."""

from __future__ import annotations

from importlib import import_module

import pytest
from pydantic import ValidationError

from hosted_api.payments.providers.credentials import ProviderSettings
from hosted_api.payments.providers.registry import NAMES

SECRET = "not-to-be-shown-4f1c"


def _kinds() -> list[type[ProviderSettings]]:
    for name in NAMES:
        import_module(f"hosted_api.payments.providers.{name}")
    return sorted(ProviderSettings.__subclasses__(), key=lambda kind: kind.__module__)


def test_what_is_wrong_is_named_and_no_secret_is_shown(monkeypatch: pytest.MonkeyPatch) -> None:
    refused = []
    for kind in _kinds():
        prefix = kind.model_config["env_prefix"]
        needed = [name for name, field in kind.model_fields.items() if field.is_required()]
        if len(needed) < 2:
            continue
        with monkeypatch.context() as patch:
            for name in needed[1:]:
                patch.setenv(f"{prefix}{name}".upper(), SECRET)
            with pytest.raises(ValidationError) as error:
                kind()
        assert SECRET not in str(error.value)
        assert needed[0] in str(error.value)
        refused.append(prefix)
    assert "EVERTILL_MOMO_" in refused


def test_every_provider_keeps_its_secrets_by_the_same_rules() -> None:
    assert len(_kinds()) == len(NAMES)
    assert all(kind.model_config["hide_input_in_errors"] for kind in _kinds())
