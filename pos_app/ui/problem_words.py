"""The words for every trouble with files, devices and the server, by its name."""

from collections.abc import Mapping

from pos_app.ui.device_words import DEVICE_WORDS
from pos_app.ui.storage_words import STORAGE_WORDS
from pos_app.ui.sync_words import SYNC_WORDS

PROBLEM_WORDS: Mapping[str, tuple[str, str, str, str]] = {
    **STORAGE_WORDS,
    **DEVICE_WORDS,
    **SYNC_WORDS,
}
NAME_OF_CODE = {row[0]: name for name, row in PROBLEM_WORDS.items()}
