# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""Port, deadlines and reconnects of one A&D TM-2655P/TM-2657P. Knows no visit and no patient.

Deadlines of the line (acknowledge, drain, silence, retry) are real time; what the cuff itself needs
is the injected clock's. Every failure of a measurement sends the stop command: whatever went wrong,
nobody sits in an inflated cuff for it.
"""

import asyncio
from collections.abc import Callable
from typing import Final

from drivers.aandd_tm2657.events import Acknowledged, Event, Result, WrongDevice
from drivers.aandd_tm2657.measurement import Failed, Measurement, Outcome, Phase, Started
from drivers.aandd_tm2657.protocol import START, STOP, Tm2657Protocol
from drivers.aandd_tm2657.readings import reading_of
from drivers.clock import Clock
from drivers.connection import Connection
from drivers.cuff import (
    CuffAbsent,
    CuffEvent,
    CuffPresent,
    InflationDone,
    InflationFailed,
    InflationStarted,
    StopSent,
)
from drivers.fault import DeviceFault
from drivers.ports import PortWatch
from drivers.session_parts import Telling
from drivers.stop_command import StopCommand
from drivers.strangers import GONE_SECONDS
from drivers.timer import Timer
from drivers.transport import LineError, LineOpener, LineSettings

ACKNOWLEDGE_SECONDS: Final = 2.0  # command and answer take 70 ms at 2400 baud
RESULT_SECONDS: Final = 150.0  # a second, higher inflation included; the device's own limit is E24
SILENCE_SECONDS: Final = 1.0  # longer than any pause inside a block


_NOT_THERE: Final = CuffAbsent(DeviceFault.UNPLUGGED)


class Tm2657Session:
    """`drivers.cuff.CuffSession` for this device; every method on the event loop's thread."""

    def __init__(
        self, ports: PortWatch, open_line: LineOpener, settings: LineSettings, clock: Clock
    ) -> None:
        self._connection = Connection(
            ports, open_line, settings, up=self._up, down=self._down, received=self._received
        )
        self._clock = clock
        self._telling = Telling[CuffEvent]()
        self._stop_got_out = False  # on this line; before that nothing else is said
        self._foreign: CuffAbsent | None = None  # something else talks on this line
        self._protocol = Tm2657Protocol()
        self._measurement = Measurement()
        self._stop = StopCommand(STOP, self._stop_left, self._connection.lose)
        self._acknowledge = Timer()
        self._silence = Timer()
        self._stranger = Timer()
        self._result: asyncio.Task[None] | None = None

    def subscribe(self, listener: Callable[[CuffEvent], None]) -> None:
        self._telling.subscribe(listener)

    async def run(self) -> None:
        try:
            await self._connection.run()
        finally:
            self.stop()  # the last thing said
            await self._connection.leave()

    def start_inflation(self) -> None:
        line, told = self._connection.line, self._telling.told
        if line is None or not isinstance(told, CuffPresent):
            absent = told if isinstance(told, CuffAbsent) else _NOT_THERE
            self._telling.emit(InflationFailed(absent.fault, absent.detail))
            return
        if self._measurement.phase is not Phase.REST:
            return  # a second touch changes nothing
        self._stop.heard()
        self._measurement.ask()
        try:
            line.write(START)
        except LineError as error:
            self._connection.lose(error)
        else:
            self._acknowledge.start(ACKNOWLEDGE_SECONDS, self._expire)

    def stop(self) -> None:
        self._end_measurement()
        line = self._connection.line
        if line is None:
            return  # it is the first thing said when the line is back
        try:
            self._stop.send(line)
        except LineError as error:
            self._connection.lose(error)

    # The port

    def _up(self) -> None:
        self._protocol = Tm2657Protocol()
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
        if self._measurement.phase is not Phase.REST:
            self._end_measurement()
            self._telling.emit(InflationFailed(error.fault, error.detail))
        self._telling.tell(CuffAbsent(error.fault, error.detail))

    # The measurement

    def _received(self, data: bytes) -> None:
        self._silence.start(SILENCE_SECONDS, self._fell_silent)
        self._stranger.start(GONE_SECONDS, self._stranger_left)
        for event in self._protocol.receive(data):
            self._take(event)

    def _fell_silent(self) -> None:
        for event in self._protocol.idle():
            self._take(event)

    def _stranger_left(self) -> None:
        if self._foreign and self._stop_got_out:
            self._foreign = None
            self._telling.tell(CuffPresent())

    def _take(self, event: Event) -> None:
        if isinstance(event, Acknowledged):
            self._stop.heard()
        if isinstance(event, WrongDevice):
            self._foreign = CuffAbsent(DeviceFault.WRONG_DEVICE, event.name)
            self._telling.tell(self._foreign)
        outcome = self._measurement.take(event, self._clock.monotonic())
        if outcome is not None:
            self._conclude(outcome)

    def _conclude(self, outcome: Outcome) -> None:
        self._cancel_deadlines()
        match outcome:
            case Started():
                self._result = asyncio.create_task(self._expect_result())
                self._telling.emit(InflationStarted())
            case Result():
                self._telling.emit(InflationDone(reading_of(outcome, self._clock.now())))
            case Failed(fault, detail):
                self.stop()
                self._telling.emit(InflationFailed(fault, detail))

    async def _expect_result(self) -> None:
        await self._clock.sleep(RESULT_SECONDS)
        self._result = None
        self._expire()

    def _expire(self) -> None:
        self._conclude(self._measurement.expire())

    def _end_measurement(self) -> None:
        self._measurement.cancel()
        self._cancel_deadlines()

    def _cancel_deadlines(self) -> None:
        self._acknowledge.cancel()
        if self._result is not None:
            self._result.cancel()
            self._result = None
