"""What a deployment decides: `EVERTILL_…`, from the environment or a folder of secrets.

Everything has a safe default. Without a database URL the API runs on SQLite in its data folder,
which is what a shop with one till needs. A webhook without a secret is off, never open.
"""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Self

from pydantic import AnyUrl, Field, SecretStr, field_validator, model_validator
from pydantic_settings import NoDecode, SettingsConfigDict

from hosted_api.kit.db.database import Database
from hosted_api.kit.deployed import Deployed


class Settings(Deployed):
    """Read once at start; `EVERTILL_DATABASE_URL=postgresql://…` chooses PostgreSQL."""

    model_config = SettingsConfigDict(env_prefix="EVERTILL_")

    host: str = "127.0.0.1"
    port: int = Field(default=8750, ge=0, le=65535)
    data_folder: Path = Path("evertill-api")
    database_url: SecretStr | None = None
    redis_url: SecretStr | None = None
    tls_cert: Path | None = None
    tls_key: Path | None = None
    public_url: AnyUrl | None = None
    largest_body: int = Field(default=1 << 20, ge=1024)
    largest_menu: int = Field(default=32 << 20, ge=1024)
    requests_a_minute: int = Field(default=1200, ge=1)
    callbacks_a_minute: int = Field(default=120_000, ge=1)
    keep_sessions_days: int = Field(default=90, ge=1)
    log_level: str = "INFO"
    log_file: Path | None = None
    metrics_token: SecretStr | None = None
    token_secret: SecretStr | None = None
    trusted_hosts: Annotated[tuple[str, ...], NoDecode] = ()

    @field_validator("token_secret", "metrics_token")
    @classmethod
    def _no_empty_secret(cls, value: SecretStr | None) -> SecretStr | None:
        if value is not None and len(value.get_secret_value()) < 32:
            raise ValueError("a secret has at least 32 characters; leave it out to do without")
        return value

    @field_validator("trusted_hosts", mode="before")
    @classmethod
    def _by_commas(cls, value: object) -> object:
        return tuple(part.strip() for part in value.split(",")) if isinstance(value, str) else value

    @model_validator(mode="after")
    def _certificate_with_its_key(self) -> Self:
        if (self.tls_cert is None) != (self.tls_key is None):
            raise ValueError("EVERTILL_TLS_CERT and EVERTILL_TLS_KEY go together")
        return self

    def database(self, key: bytes = b"") -> Database:
        """The database the settings name, not yet open; `key` locks the embedded one."""
        if self.database_url is not None:
            from hosted_api.kit.db.postgres import Postgres

            return Postgres(self.database_url.get_secret_value())
        from hosted_api.kit.db.sqlite import Sqlite

        return Sqlite(self.data_folder / "api.db", key)
