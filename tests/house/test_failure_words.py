"""Every reason an adapter gives for a payment has its words at the till, or says nobody anything.

A new reason fails here until somebody has decided which of the two it is.
"""

from __future__ import annotations

import ast

from pos_app.ui.failure_words import FAILURES
from tests.house.tree import parsed, python_files

NEUTRAL = frozenset(
    {
        *("bad_id", "bad_request", "by_hand", "cannot_cancel", "currency", "in_use", "invalid"),
        *("needs_person", "not_found", "not_paid", "only_tells", "wrong_amount", "wrong_currency"),
    }
)
"""What a programmer has to look into, or what only concerns cancelling."""

OF_REFUNDS = frozenset(
    {
        *("already_refunded", "no_refund_status", "refund_failed", "refund_not_allowed"),
        *("refund_too_large", "refund_unknown"),
    }
)
_NOES = ("Refused", "Misconfigured", "NotOffered")


def _reasons() -> set[str]:
    found: set[str] = set()
    for path in python_files("hosted_api/payments"):
        for node in ast.walk(parsed(path)):
            found |= _named(node)
    return found


def _named(node: ast.AST) -> set[str]:
    match node:
        case ast.Call(func=ast.Name(id=name), args=[ast.Constant(value=str(code)), *_]):
            return {code} if name in _NOES else set()
        case ast.keyword(arg="reason", value=ast.Constant(value=str(code))):
            return {code} - {""}
        case ast.Assign(targets=[ast.Name(id="_REASONS")], value=ast.Dict(values=values)):
            return {str(each.value) for each in values if isinstance(each, ast.Constant)}
        case ast.AnnAssign(target=ast.Name(id="_REASONS"), value=ast.Dict(values=values)):
            return {str(each.value) for each in values if isinstance(each, ast.Constant)}
    return set()


def test_every_reason_has_its_words_or_is_known_to_need_none() -> None:
    reasons = _reasons()
    assert {"declined", "no_money", "limit", "cancelled", "reply_lost"} <= reasons
    assert reasons - set(FAILURES) - NEUTRAL - OF_REFUNDS == set()
    assert not set(FAILURES) & (NEUTRAL | OF_REFUNDS)
