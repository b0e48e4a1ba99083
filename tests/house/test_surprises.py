"""A surprise is loud: broad excepts only at thread tops, ignored types only with their code."""

from __future__ import annotations

import ast

from tests.house.tree import lines_matching, name_of, parsed, python_files, told

# Where a surprise may be caught whole: the tops of the threads and of the process. Each of them
# writes it to the log and says it in words.
THREAD_TOPS: set[str] = {
    "hosted_api/kit/db/batcher.py",
    "hosted_api/kit/db/sqlite.py",
    "hosted_api/kit/http/middleware.py",
    "hosted_api/kit/jobs.py",
    "hosted_api/kit/outbox.py",
    "hosted_api/ops/endpoints.py",
    "hosted_api/payments/inbox.py",
    "hosted_api/sync/folds.py",
    "pos_app/boot/api_child.py",
    "pos_app/boot/crash.py",
    "pos_app/boot/selfcheck.py",
    "pos_app/boot/shutdown.py",
    "pos_app/engine/engine.py",
    "pos_app/engine/printing.py",
    "pos_app/engine/schedule.py",
    "pos_app/engine/sync_door.py",  # sets aside what it cannot read, whatever is wrong with it
    "pos_app/bridge/background.py",
    "pos_app/sync/carrier.py",
    "pos_app/sync/loop.py",
    "pos_app/devices/virtual_printer/server.py",
}


def test_only_the_top_of_a_thread_catches_everything() -> None:
    wrong = []
    for path in python_files():
        if name_of(path) in THREAD_TOPS:
            continue
        wrong += [
            f"{name_of(path)}:{node.lineno}"
            for node in ast.walk(parsed(path))
            if isinstance(node, ast.ExceptHandler) and _is_broad(node.type) and not _passes_on(node)
        ]
    assert not wrong, told(wrong, "Catch what you can answer; the rest belongs to the thread top.")


def test_an_ignored_type_error_names_its_code() -> None:
    wrong = lines_matching(
        r"# type: " + r"ignore($|[^\[])", python_files("pos_core", "pos_app", "tests")
    )
    assert not wrong, told(wrong, "Write the code in brackets, and why.")


def test_no_lint_rule_is_silenced_without_its_code() -> None:
    wrong = lines_matching(r"# no" + r"qa($|[^:])", python_files("pos_core", "pos_app", "tests"))
    assert not wrong, told(wrong, "Write the code after a colon, and why.")


def _passes_on(handler: ast.ExceptHandler) -> bool:
    """Tidies up and raises the same again: nothing is hidden."""
    last = handler.body[-1]
    return isinstance(last, ast.Raise) and last.exc is None


def _is_broad(caught: ast.expr | None) -> bool:
    match caught:
        case None:
            return True
        case ast.Name(id=name):
            return name in {"Exception", "BaseException"}
        case ast.Tuple(elts=several):
            return any(_is_broad(one) for one in several)
    return False
