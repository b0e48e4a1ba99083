"""The simulated providers as their own process, as a developer runs them, and the guest's hand."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from hosted_api.simulators.post import control
from tests.support.api_process import free_port

OF_MOMO = 4
"""So many settings turn it on."""


@dataclass
class Simulators:
    """Where they are, and what makes an API use MoMo's."""

    url: str
    environment: dict[str, str]

    def act(self, action: str, **given: str) -> None:
        """Do something to a payment; a failure is an `AssertionError`."""
        status, said = control(self.url, action, given)
        assert status == 200, said


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
        while len(said) < OF_MOMO:
            name, _, value = process.stdout.readline().strip().partition("=")
            assert name, "they ended"
            if name.startswith("EVERTILL_MOMO_"):
                said[name] = value
        yield Simulators(f"http://127.0.0.1:{port}", said)
    finally:
        process.kill()
        process.wait(timeout=30)
        process.stdout.close()
