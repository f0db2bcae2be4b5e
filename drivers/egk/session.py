# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""The card reader as the visit has it: events on the event loop, PC/SC on a thread."""

import asyncio
import contextlib
import threading
from collections.abc import Callable
from typing import Final

from drivers.egk.badges import BadgeReaders
from drivers.egk.events import (
    CardEvent,
    CardIn,
    CardNotRead,
    CardOut,
    CardRead,
    CardTrouble,
)
from drivers.egk.terminals import Terminals
from drivers.egk.watch import CardWatch
from drivers.reader import ReaderEvent, Scanned
from drivers.session_parts import Telling
from drivers.timer import Timer

LONGEST_SECONDS: Final = 20.0  # of one card, tries included; a reader that hangs tells nobody
END_SECONDS: Final = 2.0  # for the thread to notice


class CardBadges:
    """`drivers.reader.ReaderSession`: the badges at the readers of a `CardSession`, which runs."""

    def __init__(self) -> None:
        self._telling = Telling[ReaderEvent]()

    def subscribe(self, listener: Callable[[ReaderEvent], None]) -> None:
        self._telling.subscribe(listener)

    async def run(self) -> None:
        await asyncio.get_running_loop().create_future()

    def heard(self, event: ReaderEvent) -> None:
        """Every badge; the rest when it changes."""
        if isinstance(event, Scanned):
            self._telling.emit(event)
        else:
            self._telling.tell(event)


class CardSession:
    """Every method on the event loop's thread. `kvnr_is_valid` tries the check digit.

    `badge_serial`: of the reader in which badges are held, "" for any; None: they are in none.
    """

    def __init__(
        self,
        terminals: Terminals,
        kvnr_is_valid: Callable[[str], bool],
        longest_seconds: float = LONGEST_SECONDS,
        badge_serial: str | None = None,
    ) -> None:
        self._badge_serial = badge_serial
        self.badges = CardBadges()
        self._terminals = terminals
        self._kvnr_is_valid = kvnr_is_valid
        self._longest_seconds = longest_seconds
        self._listeners: list[Callable[[CardEvent], None]] = []
        self._too_long = Timer()
        self._reading = False

    def subscribe(self, listener: Callable[[CardEvent], None]) -> None:
        """Every event, in order, on the event loop's thread."""
        self._listeners.append(listener)

    async def run(self) -> None:
        """Serve until cancelled. No card can keep it: a thread that hangs in a reader is left."""
        stop = threading.Event()
        ended: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        # A daemon: the front's end is the wipe, and no reader that hangs may delay it.
        threading.Thread(target=self._work, args=(stop, ended), name="egk", daemon=True).start()
        try:
            await asyncio.shield(ended)
        finally:
            stop.set()
            self._too_long.cancel()
            self._terminals.wake()
            await asyncio.wait([ended], timeout=END_SECONDS)

    def _work(self, stop: threading.Event, ended: "asyncio.Future[None]") -> None:
        """The thread."""
        loop, error = ended.get_loop(), None

        def hear(event: CardEvent) -> None:
            if not stop.is_set():
                self._heard(event)

        def on_the_loop(call: Callable[..., None], *said: object) -> None:
            with contextlib.suppress(RuntimeError):  # a loop that has been closed wants no news
                loop.call_soon_threadsafe(call, *said)

        def hear_badge(event: ReaderEvent) -> None:
            if not stop.is_set():
                self.badges.heard(event)

        serial = self._badge_serial
        watch = CardWatch(
            self._terminals,
            self._kvnr_is_valid,
            lambda event: on_the_loop(hear, event),
            stop,
            None
            if serial is None
            else BadgeReaders(serial, lambda event: on_the_loop(hear_badge, event)),
        )
        try:
            watch.run()
        except Exception as unforeseen:
            error = unforeseen
        on_the_loop(_end, ended, error)

    def _heard(self, event: CardEvent) -> None:
        match event:
            case CardIn():
                self._reading = True
                self._too_long.start(self._longest_seconds, self._takes_too_long)
            case CardRead() | CardNotRead():
                if not self._reading:  # told already that it took too long
                    return
                self._is_told()
            case CardOut():
                self._is_told()
        self._emit(event)

    def _takes_too_long(self) -> None:
        self._is_told()
        self._emit(CardNotRead(CardTrouble.MUTE, "too-long"))

    def _is_told(self) -> None:
        self._reading = False
        self._too_long.cancel()

    def _emit(self, event: CardEvent) -> None:
        """Never from inside a call of ours."""
        loop = asyncio.get_running_loop()
        for listener in self._listeners:
            loop.call_soon(listener, event)


def _end(ended: "asyncio.Future[None]", error: Exception | None) -> None:
    if error is None:
        ended.set_result(None)
    else:
        ended.set_exception(error)
