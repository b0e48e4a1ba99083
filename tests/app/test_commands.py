"""Every command has a key of its own, and nothing is listed twice."""

from dataclasses import replace

import pytest
from PySide6.QtGui import QKeySequence

from pos_app.ui.commands import (
    COMMANDS,
    Command,
    Place,
    collisions,
    command,
    commands_at,
    key_of,
    text_of,
)
from pos_app.ui.theme.tokens import resource


def test_no_key_means_two_things_in_one_place() -> None:
    assert collisions() == ()


def test_a_key_used_twice_in_one_place_would_be_noticed() -> None:
    search = command("search.focus")
    twin = replace(search, id="search.again")
    everywhere = replace(search, id="search.anywhere", place=Place.ANYWHERE)
    elsewhere = replace(search, id="search.elsewhere", place=Place.RECEIPT)
    assert collisions((search, twin)) == (("search.focus", "search.again"),)
    assert collisions((search, everywhere)) == (("search.focus", "search.anywhere"),)
    assert collisions((search, elsewhere)) == ()


@pytest.mark.parametrize("each", COMMANDS, ids=lambda each: each.id)
def test_every_command_has_words_an_icon_and_a_key_that_keyboards_have(each: Command) -> None:
    sequence = QKeySequence(each.key)
    assert sequence.count() == 1
    assert sequence.toString(QKeySequence.SequenceFormat.PortableText) == each.key
    assert each.text
    assert resource("icons", f"{each.icon}.svg").is_file()


def test_each_command_is_declared_once() -> None:
    ids = [each.id for each in COMMANDS]
    assert len(ids) == len(set(ids))


def test_the_keys_a_cashier_knows_stay_where_they_are() -> None:
    keys = {each.id: each.key for each in COMMANDS}
    assert keys["help.open"] == "F1"
    assert keys["search.focus"] == "F2"
    assert keys["orders.open"] == "F5"
    assert keys["discount.line"] == "F6"
    assert keys["receipt.reprint_last"] == "F9"
    assert keys["settings.open"] == "F10"
    assert keys["pay.open"] == "F12"


def test_a_button_shows_words_and_key() -> None:
    assert text_of(command("category.3")) == "Category 3"
    assert key_of(command("edit.undo")) == "Ctrl+Z"
    assert command("pay.open") in commands_at(Place.SELL)
