# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""Station, cuff and clock for the controller's tests. They implement the interfaces."""

import asyncio
import hashlib
import heapq
import itertools
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta
from uuid import UUID

from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey

from drivers.cuff import CuffEvent, CuffPresent, StopSent
from kiosk.station.client import StationGone, StationRefused
from kiosk.station.messages import (
    Attendant,
    CallStage,
    EndVisitEvent,
    Hello,
    HelpEvent,
    PhoneTaskEvent,
    RecipientKey,
    Refusal,
    StationEvent,
    Ticket,
    Unlocked,
)
from kiosk.visit.effects import AttendantAction
from kiosk.visit.state import Readiness
from sync.formats.body import unpack
from sync.formats.envelope import Kind, Suite, decode_unsigned
from sync.formats.suites import PrivateKey, load_private, open_body, public_bytes
from tests.kiosk.visit.making import NOON

PROFILE = """
format = 1
[site]
id = "crossen"
name = "Gesundheitsraum Crossen"
timezone = "Europe/Berlin"
language = "de"
[practice]
name = "Praxis Dr. Horvath"
phone = "03641 123456"
[help]
phone = "03641 654321"
[visit]
rest_seconds = 300
pause_seconds = 60
idle_seconds = 90
idle_warning_seconds = 30
[panel]
diagonal_inches = 21.5
[devices.cuff]
driver = "aandd-tm2657"
port = "cuff"
speed = 2400
experimental = true
"""
DEVICE = bytes(range(16))
CLINIC: PrivateKey = load_private(
    Suite.X25519, X25519PrivateKey.from_private_bytes(b"\x07" * 32).private_bytes_raw()
)
HELLO = Hello(
    device=DEVICE,
    site="crossen",
    purpose="room",
    readiness=Readiness.READY,
    after_interruption=False,
    interrupted_appointment=None,
    profile=PROFILE,
    key=RecipientKey(CLINIC.public.id, int(Suite.X25519), public_bytes(CLINIC.public)),
    day_list=None,
    used_appointments=(),
    documents={},
    help=CallStage.NONE,
    phone_open=0,
)
ATTENDANT = Attendant(
    room="ready",
    readiness=Readiness.READY,
    visit=False,
    waiting=0,
    oldest_waiting_seconds=None,
    parked=0,
    line_fault="",
    phone_tasks=(),
    help=CallStage.NONE,
)
PIN = "2580"


def opened(envelope: bytes) -> bytes:
    """What the clinic reads in an unsigned envelope."""
    return unpack(open_body(decode_unsigned(envelope), CLINIC))


class ManualClock:
    """Time that stands still until `pass_time`."""

    def __init__(self) -> None:
        self._seconds = 1000.0
        self._order = itertools.count()
        self._sleepers: list[tuple[float, int, asyncio.Future[None]]] = []

    def now(self) -> datetime:
        return NOON + timedelta(seconds=self._seconds - 1000.0)

    def monotonic(self) -> float:
        return self._seconds

    async def sleep(self, seconds: float) -> None:
        woken: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        heapq.heappush(self._sleepers, (self._seconds + seconds, next(self._order), woken))
        await woken

    async def pass_time(self, seconds: float) -> None:
        """Let everybody wake at their own time, in order, and do what they have to."""
        end = self._seconds + seconds
        await settled()
        while self._sleepers and self._sleepers[0][0] <= end:
            at, _, woken = heapq.heappop(self._sleepers)
            self._seconds = max(self._seconds, at)
            if not woken.done():
                woken.set_result(None)
            await settled()
        self._seconds = end


async def settled() -> None:
    """Everything that can happen without waiting has happened."""
    for _ in range(20):
        await asyncio.sleep(0)


