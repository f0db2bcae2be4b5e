# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""A child process whose end the event loop sees by itself.

asyncio would wait for it on a thread (Python 3.11). Whatever runs on another thread may set off a
collection of garbage there, and a Qt object that is freed on a foreign thread can take the front
down with it.
"""

import asyncio
import contextlib
import os
import signal
import subprocess
from collections.abc import Mapping, Sequence


class Child:
    """Started without a shell, and without input or output. Raises OSError if it can't be."""

    def __init__(self, command: Sequence[str], environment: Mapping[str, str]) -> None:
        self._process = subprocess.Popen(  # noqa: S603 - our own words alone
            command,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            env=environment,
        )
        self._ended = asyncio.Event()
        self._descriptor = os.pidfd_open(self._process.pid)  # can be read when it has ended
        asyncio.get_running_loop().add_reader(self._descriptor, self._reap)

    @property
    def status(self) -> int | None:
        """Its exit status, negative for a signal; None as long as it lives."""
        return self._process.returncode

    async def wait(self) -> int:
        """Its exit status."""
        await self._ended.wait()
        return self._process.wait()

    async def end(self, patience: float) -> None:
        """Gone after this: asked politely, and after `patience` seconds not any more."""
        self.send(signal.SIGTERM)
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(patience):
                await self.wait()
        self.kill()

    def kill(self) -> None:
        """Gone when this returns."""
        self.send(signal.SIGKILL)
        self._process.wait()
        self._reap()

    def send(self, number: signal.Signals) -> None:
        self._process.send_signal(number)

    def _reap(self) -> None:
        if self._descriptor >= 0 and self._process.poll() is not None:
            asyncio.get_running_loop().remove_reader(self._descriptor)
            os.close(self._descriptor)
            self._descriptor = -1
            self._ended.set()
