# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""An attendant's connections to a room's desk, on a real store."""

from typing import cast

from kiosk.station import messages as m
from kiosk.station.line_server import Connection
from kiosk.station.room_desk import RoomDesk
from kiosk.station.visit_book import VisitBook
from kiosk.visit.attending import AttendantAction
from tests.kiosk.station.cared import Care


class Hearing:
    """A connection, as far as the desk speaks to it."""

    def __init__(self) -> None:
        self.heard: list[m.StationEvent] = []

    def send(self, event: m.StationEvent) -> None:
        self.heard.append(event)


ONE, OTHER = cast(Connection, Hearing()), cast(Connection, Hearing())
LOOK = m.AttendantRequest()


class Screen:
    """The room's desk with a room of its own."""

    def __init__(self, care: Care) -> None:
        self.care = care
        self.book = VisitBook(care.store, care.worker, lambda: None, lambda: None, care.scribe)
        self.desk: RoomDesk = care.desk(self.book)

    async def ask(self, request: m.RoomRequest, who: Connection = ONE) -> m.Answer:
        return await self.desk.serve(who, request)

    async def do(self, action: AttendantAction, task: str | None = None) -> None:
        assert await self.ask(m.AttendantDoRequest(action, task)) == m.Done()
