"""How a till is let in and stays in: a pairing code once, then tokens that are changed on use."""

from __future__ import annotations

from typing import Annotated

import msgspec

_Id = Annotated[str, msgspec.Meta(pattern=r"^[A-Za-z0-9][A-Za-z0-9._-]{0,63}\Z")]
_Name = Annotated[str, msgspec.Meta(pattern=r"^[^\x00-\x1f\x7f]{1,100}\Z")]
_Token = Annotated[str, msgspec.Meta(pattern=r"^[A-Za-z0-9_-]{16,200}\Z")]
_Code = Annotated[str, msgspec.Meta(pattern=r"^[A-Za-z0-9 -]{4,40}\Z")]


class Enrol(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A till with a pairing code asks to be let in."""

    code: _Code
    device_id: _Id
    name: _Name


class Enrolled(msgspec.Struct, frozen=True):
    """What the till keeps in its keyring; told once and never again."""

    store_id: str
    device_id: str
    device_key: str
    refresh_token: str
    access_token: str
    expires_in: int


class Refresh(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """New tokens for an old one. The device key proves that the token was not merely found."""

    refresh_token: _Token
    device_key: _Token


class Refreshed(msgspec.Struct, frozen=True):
    """The token that was given is used up; this one counts."""

    refresh_token: str
    access_token: str
    expires_in: int


class Vouch(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The till checked a PIN and says who it is; the API itself never takes a PIN."""

    staff_id: _Id
    role: _Name


class Vouched(msgspec.Struct, frozen=True):
    """A token for one of the staff."""

    access_token: str
    expires_in: int


class PairingCode(msgspec.Struct, frozen=True):
    """A code to type at the new till, within the time."""

    code: str
    ends_at: str


class DeviceRow(msgspec.Struct, frozen=True):
    """A till of the store."""

    device_id: str
    name: str
    made_at: str
    revoked_at: str | None = None


class Devices(msgspec.Struct, frozen=True):
    """Every till of the store."""

    devices: list[DeviceRow]
