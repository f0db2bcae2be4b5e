# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""What station, front and control tool can say to each other: frozen values, no behaviour.

Every class is one row in docs/formats/station-v1.md; `do` and `event` are the names on the wire.
(Longer than most files: a protocol is judged best in one place.)
"""

from dataclasses import dataclass, field
from enum import StrEnum
from typing import ClassVar
from uuid import UUID

from hygiene.day_lists import ListName
from hygiene.turnover_rules import Closed, Reason
from kiosk.visit.answers import HelpReason
from kiosk.visit.attending import AttendantAction
from kiosk.visit.housekeeping import CheckState, House
from kiosk.visit.room_care import RoomCareState
from kiosk.visit.state import Readiness, Way
from sync.formats.logbook_words import Role


class Refusal(StrEnum):
    """Why the station did not do what it was asked."""

    NOT_READY = "not-ready"  # the room's state, the key or the disk forbid a visit
    OCCUPIED = "occupied"  # another connection has a visit
    NO_VISIT = "no-visit"  # this connection has no such visit
    STALE_TICKET = "stale-ticket"  # ask for a new one and seal again
    BAD_ENVELOPE = "bad-envelope"  # not what it must be for this device, visit and step
    STORE_FAILED = "store-failed"  # the disk refused; nothing was written
    BAD_REQUEST = "bad-request"
    UNKNOWN_REQUEST = "unknown-request"
    UNKNOWN_VERSION = "unknown-version"
    NOT_ENROLLED = "not-enrolled"
    NO_CALL = "no-call"  # nobody calls for help
    NO_TASK = "no-task"  # no open telephone task has this id
    NO_PARKED = "no-parked"  # nothing of this record is parked
    NO_PRODUCT = "no-product"  # no disinfectant of the site profile may be used today
    NO_ITEM = "no-item"  # there is no such thing to be wiped (any more)
    CHECKLIST = "checklist"  # the site profile says how: each thing is told by itself
    SAME_PERSON = "same-person"  # of those two, one isn't known, or they are one
    NO_PLACE = "no-place"  # the site profile has no such place
    LOCKED = "locked"  # for attendants, and this connection has not shown their PIN lately


class CallStage(StrEnum):
    """How far the call for help has come; only what a bell, a receipt or a person has proved."""

    NONE = "none"
    CALLING = "calling"  # being tried
    CALLED = "called"  # a bell rang without error, or the clinic has signed for the message
    SECOND = "second"  # nobody answered, and the second attendant's bell rang without error
    CLINIC = "clinic"  # nobody answered, and the clinic has signed for the message
    SEEN = "seen"  # the clinic has signed that a person there has looked at it
    COMING = "coming"  # an attendant said so
    NOBODY = "nobody"  # no way is left, or nobody answered in time; it stays open for attendants


@dataclass(frozen=True, slots=True)
class RecipientKey:
    """The clinic's public key that everything is sealed to; raw bytes as in envelope-v1."""

    id: bytes
    suite: int
    public: bytes


@dataclass(frozen=True, slots=True)
class DocumentState:
    """One signed document: `state` fresh, expired-kept, missing or refused; `reason` for IT."""

    state: str
    reason: str
    version: int


# --- requests of the front ---------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class HelloRequest:
    """First on every connection of a front. `gone`: what it has found nothing of, of those traces
    of a visit that it can look for (`hygiene.data_wipe`); null: it says nothing of them."""

    do: ClassVar[str] = "hello"
    gone: tuple[str, ...] | None = None


@dataclass(frozen=True, slots=True)
class BeginRequest:
    """A visit starts on this connection. `appointment` is the day list's id."""

    do: ClassVar[str] = "begin"
    visit: UUID
    appointment: str | None


@dataclass(frozen=True, slots=True)
class StepRequest:
    """A confirmed step, sealed (unsigned STEP envelope). `urgent`: the visit has become it."""

    do: ClassVar[str] = "step"
    visit: UUID
    step: int
    blob: bytes
    urgent: bool


