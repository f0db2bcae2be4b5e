# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""What a server of the clinic's needs: an address that is bound at once, and an end that ends."""

import asyncio
import socket
from typing import cast

from hypercorn.asyncio import serve
from hypercorn.config import Config
from hypercorn.typing import ASGIFramework
from starlette.applications import Starlette

from sync.clinic.problem import ProblemError
from sync.german_os_errors import os_error_text

_FINISH_SECONDS = 1.5  # for requests under way when the end comes


async def serve_until(app: Starlette, config: Config, stop: asyncio.Event) -> None:
    """Serve as `config` says; after `stop` for a moment longer at most."""
    config.graceful_timeout = _FINISH_SECONDS
    serving = asyncio.create_task(
        serve(cast(ASGIFramework, app), config, shutdown_trigger=stop.wait)
    )
    ending = asyncio.create_task(stop.wait())
    try:
        await asyncio.wait({serving, ending}, return_when=asyncio.FIRST_COMPLETED)
        # From Python 3.12 on a server waits for its last connection, however long that is.
        ended, _ = await asyncio.wait({serving}, timeout=2 * _FINISH_SECONDS)
    finally:
        for task in (serving, ending):
            task.cancel()
    if ended:
        serving.result()
    else:
        await asyncio.gather(serving, return_exceptions=True)


def bound_socket(host: str, port: int) -> socket.socket:
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    bound = socket.socket(family, socket.SOCK_STREAM)
    bound.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        bound.bind((host, port))
    except OSError as error:
        bound.close()
        raise ProblemError(
            f"Auf {host}:{port} kann nicht gewartet werden ({os_error_text(error)})."
        ) from error
    bound.setblocking(False)
    return bound
