"""`python -m hosted_api providers`: one line each, and what the unfinished ones lack."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hosted_api.payments.providers import registry

if TYPE_CHECKING:
    from collections.abc import Iterator

    from backend_client.contracts.providers import Provider


def lines(public_url: str) -> Iterator[str]:
    """For the terminal, as the environment and the folder of secrets have it; nothing secret."""
    for each in registry.survey(public_url).providers:
        yield f"{each.name:10} {_said(each)}".rstrip()
        settings = {field.name: field.setting for field in each.fields}
        for name in each.missing:
            yield f"{'':10}   not set: {settings.get(name, name)}"
        for wrong in each.wrong:
            yield f"{'':10}   {settings.get(wrong.name, wrong.name)}: {wrong.why}"


def _said(each: Provider) -> str:
    if each.state != "on":
        return each.state
    place = ", for trying out: no money moves" if each.sandbox else ""
    told = f"  called back at {each.callback_url}" if each.callback_url else ""
    return f"on{place}{told}"