@dataclass(frozen=True, slots=True)
class TicketRequest:
    """The next free place in the outbox."""

    do: ClassVar[str] = "ticket"
    visit: UUID


@dataclass(frozen=True, slots=True)
class CompleteRequest:
    """The whole visit, sealed with the last ticket (unsigned VISIT envelope).

    Its first version, or the one that follows the last; none replaces another.
    """

    do: ClassVar[str] = "complete"
    visit: UUID
    envelope: bytes
    appointment: str | None
    urgent: bool


@dataclass(frozen=True, slots=True)
class AbandonRequest:
    """The visit ends without a record; `deliver`: what was confirmed goes to the clinic."""

    do: ClassVar[str] = "abandon"
    visit: UUID
    deliver: bool


@dataclass(frozen=True, slots=True)
class LeaveRequest:
    """The visit is over and this front will end."""

    do: ClassVar[str] = "leave"
    visit: UUID


@dataclass(frozen=True, slots=True)
class CallHelpRequest:
    """Somebody needs a person in the room. `visit`: the one on this connection, if one is."""

    do: ClassVar[str] = "call-help"
    visit: UUID | None
    why: HelpReason


@dataclass(frozen=True, slots=True)
class CancelHelpRequest:
    """It was a mistake."""

    do: ClassVar[str] = "cancel-help"


@dataclass(frozen=True, slots=True)
class UnlockRequest:
    """Is this an attendant's PIN, or the number of her badge?"""

    do: ClassVar[str] = "unlock"
    pin: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class LockRequest:
    """The attendant is done."""

    do: ClassVar[str] = "lock"


@dataclass(frozen=True, slots=True)
class AttendantRequest:
    """The room at a glance; after `unlock` alone."""

    do: ClassVar[str] = "attendant"


@dataclass(frozen=True, slots=True)
class AttendantDoRequest:
    """One of an attendant's levers; `task` is a telephone task's id."""

    do: ClassVar[str] = "attendant-do"
    action: AttendantAction
    task: str | None


@dataclass(frozen=True, slots=True)
class WipeRequest:
    """A thing on the list is wiped, with this product of the site profile."""

    do: ClassVar[str] = "wipe"
    item: str
    product: str


@dataclass(frozen=True, slots=True)
class CutShortRequest:
    """A second person, by a PIN of her own, ends the contact time that runs."""

    do: ClassVar[str] = "cut-short"
    pin: str = field(repr=False)
    reason: Reason


@dataclass(frozen=True, slots=True)
class BlockRoomRequest:
    """Nobody is to come in, until `attendant-do` with `release-room`."""

    do: ClassVar[str] = "block-room"
    reason: Closed


@dataclass(frozen=True, slots=True)
class TickRequest:
    """A thing of a daily or weekly list is done, or was ticked by mistake."""

    do: ClassVar[str] = "tick"
    list: ListName
    item: str
    done: bool


@dataclass(frozen=True, slots=True)
class CountStockRequest:
    """So many single pieces are there."""

    do: ClassVar[str] = "count-stock"
    item: str
    count: int


@dataclass(frozen=True, slots=True)
class HandOverRequest:
    """A note for the next attendant, in place of the one that is there; empty: that one is done."""

    do: ClassVar[str] = "hand-over"
    text: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class UsedRequest:
    """A device or reader of the room was put to use just now; a thing of the checklist."""

    do: ClassVar[str] = "used"
    item: str


@dataclass(frozen=True, slots=True)
class HandsRequest:
    """A visit has passed the page for clean hands. `seconds` they were rubbed; 0: they weren't."""

    do: ClassVar[str] = "hands"
    seconds: int


@dataclass(frozen=True, slots=True)
class MeasuredRequest:
    """The device of `place` gave a whole reading just now; nothing of what it was, or whose."""

    do: ClassVar[str] = "measured"
    place: str


