"""The one list of tables, and the few kinds of column they are made of.

Times are RFC 3339 text in UTC with milliseconds, so that both databases sort and compare them
alike; money is minor units in one column and the currency in another; JSON is text that is passed
through.
"""

from __future__ import annotations

from typing import Any

from sqlalchemy import BigInteger, Column, Integer, LargeBinary, MetaData, Text

METADATA = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "pk": "pk_%(table_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s",
        "ck": "ck_%(table_name)s_%(constraint_name)s",
    }
)


def text(name: str, **options: Any) -> Column[str]:
    """A text that is always there; `nullable=True` where it may be missing."""
    return Column(name, Text, **{"nullable": False, **options})


def moment(name: str, **options: Any) -> Column[str]:
    """A time as RFC 3339 text in UTC."""
    return text(name, **options)


def number(name: str, **options: Any) -> Column[int]:
    """A whole number of up to 64 bits: counters, sequences, minor units, thousandths."""
    return Column(name, BigInteger, **{"nullable": False, **options})


def flag(name: str, **options: Any) -> Column[int]:
    """0 or 1, alike in both databases."""
    return Column(name, Integer, **{"nullable": False, **options})


def content(name: str, **options: Any) -> Column[bytes]:
    """Bytes as they came: a picture."""
    return Column(name, LargeBinary, **{"nullable": False, **options})
