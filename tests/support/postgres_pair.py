"""A primary and a streaming standby, each a private server; the standby can be promoted."""

from __future__ import annotations

import shutil
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

from tests.support.postgres import PostgresServer, _free_port, as_user, postgres_server

SLOT = "evertill_standby"


class Standby:
    """Follows `primary` from the moment it is made."""

    def __init__(self, primary: PostgresServer) -> None:
        self._root = Path(tempfile.mkdtemp(prefix="evertill-pg-standby-"))
        data = self._root / "data"
        data.mkdir(mode=0o700)
        if primary.user:
            for each in (self._root, data):
                shutil.chown(each, primary.user)
        self.server = replace(primary, data=data, port=_free_port())
        self._primary = primary
        self.server._run(
            *("pg_basebackup", "-D", str(data), "-R", "-X", "stream", "-C", "-S", SLOT),
            *("-d", f"{primary.url()}?application_name=standby", "-c", "fast", "--no-sync"),
        )
        self.server.start()

    def wait_for_it(self, *, synchronous: bool) -> None:
        """From now on each commit waits for it, or none does."""
        names = "standby" if synchronous else ""
        self._primary._sql(f"ALTER SYSTEM SET synchronous_standby_names = '{names}'")
        self._primary._sql("SELECT pg_reload_conf()")
        wanted = "sync" if synchronous else "async"
        until = time.monotonic() + 30
        while self._ask("SELECT sync_state FROM pg_stat_replication", self._primary) != wanted:
            assert time.monotonic() < until, "the standby does not follow"
            time.sleep(0.05)

    def lag(self) -> None:
        """Take in nothing of what comes, until `promote`."""
        self.server._run("pg_ctl", "-D", str(self.server.data), "-m", "immediate", "-w", "stop")

    def come_back_alone(self) -> None:
        """As it was when it began to lag, while the primary is gone."""
        self.server.start()

    def promote(self) -> None:
        """It is the primary now."""
        self.server._run("pg_ctl", "-D", str(self.server.data), "-w", "promote")

    def close(self) -> None:
        self.server.stop("immediate")
        shutil.rmtree(self._root, ignore_errors=True)

    def _ask(self, text: str, server: PostgresServer) -> str:
        command = [*as_user(server.user), str(server.binaries / "psql"), "-qXAt", "-c", text]
        said = subprocess.run(
            [*command, server.url()], check=True, capture_output=True, text=True, cwd="/"
        )
        return said.stdout.strip()


@contextmanager
def postgres_pair() -> Iterator[tuple[PostgresServer, Standby]]:
    """Both run; the standby follows, and nobody waits for it yet."""
    with postgres_server() as primary:
        standby = Standby(primary)
        try:
            yield primary, standby
        finally:
            standby.close()
