"""Our ids as providers take them: some allow letters and digits only, and not many.

A UUID is written without its hyphens, and gets them back when the provider tells it to us.
"""

from __future__ import annotations

import re

from hosted_api.payments.providers.base import Refused

_UUID = re.compile(r"([0-9a-f]{8})-([0-9a-f]{4})-([0-9a-f]{4})-([0-9a-f]{4})-([0-9a-f]{12})")
_BARE = re.compile(r"([0-9a-f]{8})([0-9a-f]{4})([0-9a-f]{4})([0-9a-f]{4})([0-9a-f]{12})")
_PLAIN = re.compile(r"[0-9A-Za-z]{1,31}")


def bare(ours: str) -> str:
    """At most 32 letters and digits. Raises `Refused` for an id that cannot be told so."""
    if _UUID.fullmatch(ours):
        return ours.replace("-", "")
    if _PLAIN.fullmatch(ours):
        return ours
    raise Refused("bad_id", "the id has signs that the provider does not take")


def ours_of(bare_id: str) -> str:
    """Our id again."""
    found = _BARE.fullmatch(bare_id)
    return "-".join(found.groups()) if found else bare_id


def plain(words: str, longest: int = 100) -> str:
    """Letters, digits and spaces of ASCII; what a provider shows beside its amount."""
    return re.sub(r"[^0-9A-Za-z ]+", " ", words).strip()[:longest].strip()


def momo_id(ours: str) -> str:
    """Our id as MoMo takes it, which has hyphens. Raises `Refused`."""
    if re.fullmatch(r"[0-9A-Za-z]+([-_.][0-9A-Za-z]+)*", ours) and len(ours) <= 36:
        return ours
    raise Refused("bad_id", "the id has signs that the provider does not take")
