"""Twilio's `X-Twilio-Signature`: over the address that was called and the form that came.

The address is the public one, from the settings and never from the `Host` header. Twilio signs it
with its port or without, so both are tried. Source: twilio.com/docs/usage/security.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from hashlib import sha256

from hosted_api.kit.http.mac import Text, bytes_of, hmac_base64, matches

_ADDRESS = re.compile(r"(https?)://([^/?#]*?)(:[0-9]+)?(?=[/?#]|$)")
_PORTS = {"http": ":80", "https": ":443"}
_BODY_HASH = re.compile(r"[?&]bodySHA256=([0-9a-f]{64})(?=[&#]|$)")


def verify(auth_token: str, url: str, form: Mapping[str, Sequence[str]], given: object) -> bool:
    """True when Twilio called `url` with this form: each name with all of its values, decoded."""
    said = "".join(name + value for name in sorted(form) for value in sorted(set(form[name])))
    return _verify(auth_token, url, said, given)


def verify_body(auth_token: str, url: str, body: Text, given: object) -> bool:
    """True when Twilio called `url`, whose `bodySHA256` fits these bytes (JSON)."""
    found = _BODY_HASH.search(url)
    if found is None or not matches(found[1], sha256(bytes_of(body)).hexdigest()):
        return False
    return _verify(auth_token, url, "", given)


def _verify(auth_token: str, url: str, said: str, given: object) -> bool:
    signatures = [hmac_base64(auth_token, one + said, "sha1") for one in _addresses(url)]
    return any(matches(given, signature) for signature in signatures)


def _addresses(url: str) -> Iterator[str]:
    """`url` as it is, with the usual port of its scheme, and without any."""
    yield url
    found = _ADDRESS.match(url)
    if found:
        scheme, host, port = found.groups()
        rest = url[found.end() :]
        yield f"{scheme}://{host}{'' if port else _PORTS[scheme]}{rest}"
