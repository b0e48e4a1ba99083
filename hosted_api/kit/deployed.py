"""Where settings come from: the environment, and a folder of secrets as containers are given one.

In that folder each file is named like the setting it holds: `EVERTILL_MOMO_SECRET_KEY`. What stands
in the environment too counts before the file.
"""

from __future__ import annotations

import os
from pathlib import Path

from pydantic_settings import (
    BaseSettings,
    PydanticBaseSettingsSource,
    SecretsSettingsSource,
    SettingsConfigDict,
)

FOLDER = "EVERTILL_SECRETS_FOLDER"


class NoSecretsFolder(Exception):
    """The folder of secrets that is named is not there; nobody guesses what it would have held."""


class Deployed(BaseSettings):
    """What is wrong is named; the value is never shown. Raises `NoSecretsFolder`."""

    model_config = SettingsConfigDict(extra="ignore", frozen=True, hide_input_in_errors=True)

    @classmethod
    def settings_customise_sources(
        cls,
        settings_cls: type[BaseSettings],
        init_settings: PydanticBaseSettingsSource,
        env_settings: PydanticBaseSettingsSource,
        dotenv_settings: PydanticBaseSettingsSource,
        file_secret_settings: PydanticBaseSettingsSource,
    ) -> tuple[PydanticBaseSettingsSource, ...]:
        """What is handed in, then the environment, then the folder; no `.env` file."""
        del dotenv_settings, file_secret_settings
        folder = os.environ.get(FOLDER, "")
        if not folder:
            return init_settings, env_settings
        if not Path(folder).is_dir():
            raise NoSecretsFolder(f"{FOLDER}: there is no folder {folder}")
        return init_settings, env_settings, SecretsSettingsSource(settings_cls, folder)
