# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""The attendant between two patients: opens the panel, looks, makes the room ready, and leaves."""

from collections.abc import Awaitable, Callable

from ui.robot.attendant import Attendant
from ui.robot.before import READY_SECONDS
from ui.robot.context import Context
from ui.robot.patient import Patient


class First:
    """She, and then the patient; `look` is what is done at the open panel."""

    def __init__(self, at: Context, look: Callable[[], Awaitable[None]]) -> None:
        self._at = at
        self._look = look

    async def go(self) -> None:
        at, attendant = self._at, Attendant(self._at)
        await at.hands.until("a station", lambda: at.place_name() != "", READY_SECONDS)
        await attendant.sign_in()
        await self._look()
        if attendant.view.room in ("used", "interrupted"):
            await at.touch("attendant-cleaned")
            await attendant.until_room("ready")
        await attendant.sign_out()
        await Patient(at).go()
