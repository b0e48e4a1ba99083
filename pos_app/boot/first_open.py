"""What the engine's thread does when the till opens: key, journal, a demo shop to begin with."""

import logging
from collections.abc import Callable
from dataclasses import replace

from pos_app.boot.ground import Ground, first_settings
from pos_app.boot.kept_key import KeptPlace
from pos_app.engine.answers import Trouble
from pos_app.engine.demo_shop import stock_demo_shop, stock_shelves
from pos_app.engine.opened import Opened
from pos_app.engine.opening import open_till
from pos_app.secrets.choice import Keeping
from pos_app.secrets.pin_hash import PinHash
from pos_app.settings import load_settings, save_settings
from pos_app.store.catalog_folder import CatalogFolder
from pos_core.country_profiles import shop_for
from pos_core.setup import Products, SetupDraft, read_draft
from pos_core.shop import Shop

log = logging.getLogger("evertill.boot")


def open_on(ground: Ground, tell: Callable[[Trouble], None]) -> tuple[Opened, KeptPlace]:
    """Open the till on its ground, or begin one there. Raises `StoreProblem`."""
    ports, options = ground.ports, ground.options
    ports.fs.make_folder(ground.folder)
    kept = ground.place()
    if kept.is_new and kept.keeping is Keeping.OPEN_FILE:
        log.warning("there is no keyring here: the key lies in a file, readable by its owner")
        folder = str(kept.place.side_folder)
        tell(Trouble("key_in_open_file", "K-01", {"folder": folder}))
    draft = _begun(ground)
    shop = draft.shop if draft and draft.shop else shop_for(options.shop, options.language)
    opened = open_till(ports, kept.place, shop, ground.journal)
    opened = replace(opened, pins=PinHash(ports.rng, kept.pepper))
    if kept.is_new:
        _remember_language(ground)
    if CatalogFolder(ports.fs, ground.folder).current() is None:
        _stock(ground, draft, opened.state.shop or shop)
    return opened, kept


def _begun(ground: Ground) -> SetupDraft | None:
    """The shop that was set up and shall begin here, if there is one."""
    draft = read_draft(load_settings(ground.ports.fs, ground.settings_path).setup)
    return draft if draft is not None and draft.begun else None


def _stock(ground: Ground, draft: SetupDraft | None, shop: Shop) -> None:
    """The first shelves: as they were chosen, or the demo shop's."""
    ports, options = ground.ports, ground.options
    if draft is not None and draft.shop == shop and draft.products is not Products.KEEP:
        stock_shelves(ports.store, ports.fs, ground.folder, draft)
        return
    stock_demo_shop(
        ports.store, ports.fs, ground.folder, options.shop, options.language, shop.currency
    )


def _remember_language(ground: Ground) -> None:
    """A till that began in a language opens in it the next time, whoever starts it."""
    fs, file = ground.ports.fs, ground.settings_path
    try:
        if not fs.exists(file):
            save_settings(fs, file, first_settings(ground.options))
    except OSError:
        log.warning("the language of the new till could not be kept")
