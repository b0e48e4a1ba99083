"""Structured logs: one JSON line each, with request, store, order and actor, and nothing secret.

Of long numbers, which are phones or cards, two digits are left; tokens, PINs and signatures are
never written. It is done where lines are made, so that nobody has to remember it.
"""

from __future__ import annotations

import logging
import re
import sys
from collections.abc import MutableMapping
from functools import lru_cache
from pathlib import Path
from typing import Any

import orjson
import structlog
from structlog.contextvars import bind_contextvars, clear_contextvars, merge_contextvars

_LONG_NUMBER = re.compile(r"(?<![\w-])\+?\d(?:[ .()-]{0,2}\d){7,18}(?![\w-])")
_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_SUSPECT = re.compile(r"(?:\d[ .()-]{0,2}){8}|bearer|\bev[a-z]_|eyJ", re.IGNORECASE)
_SHORTEST = 8
_SECRET = re.compile(
    r"authorization|token|secret|signature|password|passphrase|cookie|pairing_code|device_key"
    r"|(^|_)pin($|_)",
    re.IGNORECASE,
)
_BEARER = re.compile(r"(Bearer\s+)[\w.~+/=-]+", re.IGNORECASE)
_TOKEN = re.compile(r"\bev[a-z]_[\w-]{16,}|\beyJ[\w-]+\.[\w-]+\.[\w-]*")

Fields = MutableMapping[str, Any]
bind = bind_contextvars
clear = clear_contextvars


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


@lru_cache(maxsize=1024)
def _is_secret(key: str) -> bool:
    return _SECRET.search(key) is not None


def _masked(found: re.Match[str]) -> str:
    """Phones and cards keep their last two digits; a day is a day."""
    text = found.group()
    return text if _DAY.fullmatch(text) else "***" + text[-2:]


def _redact(
    _logger: Any, _method: str, event: MutableMapping[str, Any]
) -> MutableMapping[str, Any]:
    for key in list(event):
        event[key] = "***" if _is_secret(key) else redacted(event[key])
    return event


_SHARED: list[Any] = [
    merge_contextvars,
    structlog.processors.add_log_level,
    structlog.processors.TimeStamper(fmt="iso", utc=True),
    structlog.processors.format_exc_info,
    _redact,
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


def json_lines() -> logging.Formatter:
    """Each record as one line of JSON, without secrets, also those of other libraries."""
    return structlog.stdlib.ProcessorFormatter(
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


def get_logger(name: str) -> Any:
    """A logger by topic: `evertill.api.sync`."""
    return structlog.stdlib.get_logger(name)
