# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""Joins what is heard of a front: the voice, the reader of its pages, and the sounds."""

from collections.abc import Awaitable, Callable, Sequence
from typing import cast

from ui.shell.log import FrontLog
from ui.speech.dispatcher import Dispatcher
from ui.speech.reader import PageReader, Session
from ui.speech.sight import PageSight
from ui.speech.sounds import PLAYERS, Player, Sounds
from ui.speech.voice import Synthesiser, Voice
from ui.view import KioskView
from ui.viewmodels.front import Front

SHARES = (0.35, 0.5, 0.7, 0.85, 1.0)  # of a sound's loudness, for the five steps


class Hearing:
    """Lives from after the first frame to the front's end. Needs the running event loop."""

    def __init__(
        self,
        view: KioskView,
        visit: Front,
        log: FrontLog,
        start: Callable[[], Awaitable[Synthesiser]] = Dispatcher.start,
        players: Sequence[Player] = PLAYERS,
    ) -> None:
        # A Qt property is, for mypy, no value; for Python it is one.
        session = cast("Session", view.session)
        self._voice = Voice(start, visit.hold_idle, log)
        self._sounds = Sounds(lambda: SHARES[session.ease.volume], log, players)
        self._reader = PageReader(session, PageSight(view.window), self._voice)
        visit.subscribe(self._sounds.follow)

    async def run(self) -> None:
        """Until cancelled; then there is silence, and nothing of what was said is left."""
        try:
            await self._voice.run()
        finally:
            self._reader.stop()
            await self._sounds.close()