# --- requests of the control tool --------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class StatusRequest:
    do: ClassVar[str] = "status"


@dataclass(frozen=True, slots=True)
class OutboxRequest:
    do: ClassVar[str] = "outbox"


@dataclass(frozen=True, slots=True)
class RoomCleanedRequest:
    do: ClassVar[str] = "room-cleaned"


@dataclass(frozen=True, slots=True)
class ShortenRestRequest:
    do: ClassVar[str] = "shorten-rest"


@dataclass(frozen=True, slots=True)
class EndVisitRequest:
    do: ClassVar[str] = "end-visit"


@dataclass(frozen=True, slots=True)
class DocumentsRequest:
    """The site profile as the station holds it, for tools that list devices."""

    do: ClassVar[str] = "documents"


@dataclass(frozen=True, slots=True)
class EnrolledRequest:
    """An enrolment was written to the data folder: take it up without a restart."""

    do: ClassVar[str] = "enrolled"


@dataclass(frozen=True, slots=True)
class HelpComingRequest:
    do: ClassVar[str] = "help-coming"


@dataclass(frozen=True, slots=True)
class HelpDoneRequest:
    do: ClassVar[str] = "help-done"


@dataclass(frozen=True, slots=True)
class PhoneRequest:
    """Every telephone task, also those that are done."""

    do: ClassVar[str] = "phone"


@dataclass(frozen=True, slots=True)
class PhoneDoneRequest:
    do: ClassVar[str] = "phone-done"
    task: str


@dataclass(frozen=True, slots=True)
class MaintenanceRequest:
    """A tool needs the port of `place`: fronts let go of it until this connection ends, and after
    `seconds` at the latest."""

    do: ClassVar[str] = "maintenance"
    place: str
    seconds: int


@dataclass(frozen=True, slots=True)
class LogbookRequest:
    """The logbook from its `skip`-th row on."""

    do: ClassVar[str] = "logbook"
    skip: int


@dataclass(frozen=True, slots=True)
class RetryParkedRequest:
    """Offer again what the clinic refused: one record, or all."""

    do: ClassVar[str] = "retry-parked"
    record: UUID | None


VisitRequest = (
    BeginRequest | StepRequest | TicketRequest | CompleteRequest | AbandonRequest | LeaveRequest
)
RoomRequest = (
    CallHelpRequest
    | CancelHelpRequest
    | UnlockRequest
    | LockRequest
    | AttendantRequest
    | AttendantDoRequest
    | WipeRequest
    | CutShortRequest
    | BlockRoomRequest
    | TickRequest
    | CountStockRequest
    | HandOverRequest
    | HandsRequest
)
FrontRequest = HelloRequest | UsedRequest | MeasuredRequest | VisitRequest | RoomRequest
ControlRequest = (
    StatusRequest
    | OutboxRequest
    | RoomCleanedRequest
    | ShortenRestRequest
    | EndVisitRequest
    | DocumentsRequest
    | EnrolledRequest
    | HelpComingRequest
    | HelpDoneRequest
    | PhoneRequest
    | PhoneDoneRequest
    | MaintenanceRequest
    | LogbookRequest
    | RetryParkedRequest
)
Request = FrontRequest | ControlRequest


# --- answers -----------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Done:
    """It is done, and where a disk is concerned: committed."""


@dataclass(frozen=True, slots=True)
class Hello:
    """All that a front needs to know. Before enrolment everything but `readiness` is empty."""

    device: bytes | None
    site: str | None
    purpose: str | None
    readiness: Readiness
    after_interruption: bool
    interrupted_appointment: str | None
    profile: str | None
    key: RecipientKey | None
    slip_key: bytes | None
    day_list: str | None
    used_appointments: tuple[str, ...]
    documents: dict[str, DocumentState]
    help: CallStage
    phone_open: int
    checks: tuple[CheckState, ...] = ()


@dataclass(frozen=True, slots=True)
class Ticket:
    """A place in the outbox: goes into the envelope's header as it is."""

    epoch: int
    seq: int
    prev: bytes


