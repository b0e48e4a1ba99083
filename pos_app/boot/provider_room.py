"""Setting up providers of payments: kept in the keyring, handed to the till's own API, looked at.

The till that runs an API of its own is the place where keys are typed. Where the shop has a server
they are typed there, and a till only sees how they are.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, TypeVar

from pos_app.ports import SecretsLocked
from pos_core.refusal import Refusal, refuse

if TYPE_CHECKING:
    from backend_client.client import Client
    from backend_client.contracts.providers import Provider, Providers, Tried
    from pos_app.boot.ground import Ground
    from pos_app.boot.server_room import ServerRoom
    from pos_app.bridge.background import Job, Progress
    from pos_app.bridge.works import SetUp
    from pos_app.ports import Secrets
    from pos_app.secrets.provider_secrets import Typed

PATIENCE, PAUSE = 30.0, 0.5
TRY_SECONDS, LOOK_SECONDS = 20.0, 4.0
"""A provider takes its time; a look is over before the till would have to wait for it to close."""

_DOOR = "/api/admin/payments/providers"
log = logging.getLogger("evertill.boot")
T = TypeVar("T")


class ProviderRoom:
    """`look`, `keep` and `try_out` make jobs, which end with a `Refusal` where it cannot be had."""

    def __init__(self, ground: Ground, server: ServerRoom) -> None:
        self._ground = ground
        self._server = server

    def typed(self) -> Mapping[str, Typed]:
        """What the shop typed; nothing while the keyring is locked. Not on the window's thread."""
        try:
            return self._kept()
        except (SecretsLocked, OSError):
            log.warning("the keyring does not open: no provider of payments is on")
            return {}

    def look(self) -> Job:
        """Ends with a `SetUp`."""
        return self._seen

    def keep(self, name: str, typed: Mapping[str, str], still: frozenset[str]) -> Job:
        """Ends with a `SetUp` in which `name` has these fields, and secrets `still` as they were.

        Without any of them the provider is off.
        """

        def job(progress: Progress) -> SetUp | Refusal:
            from pos_app.secrets.provider_secrets import keep_provider

            own = self._server.own
            if own is None:
                return refuse("provider.server_down")
            try:
                before = self._kept().get(name, {})
                unchanged = {field: text for field, text in before.items() if field in still}
                keep_provider(self._secrets(), name, {**unchanged, **typed})
            except (SecretsLocked, OSError):
                return refuse("provider.not_kept")
            own.begin_again()
            return self._seen(progress)

        return job

    def try_out(self, name: str) -> Job:
        """Ends with what the provider said, as the API tells it."""

        def ask(client: Client) -> Tried:
            from backend_client.contracts.providers import Tried

            return client.send("POST", f"{_DOOR}/{name}/try", Tried)

        def job(progress: Progress) -> Tried | Refusal:
            return self._asked(ask, progress, TRY_SECONDS)

        return job

    def _seen(self, progress: Progress) -> SetUp | Refusal:
        from pos_app.bridge.works import SetUp

        if not self._server.is_own:
            told = self._asked(_providers, progress, LOOK_SECONDS)
            return told if isinstance(told, Refusal) else SetUp(told.providers, is_ours=False)
        providers = self._of_ours(progress)
        if providers is None:
            return refuse("provider.server_down")
        try:
            kept = self._kept()
        except (SecretsLocked, OSError):
            return refuse("provider.not_kept")
        hidden = {p.name: {f.name for f in p.fields if f.kind == "secret"} for p in providers}
        return SetUp(
            providers,
            is_ours=True,
            typed={n: {f: t for f, t in kept[n].items() if f not in hidden[n]} for n in kept},
            kept={n: frozenset(kept[n]) & hidden[n] for n in kept},
        )

    def _of_ours(self, progress: Progress) -> tuple[Provider, ...] | None:
        """As our own API said when it began; waits for one that is just beginning."""
        for _ in range(round(PATIENCE / PAUSE)):
            own = self._server.own
            home = own.wait(PAUSE) if own is not None else None
            if home is not None:
                return home.providers
            if progress.cancelled:
                break
            if own is None:
                self._ground.ports.wait(PAUSE)
        return None

    def _asked(self, ask: Callable[[Client], T], progress: Progress, seconds: float) -> T | Refusal:
        """The API's answer; a line that is just being made anew is waited for."""
        from backend_client.errors import BackendError, Unreachable

        for _ in range(round(PATIENCE / PAUSE)):
            room = self._server.sync
            if room is None:
                break
            try:
                return room.ask(ask, seconds)
            except Unreachable as error:
                if error.code == "timeout":
                    break
            except BackendError:
                break
            if progress.cancelled:
                break
            self._ground.ports.wait(PAUSE)
        return refuse("provider.server_down")

    def _kept(self) -> Mapping[str, Typed]:
        from backend_client.contracts.providers import PROVIDERS
        from pos_app.secrets.provider_secrets import kept_providers

        return kept_providers(self._secrets(), PROVIDERS)

    def _secrets(self) -> Secrets:
        from pos_app.boot.kept_key import till_secrets

        return till_secrets(self._ground.options, self._ground.ports)


def _providers(client: Client) -> Providers:
    from backend_client.contracts.providers import Providers

    return client.send("GET", _DOOR, Providers)
