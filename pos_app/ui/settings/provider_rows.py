"""The providers a shop can be paid by, a row each: what it is for, and whether it is on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pos_app.ui.page.row_delegate import RowTexts
from pos_app.ui.page.text_rows import TextRowsModel
from pos_app.ui.provider_words import PROVIDER_NAMES, STATES, about, field_words, translate

if TYPE_CHECKING:
    from collections.abc import Sequence

    from backend_client.contracts.providers import Provider
    from pos_core.shop import Shop


class ProviderRows(TextRowsModel):
    """Those that pay in the shop's money; what is begun or on stands first."""

    _names: tuple[str, ...] = ()

    def show_providers(self, providers: Sequence[Provider], shop: Shop | None) -> None:
        """All rows anew."""
        mine = [each for each in providers if shop is None or _pays_in(each, str(shop.currency))]
        mine.sort(key=_is_off)
        self.beginResetModel()
        self._names = tuple(each.name for each in mine)
        self._texts = [_row(each) for each in mine]
        self.endResetModel()

    def name_of(self, row: int) -> str:
        """The provider in a row."""
        return self._names[row]


def _is_off(provider: Provider) -> bool:
    return provider.state == "off"


def _pays_in(provider: Provider, currency: str) -> bool:
    return not provider.currencies or currency in provider.currencies


def _row(provider: Provider) -> RowTexts:
    said, tone = STATES["sandbox" if provider.sandbox else provider.state]
    name = PROVIDER_NAMES.get(provider.name, provider.name)
    state = translate("Provider", said)
    lacks = ", ".join(field_words(each)[0] for each in (*provider.missing, *_wrong(provider)))
    return RowTexts(name, "", state, about(provider.name), lacks, "muted", tone, "bad")


def _wrong(provider: Provider) -> tuple[str, ...]:
    return tuple(each.name for each in provider.wrong)
