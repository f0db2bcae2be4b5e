# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""A CMS50D+ on a pseudo-terminal: sixty packages a second, and its faults on demand.

Options are documented in docs/devices/contec-cms50.md. It stands at the other end of the cable
and shares no state with the kiosk.
"""

import asyncio
import itertools
import math
from collections.abc import Iterator
from pathlib import Path

from drivers.clock import Clock, PacedClock
from drivers.contec_cms50 import simulated_bytes as wire
from drivers.contec_cms50.simulator_options import FAULTS, Vitals
from drivers.simulated_device import EventLog, SimulatedDevice, be_until_told, garbage
from drivers.simulation import Fault, OptionError, SimulatorOptions, check_faults

SECONDS_PER_BYTE = 10 / 115200  # start bit, eight data bits, stop bit
HERTZ = 60
SEARCH_SECONDS = 4.0
SETTLE_SECONDS = 3.0  # the first values are off, and come nearer every second
FINGER_OUT_SECONDS = 3.0
# The real one stops somewhat after the kiosk has gone quiet; how soon isn't written anywhere.
KEPT_ALIVE_SECONDS = 30.0
_COMMAND_SIZE = 9


async def simulate(options: SimulatorOptions) -> None:
    """Be the device until cancelled, SIGTERM or SIGINT; the link goes with it.

    OptionError for vitals, faults or pace that can't be meant; OSError for a link or log that
    can't be made.
    """
    if options.pace <= 0:
        raise OptionError("--pace", str(options.pace), "> 0")
    vitals = Vitals.of_options(options.vitals)
    check_faults(options.faults, FAULTS)
    clock, log = PacedClock(options.pace), EventLog(options.log)
    await be_until_told(Cms50Simulator(options.link, clock, vitals, options.faults, log))


class Cms50Simulator(SimulatedDevice):
    """The device. `plug` it, `close` it."""

    def __init__(
        self,
        link: Path,
        clock: Clock,
        vitals: Vitals,
        faults: tuple[Fault, ...],
        log: EventLog,
    ) -> None:
        super().__init__(link, clock, faults, log, SECONDS_PER_BYTE)
        self._vitals = vitals
        self._input = b""
        self._stream: asyncio.Task[None] | None = None
        self._kept_alive = 0.0

    def plug(self) -> None:
        super().plug()
        if self._is_old():
            self._run(self._be_an_old_one())

    # Commands

    def _understand(self, data: bytes) -> None:
        if self._is_old():
            return
        self._input += data
        while (at := self._input.find(wire.START[:1])) >= 0:
            command = self._input[at : at + _COMMAND_SIZE]
            if len(command) < _COMMAND_SIZE:
                break
            self._input = self._input[at + _COMMAND_SIZE :]
            self._obey(command)
        self._input = self._input[-_COMMAND_SIZE:]

    def _obey(self, command: bytes) -> None:
        if command == wire.START:
            self._start()
        elif command == wire.STOP:
            self._log.write("stop")
            self._end_stream()
            self._say(wire.FREED)
        elif command == wire.KEEP_ALIVE:
            self._kept_alive = self._clock.monotonic()
            self._log.write("keep-alive")
        else:
            self._log.write("not-understood")

    def _start(self) -> None:
        if self._stream is not None and not self._stream.done():
            return
        self._count += 1
        self._log.write("start", measurement=self._count)
        if self._fault("silent"):
            return
        if self._fault("refuse"):
            self._say(wire.NOT_SUPPORTED)
            return
        self._kept_alive = self._clock.monotonic()
        self._stream = self._run(self._stream_on(self._count))
        self._pull_if_asked()

    def _end_stream(self) -> None:
        if self._stream is not None:
            self._stream.cancel()
            self._stream = None

    # What takes time

    async def _stream_on(self, number: int) -> None:
        if self._fault("flood"):
            while True:
                self._port.put(garbage(1024, number))
                await asyncio.sleep(0.001)
        begin = self._clock.monotonic()
        packages = self._packages()
        sent = 0
        while self._clock.monotonic() - self._kept_alive < KEPT_ALIVE_SECONDS:
            await self._clock.sleep(1 / HERTZ)
            # However late the loop is, the curve stays whole: what is due goes out.
            due = int((self._clock.monotonic() - begin) * HERTZ)
            for package in itertools.islice(packages, due - sent):
                self._port.put(package)
            sent = due
        self._log.write("fell-silent")

    def _packages(self) -> Iterator[bytes]:
        """One stream, package by package, as a patient and the faults make it."""
        ends = self._fault("stream-ends-at")
        for number in itertools.count():
            seconds = number / HERTZ
            if ends is not None and seconds >= float(ends.value):
                return
            yield self._spoiled(self._package(seconds), number)

    def _package(self, seconds: float) -> bytes:
        pleth = wire.pleth(seconds, self._vitals.pulse)
        in_clip = seconds - self._vitals.finger
        if (out := self._fault("finger-out-at")) is not None:
            since = seconds - float(out.value)
            if since >= 0:
                in_clip = since - FINGER_OUT_SECONDS
        if in_clip < 0 or self._fault("no-finger"):
            return wire.finger_out()
        if in_clip < SEARCH_SECONDS or self._fault("search"):
            return wire.searching(pleth)
        return self._values(pleth, in_clip - SEARCH_SECONDS)

    def _values(self, pleth: int, seconds: float) -> bytes:
        spo2, pulse = self._vitals.spo2, self._vitals.pulse
        off = max(0, math.ceil(SETTLE_SECONDS - seconds))
        if self._fault("restless"):
            off = (0, 7, 2, 9)[int(seconds) % 4]
        if (wrong := self._fault("implausible")) is not None:
            spo2, pulse = (110, pulse) if wrong.value == "spo2" else (spo2, 254)
        perfusion = None if self._fault("no-perfusion") else self._vitals.perfusion
        return wire.values(pleth, max(spo2 - off, 1), min(pulse + 2 * off, 254), perfusion)

    def _spoiled(self, package: bytes, number: int) -> bytes:
        if self._fault("bit-flip") and number % 10 == 9:
            return wire.with_flipped_bit(package, number)
        if self._fault("half-frame") and number % 10 == 9:
            return package[: len(package) // 2]
        if self._fault("garbage"):
            return garbage(len(package), number)
        return package

    def _is_old(self) -> bool:
        return self._is_given("old-protocol") or self._is_given("wrong-speed")

    async def _be_an_old_one(self) -> None:
        too_fast = self._is_given("wrong-speed")
        for number in itertools.count():
            pleth = wire.pleth(number / HERTZ, self._vitals.pulse)
            package = wire.old_protocol(pleth, self._vitals.spo2, self._vitals.pulse)
            self._port.put(wire.read_too_fast(package) if too_fast else package)
            await self._clock.sleep(1 / HERTZ)