class FakeStation:
    """`kiosk.visit.station_port.Station` in memory, as strict as the real one.

    `trouble` is raised by the named calls, first in, first out.
    """

    def __init__(self, hello: Hello = HELLO) -> None:
        self.hello_now = hello
        self.calls: list[str] = []
        self.visit: UUID | None = None
        self.appointment: str | None = None
        self.steps: dict[int, bytes] = {}
        self.urgent: dict[int, bool] = {}  # what was said with each step, and with the record: 0
        self.offered: list[bytes] = []  # every step that was handed in, also in vain
        self.records: list[bytes] = []
        self.delivered = False
        self.closed = False
        self.stage = CallStage.NONE
        self.called_for: list[tuple[UUID | None, str]] = []
        self.unlocked = False
        self.overview = ATTENDANT
        self.trouble: dict[str, list[Exception]] = {}
        self.seq = 1
        self.overtaken = 0  # so many times another record takes the place that a ticket named
        self._after: dict[str, tuple[str, Exception]] = {}
        self._listeners: list[Callable[[StationEvent], None]] = []

    def subscribe(self, callback: Callable[[StationEvent], None]) -> None:
        self._listeners.append(callback)

    def tell(self, event: StationEvent) -> None:
        """An event of the station."""
        for listener in self._listeners:
            listener(event)

    def fail(self, name: str, *errors: Exception) -> None:
        """The next calls of `name` end like this."""
        self.trouble.setdefault(name, []).extend(errors)

    def fail_after(self, first: str, name: str, error: Exception) -> None:
        """Once `first` was called, the next call of `name` ends like this."""
        self._after[first] = (name, error)

    async def hello(self) -> Hello:
        self._called("hello")
        return self.hello_now

    async def begin(self, visit: UUID, appointment: str | None) -> None:
        self._called("begin")
        if self.visit is not None:
            raise StationRefused(Refusal.OCCUPIED)
        hello = self.hello_now
        resumed = hello.readiness is Readiness.INTERRUPTED and appointment is not None
        if not (
            hello.readiness is Readiness.READY
            or (resumed and appointment == hello.interrupted_appointment)
        ):
            raise StationRefused(Refusal.NOT_READY)
        self.visit, self.appointment = visit, appointment

    async def journal_step(self, visit: UUID, step: int, blob: bytes, urgent: bool = False) -> None:
        self.offered.append(blob)
        self._called("step", visit)
        header = decode_unsigned(blob).header
        expected = (Kind.STEP, DEVICE, visit, step)
        if (header.kind, header.device, header.record, header.step) != expected:
            raise StationRefused(Refusal.BAD_ENVELOPE)
        held = self.steps.setdefault(step, blob), self.urgent.setdefault(step, urgent)
        if held != (blob, urgent):
            raise StationRefused(Refusal.BAD_ENVELOPE)

    async def ticket(self, visit: UUID) -> Ticket:
        self._called("ticket", visit)
        ticket = Ticket(epoch=77, seq=self.seq, prev=bytes(16))
        if self.overtaken:
            self.overtaken -= 1
            self.seq += 1
        return ticket

    async def complete(
        self, visit: UUID, envelope: bytes, appointment: str | None, urgent: bool
    ) -> bytes:
        self._called("complete", visit)
        if self.records and self.records[-1] == envelope:
            return hashlib.sha256(envelope).digest()
        header = decode_unsigned(envelope).header
        if (header.kind, header.device, header.record) != (Kind.VISIT, DEVICE, visit):
            raise StationRefused(Refusal.BAD_ENVELOPE)
        if header.version != len(self.records) + 1:
            raise StationRefused(Refusal.BAD_ENVELOPE)
        if header.seq != self.seq:
            raise StationRefused(Refusal.STALE_TICKET)
        self.records.append(envelope)
        self.seq += 1
        self.urgent[0] = urgent
        return hashlib.sha256(envelope).digest()

    async def abandon(self, visit: UUID, deliver: bool) -> None:
        self._called("abandon", visit)
        self.delivered = deliver

    async def leave(self, visit: UUID) -> None:
        self._called("leave", visit)
        self.visit = None

    async def call_help(self, visit: UUID | None, why: str) -> None:
        self._called("call-help")
        self.called_for.append((visit, why))
        if self.stage in (CallStage.NONE, CallStage.NOBODY):
            self._become(CallStage.CALLING)

    async def cancel_help(self) -> None:
        self._called("cancel-help")
        self._become(CallStage.NONE)

    async def unlock(self, pin: str) -> Unlocked:
        self._called("unlock")
        self.unlocked = pin == PIN
        return Unlocked(self.unlocked, 0)

    async def lock(self) -> None:
        self._called("lock")
        self.unlocked = False

    async def attendant(self) -> Attendant:
        self._called("attendant")
        self._check_unlocked()
        return replace(self.overview, help=self.stage, visit=self.visit is not None)

    async def attendant_do(self, action: str, task: str | None) -> None:
        self._called("attendant-do")
        self._check_unlocked()
        match AttendantAction(action):
            case AttendantAction.ROOM_CLEANED if self.visit is not None:
                raise StationRefused(Refusal.NOT_READY)
            case AttendantAction.HELP_COMING | AttendantAction.HELP_DONE as answer:
                if self.stage is CallStage.NONE:
                    raise StationRefused(Refusal.NO_CALL)
                coming = answer is AttendantAction.HELP_COMING
                self._become(CallStage.COMING if coming else CallStage.NONE)
            case AttendantAction.PHONE_DONE:
                left = tuple(each for each in self.overview.phone_tasks if each.id != task)
                if left == self.overview.phone_tasks:
                    raise StationRefused(Refusal.NO_TASK)
                self.overview = replace(self.overview, phone_tasks=left)
                self.tell(PhoneTaskEvent(len(left)))
            case AttendantAction.END_VISIT if self.visit is None:
                raise StationRefused(Refusal.NO_VISIT)
            case AttendantAction.END_VISIT:
                self.tell(EndVisitEvent())

    async def close(self) -> None:
        self.closed = True

    def _check_unlocked(self) -> None:
        if not self.unlocked:
            raise StationRefused(Refusal.LOCKED)

    def _become(self, stage: CallStage) -> None:
        if self.stage is not stage:
            self.stage = stage
            self.tell(HelpEvent(stage))

    def _called(self, name: str, visit: UUID | None = None) -> None:
        self.calls.append(name)
        if name in self._after:
            self.fail(*self._after.pop(name))
        if self.trouble.get(name):
            raise self.trouble[name].pop(0)
        if visit is not None and visit != self.visit:
            raise StationRefused(Refusal.NO_VISIT)

    def interrupted(self, appointment: str | None) -> None:
        """The last visit was broken off."""
        self.hello_now = replace(
            self.hello_now,
            readiness=Readiness.INTERRUPTED,
            after_interruption=True,
            interrupted_appointment=appointment,
        )


GONE = StationGone()


class FakeCuff:
    """`drivers.cuff.CuffSession` without a device: tests say what it reports."""

    def __init__(self) -> None:
        self.said: list[str] = []
        self._listeners: list[Callable[[CuffEvent], None]] = []

    def subscribe(self, listener: Callable[[CuffEvent], None]) -> None:
        self._listeners.append(listener)

    async def run(self) -> None:
        self.said.append("run")
        self.report(CuffPresent())
        self.report(StopSent())
        try:
            await asyncio.Event().wait()
        finally:
            self.said.append("ended")

    def start_inflation(self) -> None:
        self.said.append("start")

    def stop(self) -> None:
        self.said.append("stop")

    def report(self, event: CuffEvent) -> None:
        for listener in self._listeners:
            listener(event)
