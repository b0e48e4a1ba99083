"""Finds items as the cashier types: word starts in popularity order, then slips of the finger.

The index answers in rowid order, and the rowid is the popularity rank, so nothing is ever scored
over the whole catalogue. Only when few names match are words with one edit and words that hold the
text in their middle tried too.
"""

import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from pos_app.store import compiled as sql
from pos_app.store.catalog_rows import Row
from pos_core.search_text import Word, one_edit_away, words

if TYPE_CHECKING:
    import apsw

MAX_TEXT = 120
MAX_WORDS = 8
FEW = 12
_CANDIDATES = 240
_SHORTEST_EDITED = 3
_SHORTEST_START_EDITED = 4
_LONGEST_EDITED = 20
_MOST_TERMS = 40


@dataclass(frozen=True, slots=True)
class FoundRows:
    """Rows of `CATALOG_MATCHING`, best first. See `pos_core.catalog.Hits` for the flags."""

    rows: tuple[Row, ...]
    more: bool = False
    expanded: bool = False


@dataclass(slots=True)
class _Ranking:
    """Rows in the order they were found, each once."""

    rows: dict[int, Row] = field(default_factory=dict)

    def add(self, rows: Iterable[Row]) -> None:
        for row in rows:
            self.rows.setdefault(row[0], row)


class Searcher:
    """Searches one catalogue over its connection; belongs to the thread of that connection."""

    def __init__(self, db: "apsw.Connection") -> None:
        self._db = db
        self._vocabulary: str | None = None
        self._candidates = _CANDIDATES

    def search(self, text: str, limit: int = 60, within: str = "") -> FoundRows:
        """The best `limit` rows for `text`; `within` is a hidden word every hit must have.

        Only the first 120 characters and 8 words count. No words, no rows.
        """
        typed = words(text[:MAX_TEXT])[:MAX_WORDS]
        if not typed:
            return FoundRows(())
        ranking = _Ranking()
        self._candidates = max(_CANDIDATES, limit + 1)
        exact = [word.exact for word in typed]
        folded = [word.folded for word in typed]
        if any(word.has_accents for word in typed):
            ranking.add(_closest_first(self._matching([[e] for e in exact], within), exact))
        ranking.add(_closest_first(self._matching([[f] for f in folded], within), folded))
        plain_hits = len(ranking.rows)
        if plain_hits < min(FEW, limit) and not _has_whole(ranking.rows.values(), folded):
            self._expand(typed, within, ranking)
        rows = tuple(ranking.rows.values())
        return FoundRows(rows[:limit], len(rows) > limit, len(rows) > plain_hits)

    def _expand(self, typed: Sequence[Word], within: str, ranking: _Ranking) -> None:
        """Whole words one edit away first, then words that hold the text, then edited starts."""
        folded = [word.folded for word in typed]
        for widen in (self._words_one_edit_away, self._words_around, self._starts_one_edit_away):
            wider = [[*widen(token)] for token in folded]
            if any(wider):
                ranking.add(self._matching_one_wider(folded, wider, within))
            if len(ranking.rows) >= FEW:
                return

    def _matching(self, choices: Sequence[Sequence[str]], within: str) -> list[Row]:
        return self._run(_all_of(choices, within))

    def _matching_one_wider(
        self, folded: Sequence[str], wider: Sequence[Sequence[str]], within: str
    ) -> list[Row]:
        """People slip in one word, so one word is widened at a time and the others must match."""
        one_wider = [
            _all_of([wider[j] if i == j else [token] for j, token in enumerate(folded)], within)
            for i in range(len(folded))
            if wider[i]
        ]
        return self._run(" OR ".join(f"({part})" for part in one_wider))

    def _run(self, match: str) -> list[Row]:
        return list(self._rows(sql.CATALOG_MATCHING, {"match": match, "limit": self._candidates}))

    def _words_one_edit_away(self, token: str) -> list[str]:
        return self._known(sql.CATALOG_EDITS_THAT_ARE_WORDS, token, _SHORTEST_EDITED)

    def _starts_one_edit_away(self, token: str) -> list[str]:
        return self._known(sql.CATALOG_EDITS_THAT_START_WORDS, token, _SHORTEST_START_EDITED)

    def _known(self, statement: str, token: str, shortest: int) -> list[str]:
        """The edits of `token` the vocabulary knows; none for what is too short or no word."""
        if not shortest <= len(token) <= _LONGEST_EDITED or not token.isascii():
            return []
        edits = json.dumps(sorted({e for e in one_edit_away(token) if len(e) > 1} - {token}))
        return [term for (term,) in self._rows(statement, {"edits": edits})]

    def _words_around(self, token: str) -> list[str]:
        """The most used words with `token` in them; the vocabulary is one text, most used first."""
        if len(token) < _SHORTEST_EDITED:
            return []
        if self._vocabulary is None:
            self._vocabulary = "".join(body for (body,) in self._rows(sql.CATALOG_VOCABULARY, {}))
        return [*_lines_with(self._vocabulary, token)]

    def _rows(self, statement: str, values: dict[str, Any]) -> Iterator[Row]:
        """Rows as they come: what a column holds is known by the statement, not by the driver."""
        return iter(self._db.execute(statement, values))


def _lines_with(text: str, part: str) -> Iterator[str]:
    at = text.find(part)
    for _ in range(_MOST_TERMS):
        if at < 0:
            return
        end = text.index("\n", at)
        yield text[text.rindex("\n", 0, at) + 1 : end]
        at = text.find(part, end)


def _all_of(choices: Sequence[Sequence[str]], within: str) -> str:
    """An FTS5 query: one of each group of word starts. Words hold letters, digits and dots only."""
    parts = [
        f'"{group[0]}"*' if len(group) == 1 else "(" + " OR ".join(f'"{w}"*' for w in group) + ")"
        for group in choices
    ]
    if within:
        parts.append(f'"{within}"')
    return " AND ".join(parts)


def _closest_first(rows: list[Row], typed: Sequence[str]) -> list[Row]:
    """Names with each typed word whole come first, then names that start with what was typed.

    A single letter is never taken for a whole word: it is the start of one.
    """
    start = " ".join(typed)
    whole = _as_whole(typed)

    def distance(row: Row) -> int:
        name = f" {row[8]} "
        missed = 0 if whole and all(word in name for word in whole) else 2
        return missed + (0 if name.startswith(start, 1) else 1)

    return sorted(rows, key=distance)


def _has_whole(rows: Iterable[Row], typed: Sequence[str]) -> bool:
    """True when some name has every typed word as it is: then nobody slipped."""
    whole = _as_whole(typed)
    return bool(whole) and any(all(word in f" {row[8]} " for word in whole) for row in rows)


def _as_whole(typed: Sequence[str]) -> list[str]:
    return [f" {word} " for word in typed if len(word) > 1]
