"""What a person reads when the till's own files are in trouble: code and three sentences each.

The names and codes are those of the store; a house test compares the two tables. What happened,
what is safe, what to do now.
"""

from collections.abc import Mapping

from pos_app.ui.source_text import QT_TRANSLATE_NOOP

STORAGE_WORDS: Mapping[str, tuple[str, str, str, str]] = {
    "disk_full": (
        "S-04",
        QT_TRANSLATE_NOOP("Message", "The disk is full."),
        QT_TRANSLATE_NOOP("Message", "All sales so far are saved."),
        QT_TRANSLATE_NOOP(
            "Message",
            "Free some space, then press Retry. Selling waits until then.",
        ),
    ),
    "storage_failed": (
        "S-05",
        QT_TRANSLATE_NOOP(
            "Message",
            "The disk does not answer as it should ({detail}). Selling stopped to protect "
            "your sales.",
        ),
        QT_TRANSLATE_NOOP("Message", "Everything up to entry {last_seq} is saved."),
        QT_TRANSLATE_NOOP(
            "Message",
            "Press Retry. If it comes back, use another till and have the disk looked at.",
        ),
    ),
    "journal_missing": (
        "S-06",
        QT_TRANSLATE_NOOP(
            "Message",
            "This till's sales file is missing from {folder}. It held {expected_seq} entries.",
        ),
        QT_TRANSLATE_NOOP("Message", "Nothing was overwritten, and no new file was started."),
        QT_TRANSLATE_NOOP(
            "Message",
            "Bring the file back, or restore it from a backup or from the second copy.",
        ),
    ),
    "entry_damaged": (
        "S-07",
        QT_TRANSLATE_NOOP("Message", "Entry {seq} of the sales file is damaged ({reason})."),
        QT_TRANSLATE_NOOP("Message", "The entries before it are intact, and nothing was changed."),
        QT_TRANSLATE_NOOP(
            "Message",
            "Restore the sales file from a backup or from the second copy.",
        ),
    ),
    "file_damaged": (
        "S-58",
        QT_TRANSLATE_NOOP("Message", "A part of the sales file is damaged or cut off ({detail})."),
        QT_TRANSLATE_NOOP("Message", "What can still be read was left as it is."),
        QT_TRANSLATE_NOOP(
            "Message",
            "Restore the sales file from a backup or from the second copy.",
        ),
    ),
    "old_entry_damaged": (
        "S-59",
        QT_TRANSLATE_NOOP(
            "Message",
            "Entry {seq} of the sales file, from an earlier time, is damaged ({reason}).",
        ),
        QT_TRANSLATE_NOOP("Message", "Selling goes on, and every new sale is saved."),
        QT_TRANSLATE_NOOP(
            "Message",
            "When the shop is closed, have the file restored from a backup or the second copy.",
        ),
    ),
    "journal_behind": (
        "S-08",
        QT_TRANSLATE_NOOP(
            "Message",
            "The sales file ends at entry {found_seq}, but this till had written {expected_seq}.",
        ),
        QT_TRANSLATE_NOOP(
            "Message",
            "What is in the file is kept. The missing entries may be in the second copy or "
            "the cloud.",
        ),
        QT_TRANSLATE_NOOP(
            "Message",
            "Restore from the second copy or a backup, or go on with what is there.",
        ),
    ),
    "journal_forked": (
        "S-09",
        QT_TRANSLATE_NOOP(
            "Message",
            "The sales file is another one than the one this till wrote last (entry {seq} "
            "differs).",
        ),
        QT_TRANSLATE_NOOP("Message", "Both are kept; nothing was overwritten."),
        QT_TRANSLATE_NOOP(
            "Message",
            "Put the right file back, or restore from a backup and let the till begin a new "
            "series.",
        ),
    ),
    "folder_read_only": (
        "S-10",
        QT_TRANSLATE_NOOP("Message", "Evertill cannot write in {folder} ({detail})."),
        QT_TRANSLATE_NOOP("Message", "All sales so far are saved."),
        QT_TRANSLATE_NOOP(
            "Message",
            "Make the folder writable or choose another one, then start again.",
        ),
    ),
    "till_already_open": (
        "S-11",
        QT_TRANSLATE_NOOP("Message", "Evertill is already open on this computer (process {pid})."),
        QT_TRANSLATE_NOOP(
            "Message",
            "The open till keeps its sales; this second one wrote nothing.",
        ),
        QT_TRANSLATE_NOOP("Message", "Go on with the window that is open."),
    ),
    "journal_removed": (
        "S-12",
        QT_TRANSLATE_NOOP(
            "Message",
            "The sales file was removed or replaced while the till was running. Selling stopped.",
        ),
        QT_TRANSLATE_NOOP(
            "Message",
            "What was sold is still held open, and a copy of all of it was saved as {rescued}.",
        ),
        QT_TRANSLATE_NOOP(
            "Message",
            "Close the till, put the file back or restore it from that copy, then start again.",
        ),
    ),
    "journal_newer": (
        "S-13",
        QT_TRANSLATE_NOOP(
            "Message",
            "This sales file was used by a newer Evertill (layout {found}; this one knows "
            "{known}).",
        ),
        QT_TRANSLATE_NOOP("Message", "The file was not touched."),
        QT_TRANSLATE_NOOP("Message", "Install the newer version, or one later than that."),
    ),
    "journal_empty": (
        "S-41",
        QT_TRANSLATE_NOOP(
            "Message",
            "This till's sales file in {folder} is empty. It held {expected_seq} entries.",
        ),
        QT_TRANSLATE_NOOP("Message", "Nothing was overwritten, and no new file was started."),
        QT_TRANSLATE_NOOP("Message", "Restore it from a backup or from the second copy."),
    ),
    "journal_foreign": (
        "S-42",
        QT_TRANSLATE_NOOP(
            "Message",
            "The file {file} is a database of another program or of another shop's till.",
        ),
        QT_TRANSLATE_NOOP("Message", "It was not touched."),
        QT_TRANSLATE_NOOP("Message", "Check which folder this till should use."),
    ),
    "wrong_key": (
        "S-43",
        QT_TRANSLATE_NOOP("Message", "The sales file cannot be opened with this till's key."),
        QT_TRANSLATE_NOOP(
            "Message",
            "The file was not touched; the sales in it are still locked in.",
        ),
        QT_TRANSLATE_NOOP(
            "Message",
            "Run “evertill recovery-code --enter CODE” with the code that was kept on paper.",
        ),
    ),
    "key_missing": (
        "S-44",
        QT_TRANSLATE_NOOP("Message", "The sales file is locked, and this till has no key for it."),
        QT_TRANSLATE_NOOP(
            "Message",
            "The file was not touched; the sales in it are still locked in.",
        ),
        QT_TRANSLATE_NOOP(
            "Message",
            "Unlock the keyring, or run “evertill recovery-code --enter CODE”.",
        ),
    ),
    "journal_not_encrypted": (
        "S-45",
        QT_TRANSLATE_NOOP(
            "Message",
            "The sales file is not encrypted, although this till has a key.",
        ),
        QT_TRANSLATE_NOOP("Message", "The file was not touched."),
        QT_TRANSLATE_NOOP(
            "Message",
            "Restore it from an encrypted backup, or let the owner confirm the open file.",
        ),
    ),
    "engine_too_old": (
        "S-46",
        QT_TRANSLATE_NOOP(
            "Message",
            "The database engine is too old ({found}; at least {needed} is needed).",
        ),
        QT_TRANSLATE_NOOP("Message", "No file was opened."),
        QT_TRANSLATE_NOOP("Message", "Install Evertill again as delivered."),
    ),
    "setting_refused": (
        "S-47",
        QT_TRANSLATE_NOOP(
            "Message",
            "The database does not keep the safety setting {setting} (it says {found}).",
        ),
        QT_TRANSLATE_NOOP("Message", "All sales so far are saved. Selling is off."),
        QT_TRANSLATE_NOOP("Message", "Restart the till. If it comes back, install Evertill again."),
    ),
    "entry_conflict": (
        "S-48",
        QT_TRANSLATE_NOOP(
            "Message",
            "Something else was already recorded under the same id ({id}).",
        ),
        QT_TRANSLATE_NOOP("Message", "The first record stands; nothing was added."),
        QT_TRANSLATE_NOOP("Message", "Do it again from the start. Tell support if it comes back."),
    ),
    "journal_closed": (
        "S-49",
        QT_TRANSLATE_NOOP("Message", "The sales file is closed."),
        QT_TRANSLATE_NOOP("Message", "All sales so far are saved."),
        QT_TRANSLATE_NOOP("Message", "Start the till again."),
    ),
    "backup_damaged": (
        "S-50",
        QT_TRANSLATE_NOOP("Message", "The backup {file} is not whole ({reason})."),
        QT_TRANSLATE_NOOP("Message", "The till's own sales file was not touched."),
        QT_TRANSLATE_NOOP("Message", "Choose another backup."),
    ),
    "backup_exists": (
        "S-51",
        QT_TRANSLATE_NOOP("Message", "There is already a file called {file}."),
        QT_TRANSLATE_NOOP("Message", "It was left as it is."),
        QT_TRANSLATE_NOOP("Message", "Choose another name."),
    ),
    "backup_missing": (
        "S-52",
        QT_TRANSLATE_NOOP("Message", "There is no backup called {file}."),
        QT_TRANSLATE_NOOP("Message", "The till's own sales file was not touched."),
        QT_TRANSLATE_NOOP("Message", "Choose another backup."),
    ),
    "mirror_failed": (
        "S-53",
        QT_TRANSLATE_NOOP("Message", "The second copy in {folder} cannot be written ({detail})."),
        QT_TRANSLATE_NOOP("Message", "All sales are saved on this computer, in one copy."),
        QT_TRANSLATE_NOOP("Message", "Check the stick or disk. The copy catches up by itself."),
    ),
    "mirror_foreign": (
        "S-54",
        QT_TRANSLATE_NOOP("Message", "The second copy in {folder} belongs to another till."),
        QT_TRANSLATE_NOOP("Message", "It was not touched."),
        QT_TRANSLATE_NOOP("Message", "Use another stick or folder for this till."),
    ),
    "mirror_damaged": (
        "S-55",
        QT_TRANSLATE_NOOP("Message", "Line {line} of the second copy is damaged."),
        QT_TRANSLATE_NOOP("Message", "The lines before it are intact, and nothing was changed."),
        QT_TRANSLATE_NOOP("Message", "Restore from a backup, or use the lines before it."),
    ),
    "restore_unsafe": (
        "S-56",
        QT_TRANSLATE_NOOP(
            "Message",
            "The till's own sales file holds {found_seq} entries, the copy only {copy_seq}.",
        ),
        QT_TRANSLATE_NOOP("Message", "Nothing was changed."),
        QT_TRANSLATE_NOOP("Message", "Restore only if the till's own file is broken, and say so."),
    ),
    "cancelled": (
        "S-57",
        QT_TRANSLATE_NOOP("Message", "The work was stopped before its end."),
        QT_TRANSLATE_NOOP("Message", "The till's own sales file is as it was."),
        QT_TRANSLATE_NOOP("Message", "Start it again when there is time."),
    ),
}
