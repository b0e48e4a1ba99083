"""What the engine's thread does when the till opens: key, journal, a demo shop to begin with."""

import logging
from collections.abc import Callable
from dataclasses import replace

from pos_app.boot.ground import Ground
from pos_app.boot.kept_key import KeptPlace
from pos_app.engine.answers import Trouble
from pos_app.engine.demo_shop import stock_demo_shop
from pos_app.engine.engine import Opened
from pos_app.engine.opening import open_till
from pos_app.secrets.choice import Keeping
from pos_app.secrets.pin_hash import PinHash
from pos_app.settings import Settings, save_settings
from pos_app.store.catalog_folder import CatalogFolder
from pos_core.country_profiles import shop_for

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
    shop = shop_for(options.shop, options.language)
    opened = open_till(ports, kept.place, shop, ground.journal)
    opened = replace(opened, pins=PinHash(ports.rng, kept.pepper))
    if kept.is_new:
        _remember_language(ground)
    if CatalogFolder(ports.fs, ground.folder).current() is None:
        currency = opened.state.shop.currency if opened.state.shop else shop.currency
        stock_demo_shop(
            ports.store, ports.fs, ground.folder, options.shop, options.language, currency
        )
    return opened, kept


def _remember_language(ground: Ground) -> None:
    """A till that began in a language opens in it the next time, whoever starts it."""
    fs, file = ground.ports.fs, ground.settings_path
    try:
        if not fs.exists(file):
            save_settings(fs, file, replace(Settings(), language=ground.options.language))
    except OSError:
        log.warning("the language of the new till could not be kept")
