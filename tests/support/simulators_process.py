"""The simulated providers as their own process, as a developer runs them, and the guest's hand."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

from hosted_api.simulators.post import control
from tests.support.api_process import free_port


@dataclass
class Simulators:
    """Where they are, and what makes an API use all of them."""

    url: str
    environment: dict[str, str]

    def of(self, provider: str) -> dict[str, str]:
        """What makes an API use this one alone."""
        prefix = f"EVERTILL_{provider.upper()}_"
        return {name: said for name, said in self.environment.items() if name.startswith(prefix)}

    def act(self, action: str, **given: str) -> None:
        """Do something to a payment; a failure is an `AssertionError`."""
        status, said = control(self.url, action, given)
        assert status == 200, said

    def payments(self) -> list[dict[str, Any]]:
        """All that were asked for, the oldest first."""
        status, said = control(self.url, "list", {})
        assert status == 200, said
        return list(json.loads(said)["payments"])


@contextmanager
def simulators(callbacks: str) -> Iterator[Simulators]:
    """They call back to the API at `callbacks`."""
    port = str(free_port())
    words = [sys.executable, "-m", "hosted_api", "simulate-providers"]
    process = subprocess.Popen(
        [*words, "--port", port, "--callbacks", callbacks], stdout=subprocess.PIPE, text=True
    )
    assert process.stdout is not None
    try:
        assert "ready" in process.stdout.readline()
        said: dict[str, str] = {}
        while line := process.stdout.readline().strip():
            name, _, value = line.partition("=")
            said[name] = value
        assert said, "they ended"
        yield Simulators(f"http://127.0.0.1:{port}", said)
    finally:
        process.kill()
        process.wait(timeout=30)
        process.stdout.close()
