# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""What a visit confirms, step by step: the input of the record. Knows no FHIR and no screen.

Each fact becomes one journalled step, so that a power cut loses nothing that was confirmed.
"""

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from drivers.fault import DeviceFault
from drivers.reading import Reading
from kiosk.visit.state import Appointment, Arm, CheckIn, MeanPressure, Timing


class EndReason(StrEnum):
    """Why a visit ended before it was complete."""

    IDLE = "idle"  # the warning went unanswered
    ATTENDANT = "attendant"


class MeanAbsence(StrEnum):
    """Why there is no mean."""

    SKIPPED = "skipped"  # the patient didn't want (more) readings
    TOO_FEW = "too-few"  # five inflations didn't give three good readings


@dataclass(frozen=True, slots=True)
class Consented:
    """Check-in and consent, sealed together: before this, nothing is written."""

    check_in: CheckIn
    birth_date: date = field(repr=False)
    language: str
    timing: tuple[Timing, ...] = ()
    appointment: Appointment | None = field(default=None, repr=False)
    code: str = field(default="", repr=False)


@dataclass(frozen=True, slots=True)
class ArmTaken:
    arm: Arm = field(repr=False)


@dataclass(frozen=True, slots=True)
class Rested:
    """The rest before the first reading is over; `shortened` by the attendant."""

    shortened: bool


@dataclass(frozen=True, slots=True)
class Measured:
    """Inflation number `attempt` (from 1) gave a reading."""

    attempt: int
    reading: Reading = field(repr=False)


@dataclass(frozen=True, slots=True)
class NotMeasured:
    """Inflation number `attempt` gave none; `fault` is None if the patient stopped it."""

    attempt: int
    fault: DeviceFault | None


@dataclass(frozen=True, slots=True)
class Skipped:
    """The patient goes on without (further) readings."""


@dataclass(frozen=True, slots=True)
class Ended:
    """The visit ended early."""

    reason: EndReason


@dataclass(frozen=True, slots=True)
class Completed:
    """The patient confirmed the review: the mean of the last two readings, or why there is none.

    `fourth_missing`: second and third reading are further apart than the protocol wants, and the
    fourth that it asks for was not taken.
    """

    mean: MeanPressure | MeanAbsence = field(repr=False)
    fourth_missing: bool = False


Fact = Consented | ArmTaken | Rested | Measured | NotMeasured | Skipped | Ended
