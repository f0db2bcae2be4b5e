# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""What a visit is at one moment: frozen, without Qt, clock or disk. Screens follow it."""

from dataclasses import dataclass, field
from datetime import date, datetime
from decimal import Decimal
from enum import StrEnum

from drivers.egk.card import Card
from drivers.fault import DeviceFault
from drivers.reading import Quantity, Reading
from kiosk.visit.answers import (
    Answers,
    ByHandProblem,
    HelpReason,
    HelpStage,
    InsuranceProblem,
    Operator,
    Question,
    Site,
    SkipReason,
    Vital,
    WarningSign,
)
from kiosk.visit.housekeeping import House
from kiosk.visit.room_care import RoomCareState


class Screen(StrEnum):
    """The one question that the patient sees."""

    WELCOME = "welcome"
    # check-in
    CODE = "code"
    CARD = "card"  # whose health card it is, to be confirmed
    BIRTH_DATE = "birth-date"
    INSURANCE = "insurance"  # of a walk-in, if it is wanted
    APPOINTMENT = "appointment"
    OPERATOR = "operator"
    CALLBACK = "callback"
    # consent
    CONSENT = "consent"
    DECLINED = "declined"
    STATISTICS = "statistics"  # only where the profile names a receiver
    # before the first measurement
    HANDS = "hands"
    HANDS_REASON = "hands-reason"
    REASON = "reason"
    REASON_TEXT = "reason-text"
    PAIN = "pain"
    MEDICINES = "medicines"
    WARNINGS = "warnings"
    # a meter: oximeter, thermometer, scale
    GUIDE = "guide"
    TAKING = "taking"
    METER_PROBLEM = "meter-problem"
    # the cuff
    ARM = "arm"
    REST = "rest"
    MEASURE = "measure"  # the touch that inflates is offered here, and nowhere else
    INFLATING = "inflating"
    PAUSE = "pause"
    PROBLEM = "problem"
    # of every measurement
    BY_HAND = "by-hand"
    SKIP_REASON = "skip-reason"
    RESULT = "result"
    PERSON = "person"  # the way to a person, after a value far out
    REVIEW = "review"
    EDIT = "edit"
    SAVING = "saving"
    SAVED = "saved"
    LEAVING = "leaving"  # of a visit that isn't complete: to the practice, or discarded?
    GOODBYE = "goodbye"


class Overlay(StrEnum):
    """What lies over the screen; the screen below stays as it is."""

    HELP = "help"
    IDLE = "idle"
    ANSWER = "answer"  # one of the four questions that the welcome answers
    EASE = "ease"  # language and ease of use
    PIN = "pin"
    ATTENDANT = "attendant"
    SCREEN_CLEANING = "screen-cleaning"  # touch and keys are dead
    # pages of the attendant's panel
    PANEL_LINE = "panel-line"
    PANEL_DEVICES = "panel-devices"
    PANEL_PHONE = "panel-phone"
    PANEL_CHECKS = "panel-checks"
    PANEL_STOCK = "panel-stock"
    PANEL_LISTS = "panel-lists"
    PANEL_NOTE = "panel-note"
    PANEL_ROOM = "panel-room"
    PANEL_WIPE = "panel-wipe"  # the checklist, thing by thing
    PANEL_SECOND = "panel-second"  # a second person ends the contact time


PANEL = frozenset({Overlay.ATTENDANT, *(each for each in Overlay if each.name.startswith("PANEL"))})
"""What a PIN opens: the attendant's panel and its pages."""


class Readiness(StrEnum):
    """May a visit start here, and if not, why."""

    READY = "ready"
    INTERRUPTED = "interrupted"  # the same appointment may go on; anyone else after cleaning
    NOT_CLEANED = "not-cleaned"
    BLOCKED = "blocked"  # by staff, until they release the room
    NO_KEY = "no-key"  # no valid key of the clinic: nothing could be sealed
    NO_SPACE = "no-space"
    TRACES = "traces"  # of the visit before: not everything is proved gone
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
    CARD = "card"  # by the health card: the clinic matches


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
    NO_SLIP = "no-slip"  # a reader has read something that no clinic of ours has signed
    OTHER_ROOM = "other-room"  # a slip of ours, for another room


class CardProblem(StrEnum):
    """Why nobody was checked in by a health card."""

    OUT_TOO_EARLY = "out-too-early"
    OTHER_CARD = "other-card"
    MUTE = "mute"  # upside down, or dead
    UNREADABLE = "unreadable"  # damaged, locked, or held by something else
    INCOMPLETE = "incomplete"  # an update was broken off, or the birth date isn't whole


class SecondProblem(StrEnum):
    """Why somebody else's PIN cut no contact time short."""

    WRONG = "wrong"  # nobody's PIN, or one that has to wait
    SAME_PERSON = "same-person"  # who wiped, or somebody without a PIN of her own


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
class PlanLimit:
    """A bound that the signed plan sets for one quantity, in its UCUM unit; None: no bound."""

    quantity: Quantity
    low: Decimal | None = None
    high: Decimal | None = None


