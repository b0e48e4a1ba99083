"""Whether what people type is found: with one slip, without accents, and how fast.

Products are asked for as often as they are popular. A slip is a letter left out, added, wrong or
swapped with its neighbour, in one word of four letters or more; one or two other words of the name
are typed with it, in any order. A hit is the product within the first 60.
"""

from collections.abc import Callable
from random import Random
from time import perf_counter_ns

from benchmarks.catalogues import catalogue_1m, catalogue_50k, open_catalogue
from benchmarks.measure import percentile, report
from pos_app.engine.catalog import Catalogue
from pos_core.catalog import Tile
from pos_core.search_text import fold, tokens, words

ASKED = 1_000
LETTERS = "abcdefghijklmnopqrstuvwxyz"


def slipped(word: str, chance: Random) -> str:
    """`word` with one slip."""
    at = chance.randrange(len(word) - 1)
    wrong = chance.choice(LETTERS)
    return chance.choice(
        (
            word[:at] + word[at + 1 :],
            word[:at] + wrong + word[at:],
            word[:at] + wrong + word[at + 1 :],
            word[:at] + word[at + 1] + word[at] + word[at + 2 :],
        )
    )


def popular(tiles: tuple[Tile, ...], chance: Random) -> Tile:
    """A product, the popular ones more often: the log of the rank is even."""
    return tiles[int(len(tiles) ** chance.random()) - 1]


def typo_hits(catalogue: Catalogue, tiles: tuple[Tile, ...]) -> tuple[int, list[int]]:
    """How many of ASKED products were found, and the nanoseconds each search took."""
    chance = Random(11)
    hits = 0
    times: list[int] = []
    while len(times) < ASKED:
        tile = popular(tiles, chance)
        parts = list(tokens(tile.name))
        long = [w for w in parts if len(w) >= 4 and w.isalpha() and w.isascii()]
        if not long or len(parts) < 2:
            continue
        word = chance.choice(long)
        wrong = slipped(word, chance)
        if wrong == word:
            continue
        parts.remove(word)
        typed = [wrong, *chance.sample(parts, min(len(parts), chance.choice((1, 2))))]
        chance.shuffle(typed)
        start = perf_counter_ns()
        rows = catalogue.search(" ".join(typed)).rows
        times.append(perf_counter_ns() - start)
        hits += any(row.item_id == tile.item_id for row in rows)
    return hits, times


def unaccented_hits(
    catalogue: Catalogue, tiles: tuple[Tile, ...], limit: int
) -> tuple[int, int, int]:
    """Searches, hits typed with accents, and how many of those come without accents too.

    One to three words of a name that has accents; `limit` rows of each are compared.
    """
    chance = Random(12)
    accented = [t for t in tiles if any(w.has_accents for w in words(t.name))]
    wanted = kept = 0
    for _ in range(ASKED):
        parts = popular(tuple(accented), chance).name.split()
        count = min(len(parts), chance.choice((1, 2, 3)))
        start = chance.randrange(len(parts) - count + 1)
        typed = " ".join(parts[start : start + count])
        with_accents = {row.item_id for row in catalogue.search(typed, limit).rows}
        without = {row.item_id for row in catalogue.search(fold(typed), limit).rows}
        wanted += len(with_accents)
        kept += len(with_accents & without)
    return ASKED, wanted, kept


def found_again(catalogue: Catalogue, tiles: tuple[Tile, ...]) -> tuple[int, int]:
    """Products found within 60 by two or three words with accents, and those without as well."""
    chance = Random(14)
    accented = tuple(t for t in tiles if any(w.has_accents for w in words(t.name)))
    found = again = 0
    for _ in range(ASKED):
        tile = popular(accented, chance)
        parts = tile.name.split()
        typed = " ".join(chance.sample(parts, min(len(parts), chance.choice((2, 3)))))
        here = [tile.item_id in {r.item_id for r in catalogue.search(t).rows}
                for t in (typed, fold(typed))]  # fmt: skip
        found += here[0]
        again += all(here)
    return found, again


def typing_times(catalogue: Catalogue, tiles: tuple[Tile, ...]) -> list[int]:
    """Nanoseconds of the search after every key of names as they are typed, some with a slip."""
    chance = Random(13)
    times = []
    for _ in range(300):
        name = fold(popular(tiles, chance).name)
        text = name[: chance.randrange(3, 15)]
        if chance.random() < 0.3:
            text = slipped(text, chance)
        for end in range(1, len(text) + 1):
            start = perf_counter_ns()
            catalogue.search(text[:end])
            times.append(perf_counter_ns() - start)
    return times


def told(name: str, times: list[int], target: str) -> None:
    """Median and 99th percentile in milliseconds."""
    for share in (50, 99):
        report(
            f"{name}_p{share}_ms", percentile(times, share / 100) / 1e6, "ms", target, len(times)
        )


def main() -> None:
    """Print the figures."""
    catalogue = open_catalogue(catalogue_50k())
    tiles = catalogue.page(None, 0, catalogue.count)
    hits, times = typo_hits(catalogue, tiles)
    report("typo_hit_rate_pct", 100 * hits / ASKED, "%", ">= 90", ASKED)
    told("search_typo_50k", times, "")
    asked, wanted, kept = unaccented_hits(catalogue, tiles, catalogue.count)
    report("unaccented_hit_rate_pct", 100 * kept / wanted, "%", ">= 99", asked)
    found, again = found_again(catalogue, tiles)
    report("unaccented_first_60_pct", 100 * again / found, "%", "", found)
    told("search_typing_50k", typing_times(catalogue, tiles), "")
    catalogue.close()
    _with_a_million(typing_times)


def _with_a_million(measure: Callable[[Catalogue, tuple[Tile, ...]], list[int]]) -> None:
    catalogue = open_catalogue(catalogue_1m())
    told("search_typing_1m", measure(catalogue, catalogue.page(None, 0, 100_000)), "")
    catalogue.close()


if __name__ == "__main__":
    main()
