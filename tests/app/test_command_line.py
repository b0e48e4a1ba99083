"""What a person gets who asks a command for help, or writes it wrong."""

import pytest

from pos_app.__main__ import main
from pos_app.boot.options import COMMANDS, parse


@pytest.mark.parametrize(
    ("command", "word"),
    [
        ("backup", "file"),
        ("restore", "--allow-loss"),
        ("verify", "--backup"),
        ("replay", "evertill replay"),
        ("export", "file"),
        ("import", "--keep-good-rows"),
        ("recovery-code", "--enter"),
        ("virtual-printer", "--paper"),
    ],
)
@pytest.mark.parametrize("call", ["-h", "--help"])
def test_each_command_shows_its_own_help(
    command: str, word: str, call: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as ended:
        main([command, call])
    shown = capsys.readouterr().out
    assert ended.value.code == 0
    assert shown.startswith(f"usage: evertill {command}")
    assert word in shown


@pytest.mark.parametrize("words", [["--help"], ["run", "--help"], ["selfcheck", "-h"]])
def test_help_without_a_command_of_its_own_lists_all(
    words: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as ended:
        parse(words)
    shown = capsys.readouterr().out
    assert ended.value.code == 0
    assert all(command in shown for command in COMMANDS)


def test_a_missing_file_is_said_by_the_command_itself(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        main(["backup"])
    assert ended.value.code == 2
    assert "evertill backup: error:" in capsys.readouterr().err
