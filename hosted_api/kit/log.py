"""Structured logs: one JSON line each, with request, store, order and actor, and nothing secret.

Of long numbers, which are phones or cards, two digits are left; tokens, PINs and signatures are
never written. It is done where lines are made, so that nobody has to remember it.
"""

from __future__ import annotations

import logging
import re
import sys
from collections.abc import Mapping, MutableMapping
from contextvars import ContextVar
from functools import lru_cache
from pathlib import Path
from typing import Any

import orjson
import structlog

_LONG_NUMBER = re.compile(r"(?<![\w-])\+?\d(?:[ .()-]{0,2}\d){7,18}(?![\w-])")
_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_SUSPECT = re.compile(r"(?:\d[ .()-]{0,2}){8}|bearer|\bev[a-z]_|eyJ", re.IGNORECASE)
_SHORTEST = 8
_SECRET = re.compile(
    r"authorization|token|secret|signature|password|passphrase|cookie|pairing_code|device_key"
    r"|securehash|(^|_)(pin|mac)($|_)",
    re.IGNORECASE,
)
_BEARER = re.compile(r"(Bearer\s+)[\w.~+/=-]+", re.IGNORECASE)
_TOKEN = re.compile(r"\bev[a-z]_[\w-]{16,}|\beyJ[\w-]+\.[\w-]+\.[\w-]*")

Fields = MutableMapping[str, Any]
_BOUND: ContextVar[Mapping[str, Any]] = ContextVar("bound", default={})  # noqa: B039  never changed


def fresh(request: str) -> None:
    """Forget what was bound: another request begins. Its id stands in its lines as it is."""
    _BOUND.set({"request": request})


def bind(**fields: Any) -> None:
    """Have `fields`, cleaned, in every line that this task writes from now on."""
    _BOUND.set({**_BOUND.get(), **_cleaned(fields)})


def redacted(value: object) -> Any:
    """The value without phones, cards and bearer tokens in its texts."""
    if isinstance(value, str):
        if len(value) < _SHORTEST or not _SUSPECT.search(value):
            return value
        return _LONG_NUMBER.sub(_masked, _TOKEN.sub("***", _BEARER.sub(r"\1***", value)))
    if isinstance(value, dict):
        return {key: "***" if _SECRET.search(str(key)) else redacted(v) for key, v in value.items()}
    if isinstance(value, (list, tuple)):
        return [redacted(each) for each in value]
    return value


_clean = lru_cache(maxsize=8_192)(redacted)
"""Of texts: those in lines are mostly the same, paths and actors, of which an evening has many."""


@lru_cache(maxsize=1024)
def _is_secret(key: str) -> bool:
    return _SECRET.search(key) is not None


def _masked(found: re.Match[str]) -> str:
    """Phones and cards keep their last two digits; a day is a day."""
    text = found.group()
    return text if _DAY.fullmatch(text) else "***" + text[-2:]


def _cleaned(fields: Mapping[str, Any]) -> dict[str, Any]:
    return {
        key: "***" if _is_secret(key) else _clean(value) if type(value) is str else redacted(value)
        for key, value in fields.items()
    }


def _with_bound(_logger: Any, _method: str, event: Fields) -> Fields:
    return {**_BOUND.get(), **_cleaned(event)}


_stamped = structlog.processors.TimeStamper(fmt="iso", utc=True)
_SHARED: list[Any] = [
    structlog.processors.add_log_level,
    _stamped,
    structlog.processors.format_exc_info,
    _with_bound,
]
# Shaped wherever this is imported: structlog's own way of showing an exception shows its values.
structlog.configure(
    processors=[
        structlog.stdlib.filter_by_level,
        *_SHARED,
        structlog.stdlib.ProcessorFormatter.wrap_for_formatter,
    ],
    logger_factory=structlog.stdlib.LoggerFactory(),
    wrapper_class=structlog.stdlib.BoundLogger,
    cache_logger_on_first_use=True,
)


def _spelled(fields: Any, default: Any = None, **_options: Any) -> str:
    return orjson.dumps(fields, default=default or str).decode()


class _Spelled(logging.LogRecord):
    """A record whose message is its line already."""


class _Lines(structlog.stdlib.ProcessorFormatter):
    def format(self, record: logging.LogRecord) -> str:
        return str(record.msg) if isinstance(record, _Spelled) else super().format(record)


def json_lines() -> logging.Formatter:
    """Each record as one line of JSON, without secrets, also those of other libraries."""
    return _Lines(
        foreign_pre_chain=_SHARED,
        processors=[
            structlog.stdlib.ProcessorFormatter.remove_processors_meta,
            structlog.processors.JSONRenderer(_spelled),
        ],
    )


def start_logging(level: str, file: Path | None = None) -> None:
    """Lines of JSON on standard error, or in `file` and at most five older ones of 2 MB."""
    handler: logging.Handler = logging.StreamHandler(sys.stderr)
    if file is not None:
        from logging.handlers import RotatingFileHandler

        handler = RotatingFileHandler(file, "a", 2_000_000, 5, encoding="utf-8")
        file.chmod(0o600)
    handler.setFormatter(json_lines())
    # Nobody reads these, and each costs a request a question to the system.
    logging.logThreads = logging.logProcesses = logging.logMultiprocessing = False
    root = logging.getLogger()
    root.handlers[:] = [handler]
    root.setLevel(level)
    logging.getLogger("alembic").setLevel(logging.WARNING)
    for name in ("uvicorn", "uvicorn.error", "uvicorn.access"):
        logger = logging.getLogger(name)
        logger.handlers.clear()
        logger.propagate = name != "uvicorn.access"


def say(topic: logging.Logger, event: str, **fields: Any) -> None:
    """What `get_logger(…).info(event, **fields)` writes, at a third of its cost.

    For the line that every request has; `event` is a word of ours.
    """
    if not topic.isEnabledFor(logging.INFO):
        return
    told = {**_BOUND.get(), **_cleaned(fields), "event": event, "level": "info"}
    line = _stamped(topic, "info", told)
    topic.handle(_Spelled(topic.name, logging.INFO, "", 0, _spelled(line), (), None))


def get_logger(name: str) -> Any:
    """A logger by topic: `evertill.api.sync`."""
    return structlog.stdlib.get_logger(name)
