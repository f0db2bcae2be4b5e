# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""A meter with a memory on a pseudo-terminal, and its faults on demand.

What it is asked and says its model knows (`drivers.simulated_shelf`). A patient uses it some
seconds after the kiosk has looked into the memory for the second time, which is when it waits; what
was measured lies before (or, as the model has it, behind) the records of others. It shares no state
with the kiosk.
"""

import asyncio
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from decimal import Decimal
from pathlib import Path

from drivers.clock import Clock, PacedClock
from drivers.hid_cable import HidCable
from drivers.simulated_device import (
    EventLog,
    SimulatedDevice,
    be_until_told,
    garbage,
)
from drivers.simulated_shelf import Kept, Model, Shelf
from drivers.simulation import (
    Fault,
    OptionError,
    Simulate,
    SimulatorOptions,
    check_faults,
    whole_number,
)

DEFAULTS: Mapping[str, Decimal] = {"glucose": Decimal(104), "press": Decimal(5)}
FAULTS: Mapping[str, str] = {
    "silent": "",
    "no-press": "",  # nobody uses it
    "empty": "",  # the memory is empty at first
    "full": "",  # the memory is full: the oldest record goes with every new one
    "cleared": "",  # somebody clears the memory before it is used
    "other-order": "",  # the records are told the other way round
    "other-meter": "",  # another one of the same model is put on the cable before it is used
    "away": "",  # it is off the cable while it is used
    "clock-off": "",  # its clock is a day slow
    "high": "",  # more than it can measure
    "low": "",
    "control": "",  # a control solution is measured
    "bit-flip": "",  # one bit in every tenth answer
    "half-frame": "",  # every tenth answer breaks off
    "garbage": "",  # instead of answers
    "flood": "",  # garbage as fast as it goes, from the first question to the next measurement
    "unplug-at": "SECONDS",  # after the first question
    "replug-after": "SECONDS",  # how long after unplug-at, 5 s if not said
    "wrong-device": "",  # a particle sensor is plugged in instead
}
LOWEST, HIGHEST = 20, 600  # what it shows; less is LO, more is HI
LOOKS_BEFORE = 2
LOOKS_AFTER = 2  # it is found, and read again; the next look is another measurement's
AGAIN_SECONDS = 30.0
TEST_SECONDS = 5.0  # of a strip
CAPACITY = 10
CLEARED_SECONDS = 20.0  # between the clearing and the next record
_SPOILED_EVERY, _FIRST_SPOILED = 10, 7
# What others left in the memory, newest first: hours ago, and mg/dL.
_OTHERS = ((3, 187), (26, 98), (49, 141))
OTHER_METER = 333  # what the other one holds


@dataclass(frozen=True, slots=True)
class Vitals:
    """What the simulated patient has (mg/dL); `press` are seconds after the second look.

    Of a blood pressure `glucose` stands for the systolic one, and `more` are diastolic and pulse.
    """

    glucose: int
    press: float
    more: tuple[int, ...] = ()

    @classmethod
    def of_options(cls, given: Mapping[str, Decimal]) -> "Vitals":
        """From `--vitals`; OptionError for unknown names and for what no device would show."""
        for name in given:
            if name not in DEFAULTS:
                raise OptionError("--vitals", name, ", ".join(DEFAULTS))
        values = {**DEFAULTS, **given}
        glucose = whole_number("glucose", values["glucose"])
        if not LOWEST <= glucose <= HIGHEST:
            raise OptionError("--vitals", f"glucose={glucose}", f"{LOWEST} ... {HIGHEST}")
        return cls(glucose, float(values["press"]))


@dataclass(frozen=True, slots=True)
class Kind:
    """A model, its line or cable, and the order in which it tells its records."""

    make: Callable[[Shelf], Model]
    baud: int = 9600
    newest_first: bool = True
    hid: HidCable | None = None
    vitals: Callable[[Mapping[str, Decimal]], Vitals] = Vitals.of_options
    faults: Mapping[str, str] = field(default_factory=lambda: FAULTS)


class MemorySimulator(SimulatedDevice):
    """The device. `plug` it, `close` it."""

    def __init__(  # noqa: PLR0917 - what a device is made of
        self,
        link: Path,
        clock: Clock,
        kind: Kind,
        vitals: Vitals,
        faults: tuple[Fault, ...],
        log: EventLog,
    ) -> None:
        super().__init__(link, clock, faults, log, 10 / kind.baud, kind.hid)
        self._vitals = vitals
        self._answers = 0
        self._looks = 0
        self._begun = False
        self._heard_at = clock.monotonic()
        self._away = False
        self._shelf = Shelf(
            self._now,
            self._of_others(),
            newest_first=kind.newest_first is not self._is_given("other-order"),
            looked=self._be_looked_at,
            misunderstood=lambda: log.write("not-understood"),
        )
        self._model = kind.make(self._shelf)

    def _understand(self, data: bytes) -> None:
        now = self._clock.monotonic()
        if not self._count or now - self._heard_at >= AGAIN_SECONDS:
            self._looks = 0  # whoever asked before has given up
            self._begin()
        self._heard_at = now
        if not self._away:
            for answer in self._model.hear(data):
                self._run(self._speak(answer))

    async def _speak(self, answer: bytes) -> None:
        if self._fault("silent") or self._fault("flood") or self._away:
            return
        self._answers += 1
        spoil = self._answers % _SPOILED_EVERY == _FIRST_SPOILED
        if self._fault("bit-flip") and spoil:
            middle = len(answer) // 2
            answer = answer[:middle] + bytes([answer[middle] ^ 4]) + answer[middle + 1 :]
        if self._fault("half-frame") and spoil:
            answer = answer[: len(answer) // 2]
        if self._fault("garbage"):
            answer = garbage(len(answer), self._answers)
        await self._send(answer)

    def _be_looked_at(self) -> None:
        """By the second look the kiosk knows what lay in the memory before."""
        self._looks += 1
        if self._looks == 1 and not self._begun:
            self._begin()
        if self._looks == LOOKS_BEFORE and not self._fault("no-press"):
            self._run(self._be_used())

    def _now(self) -> datetime:
        """On the device's own clock, which knows no zone."""
        slow = timedelta(days=1 if self._is_given("clock-off") else 0)
        return self._clock.now().astimezone().replace(tzinfo=None, microsecond=0) - slow

    # The patient

    def _begin(self) -> None:
        self._begun = True
        self._count += 1
        self._log.write("start", measurement=self._count)
        self._pull_if_asked()
        if self._fault("flood"):
            self._run(self._flood(self._count))

    async def _be_used(self) -> None:
        await self._clock.sleep(self._vitals.press)
        if self._fault("cleared"):
            self._shelf.records.clear()
            await self._clock.sleep(CLEARED_SECONDS)
        if self._fault("other-meter") and not self._shelf.meter:
            self._shelf.meter = 1
            self._shelf.records[:] = [Kept(self._now(), OTHER_METER), *self._of_others()]
            await self._clock.sleep(CLEARED_SECONDS)
        self._away = self._fault("away") is not None
        await self._clock.sleep(TEST_SECONDS)
        self._shelf.records.insert(0, self._taken())
        del self._shelf.records[CAPACITY:]
        self._looks = -LOOKS_AFTER
        self._begun = self._away = False
        self._log.write("taken", measurement=self._count)

    def _taken(self) -> Kept:
        mark = next((name for name in ("high", "low", "control") if self._fault(name)), "")
        return Kept(self._now(), self._vitals.glucose, mark, self._vitals.more)

    def _of_others(self) -> list[Kept]:
        if self._is_given("empty"):
            return []
        times = CAPACITY if self._is_given("full") else len(_OTHERS)
        now = self._now()
        return [
            Kept(now - timedelta(hours=hours, days=7 * number), milligrams)
            for number in range(times)
            for hours, milligrams in (_OTHERS[number % len(_OTHERS)],)
        ]

    async def _flood(self, number: int) -> None:
        while self._count == number:
            self._port.put(garbage(1024, number))
            await asyncio.sleep(0.001)


def simulator(kind: Kind) -> Simulate:
    """`drivers.simulation.Simulate` of that model."""

    async def simulate(options: SimulatorOptions) -> None:
        if options.pace <= 0:
            raise OptionError("--pace", str(options.pace), "> 0")
        vitals = kind.vitals(options.vitals)
        check_faults(options.faults, kind.faults)
        clock, log = PacedClock(options.pace), EventLog(options.log)
        await be_until_told(MemorySimulator(options.link, clock, kind, vitals, options.faults, log))

    return simulate
