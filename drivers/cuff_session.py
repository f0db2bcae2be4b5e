# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""`drivers.cuff.CuffSession` for a commanded cuff on a serial line. Knows no device and no visit.

What the device says and understands is a `CuffConversation`; this owns port, time, what is told,
and the stop: first word on every line, last word of the program, and sent after every failure.
"""

import asyncio
from collections.abc import Callable
from typing import Final

from drivers.clock import Clock
from drivers.connection import Connection
from drivers.conversation import Failed, Finished, Say, Stranger
from drivers.cuff import (
    CuffAbsent,
    CuffEvent,
    CuffPresent,
    InflationDone,
    InflationFailed,
    InflationStarted,
    StopSent,
)
from drivers.cuff_conversation import CuffConversation, CuffStep, Inflating, StopHeard
from drivers.fault import DeviceFault
from drivers.ports import PortWatch
from drivers.session_parts import Telling, moment_of
from drivers.stop_command import StopCommand
from drivers.strangers import GONE_SECONDS
from drivers.timer import Timer
from drivers.transport import LineError, LineOpener, LineSettings

SILENCE_SECONDS: Final = 1.0  # longer than any pause inside what a device says
TICK_SECONDS: Final = 0.05  # of the injected clock

_NOT_THERE: Final = CuffAbsent(DeviceFault.UNPLUGGED)


class LineCuffSession:
    """Every method on the event loop's thread. `stop_bytes` let the cuff go, whatever it does."""

    def __init__(  # noqa: PLR0917 - what a session is made of
        self,
        ports: PortWatch,
        open_line: LineOpener,
        settings: LineSettings,
        clock: Clock,
        stop_bytes: bytes,
        converse: Callable[[], CuffConversation],
    ) -> None:
        self._connection = Connection(
            ports, open_line, settings, up=self._up, down=self._down, received=self._received
        )
        self._clock = clock
        self._converse = converse
        self._conversation = converse()
        self._telling = Telling[CuffEvent]()
        self._stop_got_out = False  # on this line; before that nothing else is said
        self._foreign: CuffAbsent | None = None  # something else talks on this line
        self._stop = StopCommand(stop_bytes, self._stop_left, self._connection.lose)
        self._measuring = asyncio.Event()
        self._silence = Timer()
        self._stranger = Timer()

    def subscribe(self, listener: Callable[[CuffEvent], None]) -> None:
        self._telling.subscribe(listener)

    async def run(self) -> None:
        try:
            async with asyncio.TaskGroup() as tasks:
                tasks.create_task(self._connection.run())
                tasks.create_task(self._let_time_pass())
        finally:
            self.stop()  # the last thing said
            await self._connection.leave()

    def start_inflation(self) -> None:
        told = self._telling.told
        if not isinstance(told, CuffPresent) or self._connection.line is None:
            absent = told if isinstance(told, CuffAbsent) else _NOT_THERE
            self._telling.emit(InflationFailed(absent.fault, absent.detail))
        elif not self._measuring.is_set():  # a second touch changes nothing
            self._stop.heard()
            self._measuring.set()
            self._carry_out(self._conversation.start(moment_of(self._clock)))

    def stop(self) -> None:
        self._end_measurement()
        line = self._connection.line
        if line is None:
            return  # it is the first thing said when the line is back
        try:
            self._stop.send(line)
        except LineError as error:
            self._connection.lose(error)

    # The line

    def _up(self) -> None:
        self._conversation = self._converse()
        self._stop_got_out = False
        self._foreign = None
        self.stop()

    def _stop_left(self) -> None:
        self._stop_got_out = True
        self._telling.emit(StopSent())
        self._telling.tell(self._foreign or CuffPresent())

    def _down(self, error: LineError) -> None:
        self._stop.forget()
        self._silence.cancel()
        self._stranger.cancel()
        if self._end_measurement():
            self._telling.emit(InflationFailed(error.fault, error.detail))
        self._telling.tell(CuffAbsent(error.fault, error.detail))

    def _received(self, data: bytes) -> None:
        self._silence.start(SILENCE_SECONDS, self._fell_silent)
        self._stranger.start(GONE_SECONDS, self._stranger_left)
        self._carry_out(self._conversation.receive(data, moment_of(self._clock)))

    def _fell_silent(self) -> None:
        self._carry_out(self._conversation.silent(moment_of(self._clock)))

    def _stranger_left(self) -> None:
        if self._foreign and self._stop_got_out:
            self._foreign = None
            self._telling.tell(CuffPresent())

    # The measurement

    async def _let_time_pass(self) -> None:
        while True:
            await self._measuring.wait()
            await self._clock.sleep(TICK_SECONDS)
            if self._measuring.is_set():
                self._carry_out(self._conversation.tick(moment_of(self._clock)))

    def _carry_out(self, steps: list[CuffStep]) -> None:
        stopped = False
        for step in steps:
            match step:
                case Say(data):
                    if not self._connection.say(data):
                        return  # the rest belonged to a line that is gone
                case StopHeard():
                    if not stopped:  # else it came before that stop was said
                        self._stop.heard()
                case Inflating():
                    self._telling.emit(InflationStarted())
                case Finished(reading):
                    self._end_measurement()
                    self._telling.emit(InflationDone(reading))
                case Failed(fault, detail):
                    self.stop()
                    stopped = True
                    self._telling.emit(InflationFailed(fault, detail))
                case Stranger(fault, name):
                    self._foreign = CuffAbsent(fault, name)
                    self._telling.tell(self._foreign)

    def _end_measurement(self) -> bool:
        """Whether one was under way."""
        was = self._measuring.is_set()
        self._measuring.clear()
        self._conversation.cancel()
        return was
