# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""A small HTTPS server of the clinic's own, under its certificate."""

import asyncio
import signal
from typing import cast

from hypercorn.asyncio import serve
from hypercorn.config import Config
from hypercorn.typing import ASGIFramework
from starlette.applications import Starlette

from sync.clinic.folder import ClinicFolder
from sync.clinic.keys import ClinicKeys
from sync.clinic.problem import ProblemError


async def serve_app(
    folder: ClinicFolder, app: Starlette, host: str, port: int, stop: asyncio.Event | None
) -> None:
    """Until `stop`; without one until SIGTERM or SIGINT. Raises `ProblemError`."""
    if stop is None:
        stop = asyncio.Event()
        for number in (signal.SIGTERM, signal.SIGINT):
            asyncio.get_running_loop().add_signal_handler(number, stop.set)
    keys, config = ClinicKeys(folder), Config()
    config.bind = [f"[{host}]:{port}" if ":" in host else f"{host}:{port}"]
    config.certfile, config.keyfile = str(keys.tls_certificate), str(keys.tls_key)
    config.include_server_header = False
    config.errorlog = config.accesslog = None  # a query may hold somebody's number
    try:
        await serve(cast(ASGIFramework, app), config, shutdown_trigger=stop.wait)
    except OSError as error:
        raise ProblemError(f"Auf {host}:{port} kann nicht gewartet werden.") from error
