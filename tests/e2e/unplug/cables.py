# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""Pulls a device's cable out, and plugs it in again where it never was: for whom asks on a socket.

A line `pull PLACE` is answered with the moment (CLOCK_MONOTONIC, seconds), `plug PLACE` with the
new port, `shorten-rest` with nothing.
"""

import os
import socketserver
import threading
import time
from collections.abc import Callable
from pathlib import Path

from tests.e2e.processes import wait_until
from tests.e2e.world import World

TAKE_SECONDS = 2.0


class CableServer:
    """Runs from `open` to `close`."""

    def __init__(self, world: World, path: Path) -> None:
        self._world = world
        self._server = socketserver.ThreadingUnixStreamServer(str(path), _handler(self._serve))
        self._thread = threading.Thread(target=self._server.serve_forever)
        self._held: list[int] = []
        self.ports: list[tuple[str, str]] = []  # before and after each plugging in

    def __enter__(self) -> "CableServer":
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._server.shutdown()
        self._server.server_close()
        self._thread.join()
        for handle in self._held:
            os.close(handle)

    def _serve(self, asked: str) -> str:
        what, _, place = asked.partition(" ")
        if what == "pull":
            return self._pull(place)
        if what == "plug":
            return self._plug(place)
        self._world.ctl("visit", "shorten-rest")
        return ""

    def _pull(self, place: str) -> str:
        """Its process dies: the port hangs up as if it were torn out."""
        now = time.monotonic()
        self._world.crew.kill(place)
        return str(now)

    def _plug(self, place: str) -> str:
        """It finds another port, as the old one's number is taken."""
        link = self._world.ports / place
        before, made = str(link.readlink()), link.lstat().st_mtime_ns
        self._take(before)
        self._world.crew.again(place)
        wait_until(f"the {place}", lambda: link.lstat().st_mtime_ns != made)
        self.ports.append((before, str(link.readlink())))
        return self.ports[-1][1]

    def _take(self, port: str) -> None:
        """The kernel gives the lowest number that is free: this one, once the front has let go.

        Unless somebody else on this machine was quicker; then nobody plugs in there either.
        """
        deadline = time.monotonic() + TAKE_SECONDS
        while time.monotonic() < deadline:
            pair = os.openpty()
            if os.ttyname(pair[1]) == port:
                self._held += pair
                return
            for handle in pair:
                os.close(handle)
            time.sleep(0.02)


def _handler(serve: Callable[[str], str]) -> type[socketserver.StreamRequestHandler]:
    class Handler(socketserver.StreamRequestHandler):
        def handle(self) -> None:
            asked = self.rfile.readline().decode().strip()
            self.wfile.write(f"{serve(asked)}\n".encode())

    return Handler
