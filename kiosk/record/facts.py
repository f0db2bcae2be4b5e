# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""What a visit confirms, step by step: the input of the record. Knows no FHIR and no screen.

Each fact becomes one journalled step, so that a power cut loses nothing that was confirmed.
"""

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from drivers.egk.card import Card
from drivers.fault import DeviceFault
from drivers.reading import Reading
from kiosk.visit.answers import (
    HandsReason,
    Operator,
    Site,
    SkipReason,
    VisitReason,
    Vital,
    WarningSign,
)
from kiosk.visit.state import (
    Appointment,
    Arm,
    CheckIn,
    MeanPressure,
    PlanLimit,
    Timing,
    VitalResult,
)


class EndReason(StrEnum):
    """Why a visit ended before it was complete."""

    IDLE = "idle"  # the warning went unanswered
    ATTENDANT = "attendant"
    PATIENT = "patient"


class MeanAbsence(StrEnum):
    """Why there is no mean."""

    SKIPPED = "skipped"  # the patient didn't want (more) readings
    TOO_FEW = "too-few"  # five inflations didn't give three good readings
    LEFT_OUT = "left-out"  # the patient took the readings back


@dataclass(frozen=True, slots=True)
class Consented:
    """Check-in and consent, sealed together: before this, nothing is written."""

    check_in: CheckIn
    birth_date: date = field(repr=False)
    language: str
    timing: tuple[Timing, ...] = ()
    appointment: Appointment | None = field(default=None, repr=False)
    code: str = field(default="", repr=False)
    insurance_number: str = field(default="", repr=False)
    operator: Operator | None = field(default=None, repr=False)
    callback: str = field(default="", repr=False)
    card: Card | None = field(default=None, repr=False)
    signed_slip: bool = False  # the code came with the clinic's signature


@dataclass(frozen=True, slots=True)
class StatisticsAnswered:
    """Yes or no to anonymous statistics for the receiver that the profile names."""

    agreed: bool


@dataclass(frozen=True, slots=True)
class HandsCleaned:
    """All six moves; the pauses aren't counted."""

    seconds: int


@dataclass(frozen=True, slots=True)
class HandsNotCleaned:
    reason: HandsReason


@dataclass(frozen=True, slots=True)
class ReasonGiven:
    """Why the patient comes; `text` only for `VisitReason.OTHER`."""

    reason: VisitReason = field(repr=False)
    text: str = field(default="", repr=False)


@dataclass(frozen=True, slots=True)
class PainGiven:
    """0 to 10, or None: not answered."""

    level: int | None = field(repr=False)


@dataclass(frozen=True, slots=True)
class MedicinesGiven:
    """Taken today, or None: not answered."""

    taken: bool | None = field(repr=False)


@dataclass(frozen=True, slots=True)
class WarningMarked:
    """One sign, written down at once and not only with the whole list."""

    sign: WarningSign = field(repr=False)


@dataclass(frozen=True, slots=True)
class WarningTakenBack:
    """It was marked by mistake."""

    sign: WarningSign = field(repr=False)


@dataclass(frozen=True, slots=True)
class WarningsGiven:
    """The list as it was confirmed; empty: none of these."""

    signs: frozenset[WarningSign] = field(repr=False)


@dataclass(frozen=True, slots=True)
class Taken:
    """Reading number `take` (from 1) of a meter, or a value typed in for any vital."""

    vital: Vital
    take: int
    reading: Reading = field(repr=False)
    site: Site | None = None


@dataclass(frozen=True, slots=True)
class NotTaken:
    """A meter gave no reading; the patient may try again."""

    vital: Vital
    take: int
    fault: DeviceFault


@dataclass(frozen=True, slots=True)
class LeftOut:
    """The patient doesn't want to give what was measured."""

    vital: Vital


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
    """The patient goes on without (further) readings of `vital`."""

    vital: Vital
    reason: SkipReason


@dataclass(frozen=True, slots=True)
class Ended:
    """The visit ended early."""

    reason: EndReason


@dataclass(frozen=True, slots=True)
class Completed:
    """The patient confirmed the review: what counts of each item of the plan, and how that came.

    `results` name what counts; `mean` is of the last two cuff readings, or says why there is none;
    None where no blood pressure was planned. `fourth_missing`: second and third reading are further
    apart than the protocol wants, and the fourth that it asks for was not taken. `beyond` are the
    plan's `limits` that a counting value passes. `version` counts from 1: a correction after
    "saved" is another version.
    """

    results: tuple[VitalResult, ...] = field(repr=False)
    mean: MeanPressure | MeanAbsence | None = field(repr=False)
    fourth_missing: bool = False
    beyond: tuple[PlanLimit, ...] = field(default=(), repr=False)
    urgent: bool = False
    version: int = 1


Fact = (
    Consented
    | StatisticsAnswered
    | HandsCleaned
    | HandsNotCleaned
    | ReasonGiven
    | PainGiven
    | MedicinesGiven
    | WarningMarked
    | WarningTakenBack
    | WarningsGiven
    | Taken
    | NotTaken
    | LeftOut
    | ArmTaken
    | Rested
    | Measured
    | NotMeasured
    | Skipped
    | Ended
)