@dataclass(frozen=True, slots=True)
class Appointment:
    """One line of the signed day list; times are aware UTC."""

    id: str
    start: datetime
    end: datetime
    plan: tuple[Vital, ...]
    limits: tuple[PlanLimit, ...] = ()


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
class VitalResult:
    """How one item of the plan came out. Exactly one of `reading`, `mean` and `skipped` counts.

    `takes`: readings of a meter that were taken so far, the ones that were repeated included.
    """

    vital: Vital
    reading: Reading | None = field(default=None, repr=False)  # of a meter, or typed in
    mean: MeanPressure | None = field(default=None, repr=False)
    skipped: SkipReason | None = None
    left_out: bool = False
    site: Site | None = None
    takes: int = 0


@dataclass(frozen=True, slots=True)
class PhoneTask:
    """Somebody has to phone the practice; says nothing of whom it concerns."""

    id: str
    at: datetime


@dataclass(frozen=True, slots=True)
class AttendantView:
    """What the attendant's panel shows, as the station tells it."""

    room: str
    visit: bool
    waiting: int
    oldest_waiting_seconds: int | None
    parked: int
    line_fault: str
    phone_tasks: tuple[PhoneTask, ...] = ()
    room_until: datetime | None = None  # when contact time or airing may end
    name: str = field(default="", repr=False)  # of whoever has signed in, as in the staff list
    role: str = "attendant"
    access: str = "open"  # or why her PIN or badge opens until `access_last` and no longer
    access_last: date | None = None
    disk_low: bool = False  # IT should make room
    disk_days: int | None = None  # as far as it is known: until no visit starts any more
    care: RoomCareState = field(default_factory=RoomCareState)
    house: House = field(default_factory=House, repr=False)
    room_seconds: int = 0  # that it takes altogether
    report_asked: datetime | None = None  # of hygiene, from the practice


@dataclass(frozen=True, slots=True)
class VisitState:
    """Everything a screen may need. `repr` shows no patient data."""

    screen: Screen = Screen.WELCOME
    overlay: Overlay | None = None
    readiness: Readiness = Readiness.NO_STATION
    after_interruption: bool = False
    code: str = field(default="", repr=False)
    code_problem: CodeProblem | None = None
    scanning: bool = False  # what a reader has read is being looked up
    signed_slip: bool = False  # its signature was tried, not just its code typed
    reader_present: bool = False  # one for slips
    badge_reader: bool = False  # one for the staff's badges
    card_reader: bool = False  # one for health cards
    card_reading: bool = False
    card: Card | None = field(default=None, repr=False)
    card_problem: CardProblem | None = None
    birth_date: date | None = field(default=None, repr=False)
    birth_date_problem: BirthDateProblem | None = None
    check_in: CheckIn | None = None
    appointment: Appointment | None = field(default=None, repr=False)
    timing: tuple[Timing, ...] = ()
    insurance_number: str = field(default="", repr=False)
    insurance_problem: InsuranceProblem | None = None
    operator: Operator | None = field(default=None, repr=False)
    callback: str = field(default="", repr=False)
    consented: bool = False
    statistics: bool | None = None
    answers: Answers = field(default=Answers(), repr=False)
    plan: tuple[Vital, ...] = ()
    vital: Vital | None = None  # what is being measured
    site: Site | None = None
    results: tuple[VitalResult, ...] = field(default=(), repr=False)
    came_from: Screen | None = None  # where "back" leads from a skip's reason, a hand entry
    left_from: Screen | None = None  # where "back" leads from the question of leaving
    reviewing: bool = False  # what is measured now was asked for in the review
    by_hand_problem: ByHandProblem | None = None
    meters_present: frozenset[Vital] = frozenset()
    meter_fault: DeviceFault | None = None
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
    version: int = 0  # of the record that was handed in last; 0: none yet
    correction_lost: bool = False  # what was saved before stands, the last correction does not
    beyond: tuple[Quantity, ...] = field(default=(), repr=False)  # whose limits are passed
    help: HelpStage | None = None
    help_reason: HelpReason = HelpReason.HELP
    warning: WarningSign | None = field(default=None, repr=False)  # the sign that led to the help
    help_idles: int = 0  # how often nobody touched anything while help lay open
    phone_tasks: int = 0  # open ones: an attendant was asked to phone the practice
    question: Question | None = None
    pin_wait: int = 0  # seconds until another PIN may be tried
    pin_refused: bool = False
    by_badge: bool = False  # it is, or was, a badge and no PIN
    unlocking: bool = False
    attendant: AttendantView | None = None
    second: SecondProblem | None = None  # why the last second person's PIN cut nothing short

    def result(self, vital: Vital) -> VitalResult | None:
        """How `vital` came out, or None as long as it didn't."""
        return next((each for each in self.results if each.vital is vital), None)
