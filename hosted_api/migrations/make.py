"""Writes the next dated file from the difference between the tables and what the files come to."""

from __future__ import annotations

import re
from datetime import date
from importlib import import_module
from pathlib import Path
from typing import Any

from alembic.autogenerate import produce_migrations, render_python_code
from alembic.migration import MigrationContext
from alembic.operations import Operations, ops
from sqlalchemy import create_engine

from hosted_api.schema import known_changes
from hosted_api.tables import METADATA

_HEAD = '''"""{title}."""

import sqlalchemy as sa
from alembic import op


def upgrade() -> None:
    """{title}."""
'''


def make(title: str, today: date, folder: Path | None = None) -> Path | None:
    """The new file; None when the tables have not changed. Read it before it is landed."""
    with create_engine("sqlite://").connect() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": False})
        with Operations.context(context):
            for name in known_changes():
                import_module(f"hosted_api.migrations.{name}").upgrade()
        found = produce_migrations(context, METADATA)
        steps = found.upgrade_ops
        if steps is None or steps.is_empty():
            return None
        body = render_python_code(ops.UpgradeOps(steps.ops), **_rendering())
    words = re.sub(r"\W+", "_", title.strip().lower()).strip("_")
    path = (folder or Path(__file__).parent) / f"d{today:%Y_%m_%d}_{words}.py"
    text = _HEAD.format(title=title[:1].upper() + title[1:])
    path.write_text(text + _indented(body) + "\n", encoding="utf-8")
    return path


def _rendering() -> dict[str, Any]:
    return {"sqlalchemy_module_prefix": "sa.", "alembic_module_prefix": "op."}


def _indented(body: str) -> str:
    lines = [line for line in body.splitlines() if not line.strip().startswith("#")]
    return "\n".join(lines).rstrip()
