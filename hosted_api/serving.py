"""The API at work behind uvicorn: ready when it says so, gone when it is told to be."""

from __future__ import annotations

import uvicorn

from hosted_api.app import create_app
from hosted_api.kit.log import start_logging
from hosted_api.settings import Settings

GRACE_SECONDS = 10


def serve(settings: Settings) -> int:
    """Until SIGTERM or SIGINT; what is under way is finished first."""
    start_logging(settings.log_level)
    settings.data_folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    config = uvicorn.Config(
        create_app(settings),
        host=settings.host,
        port=settings.port,
        log_config=None,
        access_log=False,
        server_header=False,
        date_header=False,
        ws="websockets-sansio",
        ws_per_message_deflate=False,
        ws_max_size=settings.largest_body,
        timeout_keep_alive=30,
        timeout_graceful_shutdown=GRACE_SECONDS,
    )
    server = uvicorn.Server(config)
    server.run()
    return 0 if server.started else 1
