# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""An infrared board on a pseudo-terminal: a face comes in front of it, and its faults on demand.

Options are documented in docs/devices/ir-board.md.
"""

from collections.abc import Callable, Mapping
from decimal import Decimal
from pathlib import Path

from drivers.clock import Clock, PacedClock
from drivers.ir_board.simulator_options import DEFAULTS, FAULTS
from drivers.simulated_answers import AnsweringSimulator
from drivers.simulated_device import EventLog, be_until_told
from drivers.simulation import Fault, OptionError, SimulatorOptions, check_faults

MEASURE, SET_TO_BODIES = b"\xfa\xca\xc4", b"\xfa\xc5\xbf"
PAUSE_SECONDS = 35.0  # whoever asks again after it begins a new measurement
WALL = Decimal("22.40")
_BODY, _OBJECT = 0xAC, 0xAA
# Of every row of answers: hundredths of a degree more than the patient has.
_WANDERING = (0, 6, 0)
_RESTLESS = (0, 90, 40, 130)


async def simulate(options: SimulatorOptions) -> None:
    """Be the device until cancelled, SIGTERM or SIGINT; the link goes with it.

    OptionError for vitals, faults or pace that can't be meant; OSError for a link or log that
    can't be made.
    """
    if options.pace <= 0:
        raise OptionError("--pace", str(options.pace), "> 0")
    for name in options.vitals:
        if name not in DEFAULTS:
            raise OptionError("--vitals", name, ", ".join(DEFAULTS))
    vitals = {**DEFAULTS, **options.vitals}
    temperature = vitals["temperature"]
    if not 0 <= temperature < 100 or temperature * 100 % 1:
        raise OptionError("--vitals", f"temperature={temperature}", "0 ... 99.99")
    check_faults(options.faults, FAULTS)
    clock, log = PacedClock(options.pace), EventLog(options.log)
    board = IrBoardSimulator(
        options.link, clock, temperature, float(vitals["aim"]), options.faults, log
    )
    await be_until_told(board)


def answer(kind: int, degrees: Decimal) -> bytes:
    """Nine bytes; the last five mean nothing to anybody."""
    whole, hundredths = divmod(int(degrees * 100), 100)
    return bytes([0xFE, kind, whole, hundredths, 0, 0, 0, 0, 0])


class IrBoardSimulator(AnsweringSimulator):
    """The device. `plug` it, `close` it."""

    def __init__(  # noqa: PLR0917 - what a device is made of
        self,
        link: Path,
        clock: Clock,
        temperature: Decimal,
        aim: float,
        faults: tuple[Fault, ...],
        log: EventLog,
    ) -> None:
        super().__init__(link, clock, faults, log, baud=9600, pause_seconds=PAUSE_SECONDS)
        self._temperature = temperature
        self._aim = aim
        self._set_to_bodies = False

    def _known(self) -> Mapping[bytes, Callable[[], bytes]]:
        return {MEASURE: self._measured, SET_TO_BODIES: self._set}

    def _set(self) -> bytes:
        self._set_to_bodies = True
        return b""

    def _measured(self) -> bytes:
        objects = self._fault("object") and not self._set_to_bodies
        kind = _OBJECT if objects or self._fault("stubborn") else _BODY
        if self._clock.monotonic() - self._begun < self._aim or self._fault("nobody"):
            return answer(kind, WALL)
        more = _RESTLESS if self._fault("restless") else _WANDERING
        return answer(kind, self._temperature + Decimal(more[self._answers % len(more)]) / 100)
