"""A bit flips, a page is zeroed or swapped, a file is cut: it is found, or it did no harm.

No damage may ever be taken for the truth: either the till or the verifier speaks up, or every
entry still reads exactly as it was written.
"""

from pathlib import Path
from random import Random

import apsw
import pytest

from pos_app.store.integrity import examine, journal_file
from pos_app.store.problems import StoreProblem
from pos_core.journal import Entry
from tests.support.tills import KEY, opened, place, ports, sell

FLIPS = 150
PAGE = 4096


@pytest.fixture(params=[None, KEY], ids=["plain", "encrypted"])
def key(request: pytest.FixtureRequest) -> bytes | None:
    value: bytes | None = request.param
    return value


@pytest.fixture
def written(tmp_path: Path, key: bytes | None) -> tuple[Path, list[Entry]]:
    """A journal of forty sales, folded into its file, and its entries."""
    journal = opened(tmp_path, key)
    for sale in range(40):
        sell(journal, sale)
    entries = list(journal.read())
    journal.close()
    return tmp_path, entries


def is_found(root: Path, key: bytes | None, entries: list[Entry]) -> bool:
    """True when the till or the verifier finds something; else every entry must be as it was."""
    try:
        with journal_file(ports().store, place(root, key).path, key) as file:
            found = examine(file, until=entries[-1].head)
            if not found.whole:
                return True
            assert list(file.entries()) == entries, "damage was taken for the truth"
            return False
    except StoreProblem:
        return True


def flip(body: bytes, rng: Random) -> bytes:
    at = rng.randrange(len(body) * 8)
    changed = bytearray(body)
    changed[at // 8] ^= 1 << at % 8
    return bytes(changed)


def test_flipped_bits_are_found_or_harmless(
    written: tuple[Path, list[Entry]], key: bytes | None
) -> None:
    root, entries = written
    path = place(root, key).path
    whole = path.read_bytes()
    rng = Random(1)
    found = 0
    for _ in range(FLIPS):
        path.write_bytes(flip(whole, rng))
        found += is_found(root, key, entries)
    path.write_bytes(whole)
    assert not is_found(root, key, entries)
    assert found > FLIPS * (0.5 if key is None else 0.99)


@pytest.mark.slow
@pytest.mark.parametrize("seed", range(20))
def test_ten_thousand_flipped_bits_are_found_or_harmless(
    written: tuple[Path, list[Entry]], key: bytes | None, seed: int
) -> None:
    root, entries = written
    path = place(root, key).path
    whole = path.read_bytes()
    rng = Random(100 + seed)
    for _ in range(250):
        path.write_bytes(flip(whole, rng))
        is_found(root, key, entries)


def test_every_zeroed_page_is_found(written: tuple[Path, list[Entry]], key: bytes | None) -> None:
    root, entries = written
    path = place(root, key).path
    whole = path.read_bytes()
    for start in range(0, len(whole), PAGE):
        path.write_bytes(whole[:start] + bytes(PAGE) + whole[start + PAGE :])
        assert is_found(root, key, entries), f"page {start // PAGE}"


def test_every_pair_of_swapped_pages_is_found(
    written: tuple[Path, list[Entry]], key: bytes | None
) -> None:
    root, entries = written
    path = place(root, key).path
    whole = path.read_bytes()
    pages = [whole[start : start + PAGE] for start in range(0, len(whole), PAGE)]
    for first in range(len(pages) - 1):
        swapped = list(pages)
        swapped[first], swapped[first + 1] = swapped[first + 1], swapped[first]
        path.write_bytes(b"".join(swapped))
        assert is_found(root, key, entries), f"pages {first} and {first + 1}"


def test_every_truncation_is_found(written: tuple[Path, list[Entry]], key: bytes | None) -> None:
    root, entries = written
    path = place(root, key).path
    whole = path.read_bytes()
    for size in (*range(1, len(whole), PAGE), *range(PAGE, len(whole), PAGE)):
        path.write_bytes(whole[:size])
        assert is_found(root, key, entries), f"cut to {size}"


def test_a_damaged_page_stops_nothing_but_reading_it(tmp_path: Path) -> None:
    """The till starts and sells with one bad old page; the verifier names the place."""
    journal = opened(tmp_path)
    for sale in range(300):
        sell(journal, sale)
    journal.close()
    path = place(tmp_path).path
    body = bytearray(path.read_bytes())
    with journal_file(ports().store, path, KEY) as file:
        page = _page_with_rows(file.connection)
    body[(page - 1) * PAGE + 700] ^= 1
    path.write_bytes(body)
    journal = opened(tmp_path)
    sell(journal, 300)
    with pytest.raises(StoreProblem) as problem:
        list(journal.read())
    assert problem.value.code == "S-58"
    sell(journal, 301)
    journal.close()
    with journal_file(ports().store, path, KEY) as file:
        found = examine(file)
    assert found.broken is not None
    assert 1 <= found.broken.seq < 500


def _page_with_rows(connection: apsw.Connection) -> int:
    """A leaf of the table of entries with old rows on it."""
    rows = connection.execute(
        "SELECT pageno FROM dbstat "
        "WHERE name = 'entries' AND pagetype = 'leaf' ORDER BY path LIMIT 1"
    ).fetchall()
    number = rows[0][0]
    assert isinstance(number, int)
    return number


def test_a_damaged_log_never_brings_back_half_a_sale(tmp_path: Path) -> None:
    journal = opened(tmp_path)
    journal.close()
    journal = opened(tmp_path)
    for sale in range(10):
        sell(journal, sale)
    entries = list(journal.read())
    journal._connection.config(apsw.SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1)
    journal.close(clean=False)
    log = place(tmp_path).log
    whole, file = log.read_bytes(), place(tmp_path).path.read_bytes()
    side = (place(tmp_path).side_folder / "till.id").read_bytes()
    rng = Random(2)
    for _ in range(60):
        log.write_bytes(flip(whole, rng))
        place(tmp_path).path.write_bytes(file)
        (place(tmp_path).side_folder / "till.id").write_bytes(side)
        try:
            journal = opened(tmp_path)
        except StoreProblem as problem:
            assert problem.code in ("S-07", "S-08", "S-58")  # noqa: PT017
            continue
        found = list(journal.read())
        journal._connection.config(apsw.SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1)
        journal.close(clean=False)
        assert len(found) % 8 == 0
        assert found == entries[: len(found)]
        assert len(entries) - len(found) < 16  # what came after the side file was last written
