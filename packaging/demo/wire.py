# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""Counts what really crosses the line: a plain TCP relay on loopback that reads nothing.

TLS goes through untouched, so the figure holds handshakes, headers and answers of both
directions, as the rural line would carry them (without TCP and IP headers).
"""

import asyncio
from urllib.parse import urlsplit

CHUNK = 65536


class CountingProxy:
    """Listens on a free loopback port and forwards every byte to `target`, once it is set."""

    def __init__(self) -> None:
        self.bytes_both_ways = 0
        self.target: tuple[str, int] | None = None
        self._server: asyncio.Server | None = None

    async def start(self) -> str:
        """Begin to listen; returns the URL that the kiosk is given."""
        self._server = await asyncio.start_server(self._serve, "127.0.0.1", 0)
        port = self._server.sockets[0].getsockname()[1]
        return f"https://127.0.0.1:{port}"

    def forward_to(self, url: str) -> None:
        """Name the clinic's real address."""
        parts = urlsplit(url)
        self.target = (parts.hostname or "127.0.0.1", parts.port or 443)

    def stop(self) -> None:
        """Take no more connections."""
        if self._server is not None:
            self._server.close()

    async def _serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        if self.target is None:
            writer.close()
            return
        try:
            far_reader, far_writer = await asyncio.open_connection(*self.target)
        except OSError:
            writer.close()
            return
        await asyncio.gather(self._pump(reader, far_writer), self._pump(far_reader, writer))

    async def _pump(self, source: asyncio.StreamReader, sink: asyncio.StreamWriter) -> None:
        try:
            while data := await source.read(CHUNK):
                self.bytes_both_ways += len(data)
                sink.write(data)
                await sink.drain()
        except OSError:
            pass  # one end hung up: the other is closed below
        finally:
            sink.close()
