"""The page to pay, refuse and trouble simulated payments by hand: plain HTML and forms."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from hosted_api.simulators.control import ENDS, HOW, Control
from hosted_api.simulators.faults import Kind

if TYPE_CHECKING:
    from hosted_api.simulators.frame import GivenBack, Made

_HEAD = """<!doctype html><html lang="en"><meta charset="utf-8"><title>Simulated providers</title>
<meta name="viewport" content="width=device-width,initial-scale=1"><style>
body{font:16px system-ui;margin:2em auto;max-width:70em;padding:0 1em}
section{border:1px solid #888;border-radius:8px;padding:1em;margin:1em 0}
button,select,input{font:inherit;min-height:48px;padding:0 1em;margin:4px 4px 4px 0}
form{display:inline-block}p{overflow-wrap:anywhere}</style>
<h1>Simulated providers</h1><p>No money moves here.</p>"""


def page(control: Control) -> str:
    """All payments, the newest first, each with what can be done to it."""
    made = [_payment(each) for each in reversed(control.book.all())]
    parts = [_HEAD, *(made or ["<p>Nobody has asked for money yet.</p>"]), _faults(control)]
    return "\n".join([*parts, _callbacks(control), "</html>"])


def _payment(made: Made) -> str:
    what = f"{made.provider} {made.method} {made.amount} {made.currency}"
    lines = [f"<section><h2>{escape(what)}: {made.state.value}</h2>"]
    lines.append(f"<p>{escape(made.our_id)} · {escape(made.their_id)}</p>")
    if made.paid:
        lines.append(f"<p>paid {made.paid}, given back {made.refunded}</p>")
    hidden = _hidden("payment", made.their_id) + _hidden("provider", made.provider)
    choice = "".join(f"<option>{how}</option>" for how in HOW)
    lines.append(f'<form method="post">{hidden}')
    lines.append(f'<label>amount <input name="amount" inputmode="numeric" value="{made.amount}">')
    lines.append(f'</label><label>callback <select name="callback">{choice}</select></label>')
    lines += [
        f'<button formaction="/_control/{action}">{action}</button>'
        for action in (*ENDS, "again", "forge")
    ]
    lines += ["</form>", *(_refund(back) for back in made.refunds.values()), "</section>"]
    return "".join(lines)


def _refund(back: GivenBack) -> str:
    hidden = _hidden("refund", back.our_id)
    return (
        f"<p>refund {escape(back.our_id)} of {back.amount}: {back.state.value}"
        f'<form method="post" action="/_control/settle">{hidden}'
        '<button name="outcome" value="done">give back</button>'
        '<button name="outcome" value="refused">refuse</button></form></p>'
    )


def _faults(control: Control) -> str:
    providers = "".join(f"<option>{escape(name)}</option>" for name in control.simulators)
    kinds = "".join(f"<option>{kind.value}</option>" for kind in Kind)
    return (
        '<section><h2>Bad luck</h2><form method="post" action="/_control/fault">'
        f'<label>provider <select name="provider">{providers}</select></label>'
        f'<label>what <select name="kind">{kinds}</select></label>'
        '<label>times <input name="times" value="1" inputmode="numeric"></label>'
        "<button>let it happen</button></form>"
        '<form method="post" action="/_control/wait"><label>seconds '
        '<input name="seconds" value="900" inputmode="numeric"></label>'
        "<button>let time pass</button></form></section>"
    )


def _callbacks(control: Control) -> str:
    lines = [
        f"<p>{escape(each.call.url)} → {each.status or 'no answer'} {escape(each.answer[:200])}</p>"
        for each in reversed(control.post.sent[-50:])
    ]
    return "<section><h2>Callbacks</h2>" + "".join(lines or ["<p>None yet.</p>"]) + "</section>"


def _hidden(name: str, value: str) -> str:
    return f'<input type="hidden" name="{name}" value="{escape(value)}">'
