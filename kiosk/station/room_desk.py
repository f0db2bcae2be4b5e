# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""Serves what fronts ask of the room and its people: help, clean hands, and an attendant at the
screen."""

from typing import cast

from kiosk.station.attendants import Attendants
from kiosk.station.hands_count import HandsCount
from kiosk.station.help_calls import HelpCalls
from kiosk.station.line_server import Connection
from kiosk.station.messages import (
    Answer,
    CallHelpRequest,
    CancelHelpRequest,
    Done,
    HandsRequest,
    Request,
    RoomRequest,
)


class RoomDesk:
    """Behind the front socket's desk, which knows the fronts."""

    def __init__(self, calls: HelpCalls, attendants: Attendants, hands: HandsCount) -> None:
        self._calls = calls
        self._attendants = attendants
        self._hands = hands

    async def serve(self, connection: Connection, request: Request) -> Answer:
        """See docs/formats/station-v1.md."""
        match cast(RoomRequest, request):  # the front desk hands on no others
            case CallHelpRequest(why=why):
                await self._calls.call(why)
            case CancelHelpRequest():
                await self._calls.cancel()
            case HandsRequest(seconds=seconds):
                await self._hands.count(seconds)
            case asked:
                return await self._attendants.serve(connection, asked)
        return Done()

    async def news(self) -> None:
        """Something may have changed."""
        await self._attendants.news()

    async def gone(self, connection: Connection) -> None:
        """The front ended: the PIN with it, and no call for help."""
        self._attendants.gone(connection)