@dataclass(frozen=True, slots=True)
class Completed:
    """The record lies in the outbox, durable. `sha256` is the envelope's digest."""

    sha256: bytes


@dataclass(frozen=True, slots=True)
class OutboxRow:
    """One record on its way, without anything about whom it concerns."""

    record: UUID
    version: int
    kind: str
    epoch: int
    seq: int
    sha256: str
    state: str
    reason: str
    signed: bool
    urgent: bool
    size: int  # bytes on the wire


@dataclass(frozen=True, slots=True)
class Outbox:
    rows: tuple[OutboxRow, ...]


@dataclass(frozen=True, slots=True)
class LineState:
    """What the uplink can prove: only a verified receipt counts as a connection.

    `last_receipt` is the clinic's time in it, ISO 8601, UTC; `fault` names the last fault, empty
    after an exchange that ended well. `clock_ahead_seconds`: how far this clock is ahead of the
    clinic's (negative: behind), null until a receipt told the time since the station's start.
    """

    last_receipt: str | None
    fault: str
    bad_receipts: int
    clock_ahead_seconds: int | None


@dataclass(frozen=True, slots=True)
class Waiting:
    """What has not left: rows (the logbook's own too) and their bytes on the wire.

    `oldest_seconds`: since when the oldest record of a visit or call waits, null for none.
    """

    rows: int
    bytes: int
    oldest_seconds: int | None


@dataclass(frozen=True, slots=True)
class Disk:
    """`low`: somebody should make room. `days` until no visit starts any more, as far as a pace is
    known; 0 when it is so now."""

    low: bool
    days: int | None


@dataclass(frozen=True, slots=True)
class Status:
    version: str
    pid: int
    device: bytes | None
    site: str | None
    purpose: str | None
    readiness: Readiness
    room: str
    visit: bool
    help: CallStage
    phone_open: int
    front_pid: int | None
    outbox: dict[str, int]
    waiting: Waiting
    line: LineState
    documents: dict[str, DocumentState]
    documents_fault: str
    store_fault: str
    free_bytes: int
    disk: Disk
    traces: tuple[str, ...]
    maintenance: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Documents:
    """`readings`: when each place last gave one since the station started, ISO 8601, UTC."""

    profile: str | None
    documents: dict[str, DocumentState]
    readings: dict[str, str]


@dataclass(frozen=True, slots=True)
class Unlocked:
    """Was it an attendant's PIN or badge? If not, another PIN may be tried after `wait_seconds`.

    `staff` is whose it was, where it was nobody else's too.
    """

    accepted: bool
    wait_seconds: int
    staff: str | None = None
    role: Role = Role.ATTENDANT


class Access(StrEnum):
    """For how long the PINs and badges of the staff list open."""

    OPEN = "open"
    UNTIL_HER_LAST_DAY = "until-her-last-day"
    UNTIL_THE_LINE_IS_BACK = "until-the-line-is-back"  # the profile's signatures have run out


@dataclass(frozen=True, slots=True)
class SignedIn:
    """Whoever looks: her name in the staff list, else her id; empty for the room's own PIN.

    `last` is the last day on which her PIN or badge opens, YYYY-MM-DD by the site's calendar; it
    may be over for whoever came in by the room's PIN. Null while access is open.
    """

    name: str = field(repr=False)
    role: Role
    access: Access
    last: str | None


@dataclass(frozen=True, slots=True)
class PhoneTaskLine:
    """An attendant is asked to phone the practice; `at` is ISO 8601, UTC."""

    id: str
    at: str
    reason: str


NOBODY = SignedIn("", Role.ATTENDANT, Access.OPEN, None)


