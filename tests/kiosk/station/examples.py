# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""One example of every message, with every kind of field filled."""

from uuid import UUID

from hygiene.day_lists import ListName
from hygiene.device_checks import Standing
from hygiene.turnover_rules import Closed, Reason
from kiosk.station import messages as m
from kiosk.visit.answers import HelpReason
from kiosk.visit.attending import AttendantAction
from kiosk.visit.housekeeping import CheckState, HandOver, House, InStock, ListItem
from kiosk.visit.room_care import AirState, ProductInUse, RoomCareState, RoomClosed, WipedItem
from kiosk.visit.state import Readiness, Way
from sync.formats.logbook_words import Role

VISIT = UUID("0f8fad5b-d9cb-469f-a165-70867728950e")
FRESH = m.DocumentState("fresh", "", 3)
HELLO = m.Hello(
    device=bytes(range(16)),
    site="crossen-1",
    purpose="room",
    readiness=Readiness.READY,
    after_interruption=False,
    interrupted_appointment=None,
    profile="format = 1\n",
    key=m.RecipientKey(b"12345678", 2, b"\xff" * 32),
    slip_key=bytes(32),
    day_list='{"format":1}',
    used_appointments=("a", "b"),
    documents={"keyset.json": FRESH},
    help=m.CallStage.CALLED,
    phone_open=2,
)
ATTENDANT = m.Attendant(
    room_seconds=0,
    house=House(
        lists=(ListItem(ListName.OPENING, "waste", "Abfallbeutel", True, "anna-1"),),
        asked=ListName.OPENING,
        stock=(InStock("wipes", "Tücher", "Packung", 100, 250, 2, False),),
        checks=(CheckState("cuff", "2027-05-31", Standing.SOON, 41),),
        note=HandOver("Gel ist bestellt.", "Anna", "2026-11-23T12:00:00+00:00"),
    ),
    room="used",
    room_until=None,
    care=RoomCareState(
        checklist=True,
        left=("surfaces",),
        wiped=(WipedItem("cuff", "wipes-a", "anna-1"),),
        products=(ProductInUse("wipes-a", "Tücher", 120),),
        air=AirState("too-much-co2", 1400, 1000),
        closed=RoomClosed(Closed.SOILED, "anna-1", "Anna"),
    ),
    readiness=Readiness.NOT_CLEANED,
    visit=False,
    waiting=3,
    oldest_waiting_seconds=71,
    parked=0,
    line_fault="Unreachable: ConnectError",
    disk=m.Disk(low=False, days=40),
    phone_tasks=(m.PhoneTaskLine("3", "2026-11-23T12:00:00+00:00", "urgent-record"),),
    help=m.CallStage.NOBODY,
    signed_in=m.SignedIn("Anna", Role.IT, m.Access.UNTIL_HER_LAST_DAY, "2026-12-31"),
)
REQUESTS: tuple[m.Request, ...] = (
    m.HelloRequest(),
    m.BeginRequest(VISIT, None),
    m.StepRequest(VISIT, 1, b"\x00\xff sealed", True),
    m.TicketRequest(VISIT),
    m.CompleteRequest(VISIT, b"envelope", "a1", False),
    m.AbandonRequest(VISIT, True),
    m.LeaveRequest(VISIT),
    m.CallHelpRequest(None, HelpReason.FAR_OUT),
    m.CancelHelpRequest(),
    m.UnlockRequest("2580"),
    m.LockRequest(),
    m.MeasuredRequest("cuff"),
    m.UsedRequest("cuff"),
    m.HandsRequest(30),
    m.AttendantRequest(),
    m.AttendantDoRequest(AttendantAction.PHONE_DONE, "3"),
    m.WipeRequest("cuff", "wipes-a"),
    m.CutShortRequest("2580", Reason.EMERGENCY),
    m.BlockRoomRequest(Closed.DEFECT),
    m.TickRequest(ListName.CLOSING, "windows", True),
    m.CountStockRequest("wipes", 250),
    m.HandOverRequest("Gel ist bestellt."),
    m.StatusRequest(),
    m.OutboxRequest(),
    m.RetryParkedRequest(None),
    m.RetryParkedRequest(VISIT),
    m.RoomCleanedRequest(),
    m.ShortenRestRequest(),
    m.EndVisitRequest(),
    m.DocumentsRequest(),
    m.EnrolledRequest(),
    m.HelpComingRequest(),
    m.HelpDoneRequest(),
    m.PhoneRequest(),
    m.PhoneDoneRequest("3"),
    m.MaintenanceRequest("cuff", 60),
    m.LogbookRequest(500),
)
ROW = m.OutboxRow(VISIT, 1, "visit", 2**64 - 1, 7, "ab" * 32, "arrived", "", True, False, 620)
ANSWERS: tuple[m.Answer, ...] = (
    m.Done(),
    HELLO,
    m.Ticket(2**64 - 1, 1, b"p" * 16),
    m.Completed(b"d" * 32),
    m.Outbox((ROW,)),
    m.Status(
        version="0.1.0",
        pid=1,
        device=None,
        site=None,
        purpose=None,
        readiness=Readiness.NO_KEY,
        room="ready",
        visit=False,
        help=m.CallStage.NONE,
        phone_open=0,
        front_pid=None,
        outbox={"queued": 1},
        waiting=m.Waiting(1, 620, None),
        line=m.LineState(None, "", 0, -3),
        documents={},
        documents_fault="",
        store_fault="",
        free_bytes=10,
        disk=m.Disk(low=True, days=None),
        traces=("clipboard",),
        maintenance=("cuff",),
    ),
    m.Documents("format = 1\n", {"site": FRESH}, {"cuff": "2026-11-23T12:00:00+00:00"}),
    m.Unlocked(False, 5),
    ATTENDANT,
    m.Logbook(
        book=VISIT,
        start=m.LogbookPlace(0, b"g" * 32),
        head=m.LogbookPlace(1, b"h" * 32),
        rows=(m.LogbookRow(1, b"{}", b"h" * 32),),
        seals=(m.LogbookSeal(1, b"d" * 32, b"r" * 162),),
        inbox_key=None,
    ),
    m.Phone((m.PhoneTaskRow("3", VISIT, "2026-11-23T12:00:00+00:00", None, "urgent-record"),)),
)
EVENTS: tuple[m.StationEvent, ...] = (
    m.ReadinessEvent(Readiness.NO_SPACE),
    m.WayEvent(VISIT, 1, Way.UNDERWAY),
    m.RestShortenedEvent(),
    m.EndVisitEvent(),
    m.HelloEvent(HELLO),
    m.HelpEvent(m.CallStage.COMING),
    m.AttendantEvent(ATTENDANT),
    m.PhoneTaskEvent(1),
    m.MaintenanceEvent(("cuff",)),
)
