"""What the journal itself knows of a sale, for the rules and the printers: read from its stream.

The rows for the screens may be behind; money goes back only by what is written in the journal.
"""

import json
from dataclasses import replace

from pos_app.store.journal import Journal
from pos_core import vocabulary
from pos_core.events import Event, Intent
from pos_core.original import SaleIntent, original_of


def events_of(journal: Journal, stream: str) -> list[Event]:
    """Every event of one stream, in order. Raises `StoreProblem`; on the engine's thread."""
    return [vocabulary.read(e.type, json.loads(e.text)) for e in journal.stream(stream)]


def with_original(intent: Intent, journal: Journal) -> Intent:
    """The intent, and what it asks about: the sale with all that became of it."""
    if not isinstance(intent, SaleIntent):
        return intent
    found = original_of(events_of(journal, f"order/{intent.order_id}"))
    return replace(intent, original=found)
