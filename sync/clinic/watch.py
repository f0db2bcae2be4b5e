# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""`/metrics` and `/health`, on an address of their own that only this machine can reach."""

import asyncio
import ipaddress
import socket
from collections.abc import Awaitable, Callable, Mapping
from types import TracebackType
from typing import Self

from hypercorn.config import Config
from prometheus_client.exposition import CONTENT_TYPE_PLAIN_0_0_4
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from sync.clinic.figures import Figures, is_healthy
from sync.clinic.metrics import Metrics
from sync.clinic.problem import ProblemError
from sync.clinic.serving import bound_socket, serve_until


class Watch:
    """Bound from `__init__` to `close`. Raises `ProblemError` if the address can't be had."""

    def __init__(self, host: str, port: int, metrics: Metrics) -> None:
        if not _is_loopback(host):
            raise ProblemError(
                f"{host} ist auch von außen zu erreichen; für --metrics ist nur eine Adresse "
                "dieses Rechners erlaubt, zum Beispiel 127.0.0.1:9464."
            )
        self._socket: socket.socket = bound_socket(host, port)
        self.port = int(self._socket.getsockname()[1])
        self._metrics = metrics
        self._roles: Mapping[str, Callable[[], Awaitable[Figures]]] = {}

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._socket.close()

    async def run(
        self, roles: Mapping[str, Callable[[], Awaitable[Figures]]], stop: asyncio.Event
    ) -> None:
        """Serve until `stop`; `roles` tell how they are, by name."""
        self._roles = roles
        config = Config()
        config.bind = [f"fd://{self._socket.dup().detach()}"]
        config.include_server_header = False
        config.errorlog = None
        await serve_until(self.app(), config, stop)

    def app(self) -> Starlette:
        return Starlette(
            routes=[Route("/metrics", self._told_metrics), Route("/health", self._told_health)]
        )

    async def _figures(self) -> dict[str, Figures]:
        return {name: await ask() for name, ask in self._roles.items()}

    async def _told_metrics(self, _request: Request) -> Response:
        text = self._metrics.text(await self._figures())
        return Response(text, media_type=CONTENT_TYPE_PLAIN_0_0_4)

    async def _told_health(self, _request: Request) -> Response:
        figures = await self._figures()
        ok = all(is_healthy(each) for each in figures.values())
        return JSONResponse({"healthy": ok, **figures}, 200 if ok else 503)


def _is_loopback(host: str) -> bool:
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"
