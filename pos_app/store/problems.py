"""What can be wrong with the till's files, and the words for it in three parts.

Every problem has a name for code and a short code for people; what happened, what is safe and what
to do now stand here in English and are translated with the screens' messages under the same name.
"""

from collections.abc import Mapping
from typing import Any

from pos_core.frozen import dataclass


@dataclass(frozen=True, slots=True)
class Words:
    """What a person reads: short code, what happened, what is safe, what to do now."""

    code: str
    happened: str
    safe: str
    now: str


PROBLEMS: Mapping[str, Words] = {
    "disk_full": Words(
        "S-04",
        "The disk is full.",
        "All sales so far are saved.",
        "Free some space, then press Retry. Selling waits until then.",
    ),
    "storage_failed": Words(
        "S-05",
        "The disk does not answer as it should ({detail}). Selling stopped to protect your sales.",
        "Everything up to entry {last_seq} is saved.",
        "Press Retry. If it comes back, use another till and have the disk looked at.",
    ),
    "journal_missing": Words(
        "S-06",
        "This till's sales file is missing from {folder}. It held {expected_seq} entries.",
        "Nothing was overwritten, and no new file was started.",
        "Bring the file back, or restore it from a backup or from the second copy.",
    ),
    "entry_damaged": Words(
        "S-07",
        "Entry {seq} of the sales file is damaged ({reason}).",
        "The entries before it are intact, and nothing was changed.",
        "Restore the sales file from a backup or from the second copy.",
    ),
    "file_damaged": Words(
        "S-58",
        "A part of the sales file is damaged or cut off ({detail}).",
        "What can still be read was left as it is.",
        "Restore the sales file from a backup or from the second copy.",
    ),
    "old_entry_damaged": Words(
        "S-59",
        "Entry {seq} of the sales file, from an earlier time, is damaged ({reason}).",
        "Selling goes on, and every new sale is saved.",
        "When the shop is closed, have the file restored from a backup or the second copy.",
    ),
    "journal_behind": Words(
        "S-08",
        "The sales file ends at entry {found_seq}, but this till had written {expected_seq}.",
        "What is in the file is kept. The missing entries may be in the second copy or the cloud.",
        "Restore from the second copy or a backup, or go on with what is there.",
    ),
    "journal_forked": Words(
        "S-09",
        "The sales file is another one than the one this till wrote last (entry {seq} differs).",
        "Both are kept; nothing was overwritten.",
        "Put the right file back, or restore from a backup and let the till begin a new series.",
    ),
    "folder_read_only": Words(
        "S-10",
        "Evertill cannot write in {folder} ({detail}).",
        "All sales so far are saved.",
        "Make the folder writable or choose another one, then start again.",
    ),
    "till_already_open": Words(
        "S-11",
        "Evertill is already open on this computer (process {pid}).",
        "The open till keeps its sales; this second one wrote nothing.",
        "Go on with the window that is open.",
    ),
    "journal_removed": Words(
        "S-12",
        "The sales file was removed or replaced while the till was running. Selling stopped.",
        "What was sold is still held open, and a copy of all of it was saved as {rescued}.",
        "Close the till, put the file back or restore it from that copy, then start again.",
    ),
    "journal_newer": Words(
        "S-13",
        "This sales file was used by a newer Evertill (layout {found}; this one knows {known}).",
        "The file was not touched.",
        "Install the newer version, or one later than that.",
    ),
    "journal_empty": Words(
        "S-41",
        "This till's sales file in {folder} is empty. It held {expected_seq} entries.",
        "Nothing was overwritten, and no new file was started.",
        "Restore it from a backup or from the second copy.",
    ),
    "journal_foreign": Words(
        "S-42",
        "The file {file} is a database of another program or of another shop's till.",
        "It was not touched.",
        "Check which folder this till should use.",
    ),
    "wrong_key": Words(
        "S-43",
        "The sales file cannot be opened with this till's key.",
        "The file was not touched; the sales in it are still locked in.",
        "Run “evertill recovery-code --enter CODE” with the code that was kept on paper.",
    ),
    "key_missing": Words(
        "S-44",
        "The sales file is locked, and this till has no key for it.",
        "The file was not touched; the sales in it are still locked in.",
        "Unlock the keyring, or run “evertill recovery-code --enter CODE”.",
    ),
    "journal_not_encrypted": Words(
        "S-45",
        "The sales file is not encrypted, although this till has a key.",
        "The file was not touched.",
        "Restore it from an encrypted backup, or let the owner confirm the open file.",
    ),
    "engine_too_old": Words(
        "S-46",
        "The database engine is too old ({found}; at least {needed} is needed).",
        "No file was opened.",
        "Install Evertill again as delivered.",
    ),
    "setting_refused": Words(
        "S-47",
        "The database does not keep the safety setting {setting} (it says {found}).",
        "All sales so far are saved. Selling is off.",
        "Restart the till. If it comes back, install Evertill again.",
    ),
    "entry_conflict": Words(
        "S-48",
        "Something else was already recorded under the same id ({id}).",
        "The first record stands; nothing was added.",
        "Do it again from the start. Tell support if it comes back.",
    ),
    "journal_closed": Words(
        "S-49",
        "The sales file is closed.",
        "All sales so far are saved.",
        "Start the till again.",
    ),
    "backup_damaged": Words(
        "S-50",
        "The backup {file} is not whole ({reason}).",
        "The till's own sales file was not touched.",
        "Choose another backup.",
    ),
    "backup_exists": Words(
        "S-51",
        "There is already a file called {file}.",
        "It was left as it is.",
        "Choose another name.",
    ),
    "backup_missing": Words(
        "S-52",
        "There is no backup called {file}.",
        "The till's own sales file was not touched.",
        "Choose another backup.",
    ),
    "mirror_failed": Words(
        "S-53",
        "The second copy in {folder} cannot be written ({detail}).",
        "All sales are saved on this computer, in one copy.",
        "Check the stick or disk. The copy catches up by itself.",
    ),
    "mirror_foreign": Words(
        "S-54",
        "The second copy in {folder} belongs to another till.",
        "It was not touched.",
        "Use another stick or folder for this till.",
    ),
    "mirror_damaged": Words(
        "S-55",
        "Line {line} of the second copy is damaged.",
        "The lines before it are intact, and nothing was changed.",
        "Restore from a backup, or use the lines before it.",
    ),
    "restore_unsafe": Words(
        "S-56",
        "The till's own sales file holds {found_seq} entries, the copy only {copy_seq}.",
        "Nothing was changed.",
        "Restore only if the till's own file is broken, and say so.",
    ),
    "cancelled": Words(
        "S-57",
        "The work was stopped before its end.",
        "The till's own sales file is as it was.",
        "Start it again when there is time.",
    ),
}


class StoreProblem(Exception):
    """The till's files are not as they must be. `name` is a key of `PROBLEMS`, `facts` fill it."""

    def __init__(self, name: str, /, **facts: Any) -> None:
        self.name = name
        self.code = PROBLEMS[name].code
        self.facts = facts
        super().__init__(f"{self.code} {name} {facts}" if facts else f"{self.code} {name}")

    def again(self) -> "StoreProblem":
        """The same problem as a new error, without the way the first one came."""
        return StoreProblem(self.name, **self.facts)


class ConflictingEntry(StoreProblem):
    """An id that is already in the journal came again with another body."""

    def __init__(self, entry_id: str) -> None:
        super().__init__("entry_conflict", id=entry_id)


def words_for(problem: StoreProblem) -> Words:
    """The three sentences with the problem's facts filled in; an unknown fact shows as `?`."""
    words = PROBLEMS[problem.name]
    facts = _Facts(problem.facts)
    return Words(
        words.code,
        words.happened.format_map(facts),
        words.safe.format_map(facts),
        words.now.format_map(facts),
    )


class _Facts(dict[str, Any]):
    def __missing__(self, key: str) -> str:
        return "?"
