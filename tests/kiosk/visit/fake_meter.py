# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""`drivers.meter.MeterSession` without a device: tests say what it reports and what it sees."""

import asyncio
from collections.abc import Callable

from drivers.meter import Live, MeterEvent, MeterPresent


class FakeMeter:
    """It is there as soon as it runs."""

    def __init__(self) -> None:
        self.said: list[str] = []
        self._listeners: list[Callable[[MeterEvent], None]] = []
        self._watchers: list[Callable[[Live], None]] = []

    def subscribe(self, listener: Callable[[MeterEvent], None]) -> None:
        self._listeners.append(listener)

    def watch(self, listener: Callable[[Live], None]) -> None:
        self._watchers.append(listener)

    async def run(self) -> None:
        self.said.append("run")
        self.report(MeterPresent())
        try:
            await asyncio.Event().wait()
        finally:
            self.said.append("ended")

    def start(self) -> None:
        self.said.append("start")

    def stop(self) -> None:
        self.said.append("stop")

    def report(self, event: MeterEvent) -> None:
        for listener in self._listeners:
            listener(event)

    def see(self, live: Live) -> None:
        for watcher in self._watchers:
            watcher(live)
