"""What each kind of entry in the store's feed asks of this till: one row a kind.

A kind that is not here does not concern a till. Nouns add theirs as they come to be.
"""

from __future__ import annotations

from pos_app.engine.sync_door import Maker

MAKERS: dict[str, Maker] = {}
