"""Who we are to a provider, from a till, the environment or files: all of it or nothing."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Annotated, Any, ClassVar, Generic, TypeVar

import orjson
from pydantic import (
    AnyHttpUrl,
    BeforeValidator,
    Field,
    ValidationError,
    field_validator,
    model_validator,
)
from pydantic_settings import NoDecode

from hosted_api.kit.deployed import Deployed

Given = Mapping[str, str]
"""What a till was given for one provider, by the field's name."""

NOTHING: Given = {}


class ProviderSettings(Deployed):
    """What all of them have in common. Texts are pasted: spaces around them are not meant.

    Of `needs_one` one is enough; those `together` go together. `public_url` is where this API is
    called back, the same for all.
    """

    needs_one: ClassVar[tuple[str, ...]] = ()
    together: ClassVar[tuple[tuple[str, str], ...]] = ()

    public_url: AnyHttpUrl | None = Field(default=None, validation_alias="EVERTILL_PUBLIC_URL")

    @property
    def is_sandbox(self) -> bool:
        """True where no money moves."""
        return bool(getattr(self, "sandbox", False))

    @model_validator(mode="before")
    @classmethod
    def _without_empty(cls, values: Any) -> Any:
        """What was left empty is not set."""
        return {name: v for name, v in values.items() if not isinstance(v, str) or v.strip()}

    @field_validator("*", mode="before")
    @classmethod
    def _as_pasted(cls, value: object) -> object:
        if not isinstance(value, str):
            return value
        if not (value.strip().isascii() and value.strip().isprintable()):
            raise ValueError("only plain letters, digits and signs")
        return value.strip()


class TwoHosts(ProviderSettings):
    """A provider with one address for money and another for trying out; `url` is any other."""

    live: ClassVar[str]
    for_trying: ClassVar[str]

    sandbox: bool = False
    url: AnyHttpUrl | None = None

    @property
    def host(self) -> str:
        """Where it is asked."""
        usual = self.for_trying if self.sandbox else self.live
        return str(self.url or usual).rstrip("/")


T = TypeVar("T", bound=ProviderSettings)


@dataclass(frozen=True, slots=True)
class Read(Generic[T]):
    """What was found: `known` when it is whole; nothing at all when the provider is off.

    `missing` are fields, `wrong` are fields and what is wrong with them.
    """

    known: T | None = None
    missing: tuple[str, ...] = ()
    wrong: Mapping[str, str] = field(default_factory=dict)

    @property
    def is_whole_or_off(self) -> bool:
        """True when nobody has to look."""
        return not (self.missing or self.wrong)


class HalfConfigured(ValueError):
    """Some of a provider's settings are missing or wrong; it names them and shows no value."""


def read(kind: type[T], given: Given = NOTHING) -> Read[T]:
    """The credentials of `kind`: what was `given` counts before the environment."""
    try:
        known = kind(**dict[str, Any](given))
    except ValidationError as error:
        return _faulty(kind, error)
    if kind.needs_one and not any(getattr(known, name) for name in kind.needs_one):
        return Read()
    pairs = [pair for pair in kind.together if sum(bool(getattr(known, n)) for n in pair) == 1]
    missing = tuple(name for pair in pairs for name in pair if not getattr(known, name))
    return Read(missing=missing) if missing else Read(known)


def from_environment(kind: type[T], given: Given = NOTHING) -> T | None:
    """The credentials of `kind`; None when nothing of what it needs is set: the provider is off.

    Raises `HalfConfigured`.
    """
    found = read(kind, given)
    if found.is_whole_or_off:
        return found.known
    raise HalfConfigured("; ".join(told(kind, found)))


def told(kind: type[ProviderSettings], found: Read[Any]) -> tuple[str, ...]:
    """What is missing and what is wrong, by the settings' full names."""
    missing = [f"not set: {setting_of(kind, name)}" for name in sorted(found.missing)]
    wrong = [f"{setting_of(kind, name)}: {why}" for name, why in sorted(found.wrong.items())]
    return (*missing, *wrong)


def setting_of(kind: type[ProviderSettings], name: str) -> str:
    """The full name of a field's setting: `EVERTILL_MOMO_SECRET_KEY`."""
    known = kind.model_fields.get(name)
    if known is None or known.validation_alias is not None:
        return name
    return f"{kind.model_config.get('env_prefix', '')}{name}".upper()


def _faulty(kind: type[T], error: ValidationError) -> Read[T]:
    missing: set[str] = set()
    wrong: dict[str, str] = {}
    for each in error.errors(include_input=False, include_url=False, include_context=False):
        name = str(each["loc"][0]) if each["loc"] else ""
        if each["type"] == "missing":
            missing.add(name)
        else:
            wrong.setdefault(name, each["msg"].removeprefix("Value error, "))
    needed = {name for name, each in kind.model_fields.items() if each.is_required()}
    if needed and missing == needed:
        return Read()
    return Read(missing=tuple(sorted(missing)), wrong=wrong)


def _pairs(value: object) -> object:
    """`T1=tmr_1, T2=tmr_2`, or the same as JSON."""
    if not isinstance(value, str):
        return value
    if value.startswith("{"):
        try:
            return orjson.loads(value)
        except orjson.JSONDecodeError as error:
            raise ValueError("neither pairs nor JSON") from error
    pairs = [part.partition("=") for part in value.split(",") if part.strip()]
    if not all(name.strip() and their.strip() for name, _, their in pairs):
        raise ValueError("pairs as in T1=name there, T2=name there")
    return {name.strip(): their.strip() for name, _, their in pairs}


Pairs = Annotated[Mapping[str, str], NoDecode, BeforeValidator(_pairs)]
"""Our terminals' names, each with the provider's for it."""
