"""Who we are to a provider, from the environment: all of it or nothing."""

from __future__ import annotations

from typing import TypeVar

from pydantic import ValidationError
from pydantic_settings import BaseSettings, SettingsConfigDict


class ProviderSettings(BaseSettings):
    """What all of them have in common; a wrong variable is named, its value is never shown."""

    model_config = SettingsConfigDict(extra="ignore", frozen=True, hide_input_in_errors=True)


T = TypeVar("T", bound=ProviderSettings)


class HalfConfigured(ValueError):
    """Some of a provider's variables are set and others not; it names those that are missing."""


def from_environment(kind: type[T]) -> T | None:
    """The credentials of `kind`; None when nothing of what it needs is set: the provider is off.

    Raises `HalfConfigured`, and pydantic's `ValidationError` for what is set and wrong.
    """
    try:
        return kind()
    except ValidationError as error:
        missing = {str(each["loc"][0]) for each in error.errors() if each["type"] == "missing"}
    needed = {name for name, field in kind.model_fields.items() if field.is_required()}
    if missing == needed:
        return None
    if missing:
        prefix = kind.model_config.get("env_prefix", "")
        names = ", ".join(sorted(f"{prefix}{name}".upper() for name in missing))
        raise HalfConfigured(f"not set: {names}")
    return kind()