@dataclass(frozen=True, slots=True)
class Attendant:
    """What an attendant is told of the room, without anything about whom it concerns.

    `room_seconds`: how long the wait until `room_until` takes altogether; 0 where nothing runs.
    `report_asked`: when one of hygiene was asked for last, since the station's start.
    """

    room: str
    room_until: str | None
    care: RoomCareState
    house: House
    room_seconds: int
    readiness: Readiness
    visit: bool
    waiting: int
    oldest_waiting_seconds: int | None
    parked: int
    line_fault: str
    disk: Disk
    phone_tasks: tuple[PhoneTaskLine, ...]
    help: CallStage
    report_asked: str | None = None
    signed_in: SignedIn = NOBODY


@dataclass(frozen=True, slots=True)
class PhoneTaskRow:
    """A telephone task as IT sees it; `done` is null while it is open."""

    id: str
    record: UUID
    created: str
    done: str | None
    reason: str


@dataclass(frozen=True, slots=True)
class Phone:
    tasks: tuple[PhoneTaskRow, ...]


@dataclass(frozen=True, slots=True)
class LogbookPlace:
    """How many entries came before, and the hash (32 bytes) of the last of them."""

    number: int
    hash: bytes


@dataclass(frozen=True, slots=True)
class LogbookRow:
    """A row as it lies on the disk, for whoever judges it."""

    number: int
    entry: bytes
    hash: bytes


@dataclass(frozen=True, slots=True)
class LogbookSeal:
    """The clinic's countersignature for the entries up to `last`."""

    last: int
    digest: bytes
    receipt: bytes


@dataclass(frozen=True, slots=True)
class Logbook:
    """A page of the logbook; the last page has no rows. `seals` are with the first page alone.

    `inbox_key`: whose countersignatures count (32 bytes), null without a key set.
    """

    book: UUID
    start: LogbookPlace
    head: LogbookPlace
    rows: tuple[LogbookRow, ...]
    seals: tuple[LogbookSeal, ...]
    inbox_key: bytes | None


Answer = (
    Done
    | Hello
    | Ticket
    | Completed
    | Outbox
    | Status
    | Documents
    | Unlocked
    | Attendant
    | Phone
    | Logbook
)


# --- events to the front -----------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class ReadinessEvent:
    event: ClassVar[str] = "readiness"
    readiness: Readiness


@dataclass(frozen=True, slots=True)
class WayEvent:
    """How far the newest version of the record of `visit` has come."""

    event: ClassVar[str] = "way"
    visit: UUID
    version: int
    way: Way


@dataclass(frozen=True, slots=True)
class RestShortenedEvent:
    event: ClassVar[str] = "rest-shortened"


@dataclass(frozen=True, slots=True)
class EndVisitEvent:
    """An attendant ends the visit: deliver what was confirmed, then leave."""

    event: ClassVar[str] = "end-visit"


@dataclass(frozen=True, slots=True)
class HelloEvent:
    """What `hello` said has changed (documents, key, enrolment), or the station came back."""

    event: ClassVar[str] = "hello"
    hello: Hello = field(repr=False)


@dataclass(frozen=True, slots=True)
class HelpEvent:
    """The call for help has come to this."""

    event: ClassVar[str] = "help"
    stage: CallStage


@dataclass(frozen=True, slots=True)
class AttendantEvent:
    """What `attendant` would be answered now; to whoever is signed in, unasked."""

    event: ClassVar[str] = "attendant"
    attendant: Attendant


@dataclass(frozen=True, slots=True)
class PhoneTaskEvent:
    """So many times an attendant is asked to phone the practice."""

    event: ClassVar[str] = "phone-task"
    open: int


@dataclass(frozen=True, slots=True)
class MaintenanceEvent:
    """These places belong to a tool now: whoever has their ports open lets go of them."""

    event: ClassVar[str] = "maintenance"
    places: tuple[str, ...]


StationEvent = (
    ReadinessEvent
    | WayEvent
    | RestShortenedEvent
    | EndVisitEvent
    | HelloEvent
    | HelpEvent
    | AttendantEvent
    | PhoneTaskEvent
    | MaintenanceEvent
)
