# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""What a visit is at one moment: frozen, without Qt, clock or disk. Screens follow it."""

from dataclasses import dataclass, field
from datetime import date, datetime
from decimal import Decimal
from enum import StrEnum

from drivers.fault import DeviceFault
from drivers.reading import Reading


class Screen(StrEnum):
    """The one question that the patient sees."""

    WELCOME = "welcome"
    CODE = "code"
    BIRTH_DATE = "birth-date"
    APPOINTMENT = "appointment"
    CONSENT = "consent"
    DECLINED = "declined"
    ARM = "arm"
    REST = "rest"
    MEASURE = "measure"  # the touch that inflates is offered here, and nowhere else
    INFLATING = "inflating"
    PAUSE = "pause"
    PROBLEM = "problem"
    REVIEW = "review"
    SAVING = "saving"
    SAVED = "saved"
    GOODBYE = "goodbye"


class Overlay(StrEnum):
    """What lies over the screen; the screen below stays as it is."""

    HELP = "help"
    IDLE = "idle"


class Readiness(StrEnum):
    """May a visit start here, and if not, why."""

    READY = "ready"
    INTERRUPTED = "interrupted"  # the same appointment may go on; anyone else after cleaning
    NOT_CLEANED = "not-cleaned"
    NO_KEY = "no-key"  # no valid key of the clinic: nothing could be sealed
    NO_SPACE = "no-space"
    NO_STATION = "no-station"


class Arm(StrEnum):
    """Which arm is measured."""

    LEFT = "left"
    RIGHT = "right"


class CheckIn(StrEnum):
    """How the patient was matched to an appointment on this machine."""

    KNOWN = "known"  # the signed day list has the code
    UNVERIFIED = "unverified"  # right check character, no list for today: the clinic matches
    WALK_IN = "walk-in"


class Timing(StrEnum):
    """Marks that go into the record and stop nobody."""

    EARLY = "early"
    LATE = "late"
    USED = "used"


class CodeProblem(StrEnum):
    """Why a code was not taken."""

    CHECK_CHARACTER = "check-character"
    NOT_TODAY = "not-today"  # the list covers today and doesn't know it
    OTHER_APPOINTMENT = "other-appointment"  # interrupted room: only the same may go on


class BirthDateProblem(StrEnum):
    """Why a birth date was not taken."""

    FUTURE = "future"
    TOO_OLD = "too-old"  # nobody alive was born then: a slip of the finger


class Problem(StrEnum):
    """Why the measurement is not going on; `VisitState.cuff_fault` may say more."""

    STOPPED = "stopped"  # by the patient
    CUFF = "cuff"  # see cuff_fault
    TOO_MANY = "too-many"  # five inflations used


class Way(StrEnum):
    """Where the record is. Only what a receipt or a commit has proved."""

    SAVED = "saved"  # queued or parked
    UNDERWAY = "underway"  # sending, or at the clinic's door
    ARRIVED = "arrived"  # the inbox's receipt for this very version


@dataclass(frozen=True, slots=True)
class Appointment:
    """One line of the signed day list; times are aware UTC."""

    id: str
    start: datetime
    end: datetime
    plan: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Countdown:
    """A running wait in the front's clock: `ends` is a `Clock.monotonic()` value, seconds."""

    ends: float
    total: float


@dataclass(frozen=True, slots=True)
class Held:
    """A wait that a problem interrupted: it stands still and goes on with what was left of it."""

    screen: Screen
    remaining: float
    total: float


@dataclass(frozen=True, slots=True)
class MeanPressure:
    """The mean of the last two readings, exact to one decimal, mmHg."""

    systolic: Decimal
    diastolic: Decimal
    pulse: Decimal | None


@dataclass(frozen=True, slots=True)
class VisitState:
    """Everything a screen may need. `repr` shows no patient data."""

    screen: Screen = Screen.WELCOME
    overlay: Overlay | None = None
    readiness: Readiness = Readiness.NO_STATION
    after_interruption: bool = False
    code: str = field(default="", repr=False)
    code_problem: CodeProblem | None = None
    birth_date: date | None = field(default=None, repr=False)
    birth_date_problem: BirthDateProblem | None = None
    check_in: CheckIn | None = None
    appointment: Appointment | None = field(default=None, repr=False)
    timing: tuple[Timing, ...] = ()
    consented: bool = False
    arm: Arm | None = field(default=None, repr=False)
    countdown: Countdown | None = None
    held: Held | None = None
    rested: bool = False
    rest_shortened: bool = False
    cuff_present: bool = False
    stop_pending: bool = False  # a stop was asked for and has not left the port yet
    inflations: int = 0
    readings: tuple[Reading, ...] = field(default=(), repr=False)
    mean: MeanPressure | None = field(default=None, repr=False)
    problem: Problem | None = None
    cuff_fault: DeviceFault | None = None
    save_delayed: bool = False  # not committed at the first try; it is being tried again
    way: Way | None = None
