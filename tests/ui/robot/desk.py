# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""A station for one walk, behind the real protocol: says yes to all of it and remembers."""

import asyncio
import contextlib
import hashlib
import uuid
from datetime import UTC, datetime, timedelta
from pathlib import Path
from uuid import UUID

from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey

from kiosk.station import messages as m
from kiosk.station.protocol import FRONT_REQUESTS, answer_line, event_line, parse_request
from kiosk.visit.state import Readiness, Way
from sync.formats import appointment_code, day_list
from sync.formats.envelope import Suite
from sync.formats.suites import key_id

SEVEN = "K7MP4Q2"
CODE = SEVEN + appointment_code.check_character(SEVEN)
WRONG_CODE = SEVEN + next(c for c in appointment_code.ALPHABET if c != CODE[-1])
SALT = bytes(range(16))
PROFILE = """\
format = 1
[site]
id = "crossen-1"
name = "Telemedizinraum Crossen"
timezone = "Europe/Berlin"
language = "de"
[practice]
name = "Hausarztpraxis am Anger"
phone = "036693 000 01"
[help]
phone = "036693 000 02"
[visit]
rest_seconds = 300
pause_seconds = 60
idle_seconds = 90
idle_warning_seconds = 30
[panel]
diagonal_inches = 15.4
[devices.cuff]
driver = "aandd-tm2657"
port = "cuff"
speed = 2400
experimental = true
"""


def day_list_of_now() -> str:
    """One appointment that has just begun."""
    now = datetime.now(UTC).replace(microsecond=0)
    start, end = now - timedelta(minutes=5), now + timedelta(minutes=25)
    day = timedelta(days=1)
    tag = appointment_code.tag(CODE, SALT)
    known = day_list.ListedAppointment(str(uuid.uuid4()), tag, start, end, ("blood-pressure",))
    listed = day_list.DayList("crossen-1", now - day, now + day, SALT, (known,))
    return day_list.serialise(listed).decode()


class Desk:
    """Serves fronts at `path` until closed."""

    def __init__(
        self, path: Path, readiness: Readiness = Readiness.READY, profile: str = PROFILE
    ) -> None:
        self._path = path
        public = X25519PrivateKey.generate().public_key().public_bytes_raw()
        self._hello = m.Hello(
            device=bytes(16),
            site="crossen-1",
            purpose="walkthrough",
            readiness=readiness,
            after_interruption=False,
            interrupted_appointment=None,
            profile=profile,
            key=m.RecipientKey(key_id(public), Suite.X25519.value, public),
            slip_key=bytes(32),
            day_list=day_list_of_now(),
            used_appointments=(),
            documents={},
            help=m.CallStage.NONE,
            phone_open=0,
        )
        self.steps: list[int] = []
        self.completed: list[UUID] = []
        self.left: list[UUID] = []
        self._server: asyncio.Server | None = None
        self._tasks: set[asyncio.Task[None]] = set()

    async def __aenter__(self) -> "Desk":
        self._server = await asyncio.start_unix_server(self._serve, self._path)
        return self

    async def __aexit__(self, *_: object) -> None:
        if self._server is not None:
            self._server.close()
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)

    async def _serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        with contextlib.suppress(ConnectionError), contextlib.closing(writer):
            while line := await reader.readline():
                id_, request = parse_request(line, FRONT_REQUESTS)
                writer.write(answer_line(id_, self._answer(request, writer)))

    def _answer(self, request: m.Request, writer: asyncio.StreamWriter) -> m.Answer:
        match request:
            case m.HelloRequest():
                return self._hello
            case m.TicketRequest():
                return m.Ticket(1, 1, bytes(16))
            case m.StepRequest(_, step, _):
                self.steps.append(step)
            case m.CompleteRequest(visit, envelope, _):
                self.completed.append(visit)
                self._deliver(visit, writer)
                return m.Completed(hashlib.sha256(envelope).digest())
            case m.LeaveRequest(visit):
                self.left.append(visit)
        return m.Done()

    def _deliver(self, visit: UUID, writer: asyncio.StreamWriter) -> None:
        async def on_its_way() -> None:
            for way in (Way.UNDERWAY, Way.ARRIVED):
                await asyncio.sleep(0.3)
                writer.write(event_line(m.WayEvent(visit, 1, way)))

        self._tasks.add(asyncio.create_task(on_its_way()))
