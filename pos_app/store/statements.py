"""The statements run on journal.db, in SQLAlchemy Core. The generator turns them into text.

Values are bound by position, in the order that `compiled.py` notes above each text.
"""

from collections.abc import Mapping

from sqlalchemy import Select, Text, bindparam, column, delete, func, insert, select, update
from sqlalchemy.schema import CreateTable
from sqlalchemy.sql import ClauseElement

from pos_app.store.schema import checkpoints, entries, identity

_in_order = select(entries).where(entries.c.seq > bindparam("after")).order_by(entries.c.seq)
_wanted: Select[str] = select(column("value", Text)).select_from(func.json_each(bindparam("types")))
_said = entries.c
_facts = (
    select(
        _said.seq, _said.type, _said.stream, _said.at, _said.business_day, _said.text, _said.actor
    )
    .where(_said.seq > bindparam("after"))
    .where(_said.type.in_(_wanted))
    .order_by(_said.seq)
    .limit(bindparam("limit"))
)
_kept = select(checkpoints.c.seq).order_by(checkpoints.c.seq.desc()).limit(bindparam("kept"))
_added = insert(checkpoints)

STATEMENTS: Mapping[str, ClauseElement] = {
    "CREATE_ENTRIES": CreateTable(entries),
    "CREATE_CHECKPOINTS": CreateTable(checkpoints),
    "CREATE_IDENTITY": CreateTable(identity),
    "INSERT_ENTRY": insert(entries),
    "LAST_ENTRY": select(entries).order_by(entries.c.seq.desc()).limit(1),
    "ENTRY_BY_ID": select(entries).where(entries.c.id == bindparam("id")),
    "ENTRY_BY_SEQ": select(entries).where(entries.c.seq == bindparam("seq")),
    "LAST_STREAM_SEQ": select(func.max(entries.c.stream_seq)).where(
        entries.c.stream == bindparam("stream")
    ),
    "ENTRIES_AFTER": _in_order.limit(bindparam("limit")),
    "ENTRIES_OF_TYPES_AFTER": _in_order.where(entries.c.type.in_(_wanted)).limit(
        bindparam("limit")
    ),
    "FACTS_OF_TYPES_AFTER": _facts,
    "ENTRIES_OF_STREAM": select(entries)
    .where(entries.c.stream == bindparam("stream"))
    .order_by(entries.c.stream_seq),
    "COUNT_ENTRIES": select(func.count()).select_from(entries),
    "INSERT_CHECKPOINT": _added.prefix_with("OR REPLACE"),
    "LATEST_CHECKPOINTS": select(checkpoints).order_by(checkpoints.c.seq.desc()),
    "DROP_OLD_CHECKPOINTS": delete(checkpoints).where(checkpoints.c.seq.not_in(_kept)),
    "DROP_CHECKPOINTS": delete(checkpoints),
    "INSERT_IDENTITY": insert(identity),
    "READ_IDENTITY": select(identity.c.store, identity.c.device, identity.c.epoch),
    "SET_EPOCH": update(identity).values(epoch=bindparam("new_epoch")),
}
