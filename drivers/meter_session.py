# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""`drivers.meter.MeterSession` for every device on a serial line. Knows no device and no visit.

What the device says and understands is a `Conversation`; this owns the port, the time and what is
told. Deadlines of the line are real time; what person and device need is the injected clock's.
"""

import asyncio
from collections.abc import Callable
from typing import Final

from drivers.clock import Clock
from drivers.connection import Connection
from drivers.conversation import Conversation, Failed, Finished, Say, Step, Stranger
from drivers.fault import DeviceFault
from drivers.meter import Live, MeterAbsent, MeterDone, MeterEvent, MeterFailed, MeterPresent
from drivers.ports import PortWatch
from drivers.session_parts import Telling, moment_of
from drivers.strangers import GONE_SECONDS
from drivers.timer import Timer
from drivers.transport import LineError, LineOpener, LineSettings

SILENCE_SECONDS: Final = 1.0  # longer than any pause inside what a device says
TICK_SECONDS: Final = 0.05  # of the injected clock
LIVE_SECONDS: Final = 0.1  # real: a screen shows no more

_NOT_THERE: Final = MeterAbsent(DeviceFault.UNPLUGGED)


class LineMeterSession:
    """Every method on the event loop's thread."""

    def __init__(
        self,
        ports: PortWatch,
        open_line: LineOpener,
        settings: LineSettings,
        clock: Clock,
        converse: Callable[[], Conversation],
    ) -> None:
        self._connection = Connection(
            ports, open_line, settings, up=self._up, down=self._down, received=self._received
        )
        self._clock = clock
        self._converse = converse
        self._conversation = converse()
        self._telling = Telling[MeterEvent]()
        self._watchers: list[Callable[[Live], None]] = []
        self._measuring = asyncio.Event()
        self._silence = Timer()
        self._stranger = Timer()

    def subscribe(self, listener: Callable[[MeterEvent], None]) -> None:
        self._telling.subscribe(listener)

    def watch(self, listener: Callable[[Live], None]) -> None:
        self._watchers.append(listener)

    async def run(self) -> None:
        try:
            async with asyncio.TaskGroup() as tasks:
                tasks.create_task(self._connection.run())
                tasks.create_task(self._let_time_pass())
                tasks.create_task(self._show())
        finally:
            self.stop()
            await self._connection.leave()
            self._be_deaf()

    def start(self) -> None:
        told = self._telling.told
        if not isinstance(told, MeterPresent):
            absent = told if isinstance(told, MeterAbsent) else _NOT_THERE
            self._telling.emit(MeterFailed(absent.fault, absent.detail))
        elif not self._measuring.is_set():
            self._measuring.set()
            self._carry_out(self._conversation.start(moment_of(self._clock)))

    def stop(self) -> None:
        if self._measuring.is_set():
            self._measuring.clear()
            self._carry_out(self._conversation.stop())

    # The line

    def _up(self) -> None:
        self._conversation = self._converse()
        self._telling.tell(MeterPresent())
        self._carry_out(self._conversation.connected())

    def _down(self, error: LineError) -> None:
        self._be_deaf()
        self._fail(error.fault, error.detail)
        self._telling.tell(MeterAbsent(error.fault, error.detail))

    def _received(self, data: bytes) -> None:
        self._silence.start(SILENCE_SECONDS, self._fell_silent)
        self._stranger.start(GONE_SECONDS, self._stranger_left)
        self._carry_out(self._conversation.receive(data, moment_of(self._clock)))

    def _fell_silent(self) -> None:
        self._carry_out(self._conversation.silent(moment_of(self._clock)))

    def _stranger_left(self) -> None:
        if self._connection.line is not None:
            self._telling.tell(MeterPresent())  # whatever else was talking has stopped

    def _be_deaf(self) -> None:
        self._silence.cancel()
        self._stranger.cancel()

    # The measurement

    async def _let_time_pass(self) -> None:
        while True:
            await self._measuring.wait()
            await self._clock.sleep(TICK_SECONDS)
            if self._measuring.is_set():
                self._carry_out(self._conversation.tick(moment_of(self._clock)))

    async def _show(self) -> None:
        while True:
            await self._measuring.wait()
            await asyncio.sleep(LIVE_SECONDS)
            if self._measuring.is_set():
                live = self._conversation.live()
                for watcher in self._watchers:
                    watcher(live)

    def _carry_out(self, steps: list[Step]) -> None:
        for step in steps:
            match step:
                case Say(data):
                    if not self._connection.say(data):
                        return  # the rest belonged to a line that is gone
                case Finished(reading):
                    self._measuring.clear()
                    self._telling.emit(MeterDone(reading))
                case Failed(fault, detail):
                    self._fail(fault, detail)
                case Stranger(fault, name):
                    self._telling.tell(MeterAbsent(fault, name))

    def _fail(self, fault: DeviceFault, detail: str) -> None:
        if self._measuring.is_set():
            self._measuring.clear()
            self._telling.emit(MeterFailed(fault, detail))
