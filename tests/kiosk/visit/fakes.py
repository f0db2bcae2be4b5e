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
    CallStage,
    Hello,
    RecipientKey,
    Refusal,
    Ticket,
)
from kiosk.visit.state import Readiness
from sync.formats.body import unpack
from sync.formats.envelope import Kind, Suite, decode_unsigned
from sync.formats.suites import PrivateKey, load_private, open_body, public_bytes
from tests.kiosk.visit.fake_room import FakeRoom
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
    slip_key=bytes(32),
    day_list=None,
    used_appointments=(),
    documents={},
    help=CallStage.NONE,
    phone_open=0,
)


def opened(envelope: bytes) -> bytes:
    """What the clinic reads in an unsigned envelope."""
    sealed = decode_unsigned(envelope)
    return unpack(open_body(sealed, CLINIC), sealed.header.dictionary)


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


class FakeStation(FakeRoom):
    """`kiosk.visit.station_port.Station` in memory, as strict as the real one."""

    def __init__(self, hello: Hello = HELLO) -> None:
        super().__init__()
        self.hello_now = hello
        self.appointment: str | None = None
        self.steps: dict[int, bytes] = {}
        self.urgent: dict[int, bool] = {}  # what was said with each step, and with the record: 0
        self.offered: list[bytes] = []  # every step that was handed in, also in vain
        self.records: list[bytes] = []
        self.delivered = False
        self.closed = False
        self.seq = 1
        self.overtaken = 0  # so many times another record takes the place that a ticket named

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

    async def close(self) -> None:
        self.closed = True

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
