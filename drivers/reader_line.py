# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""`drivers.reader.ReaderSession` on a serial line, whatever is read there."""

from collections.abc import Callable, Sequence
from typing import Final, Protocol

from drivers.connection import Connection
from drivers.ports import PortWatch
from drivers.reader import ReaderAbsent, ReaderEvent, ReaderPresent, Scanned
from drivers.session_parts import Telling
from drivers.strangers import GONE_SECONDS
from drivers.timer import Timer
from drivers.transport import LineError, LineOpener, LineSettings

PAUSE_SECONDS: Final = 0.2  # longer than any between two characters of one code

Heard = Sequence[Scanned | ReaderAbsent]


class Ear(Protocol):
    """What a reader makes of the bytes of one open line. What is no text is passed over."""

    def receive(self, data: bytes) -> Heard:
        """What has ended with these bytes."""
        ...

    def idle(self) -> Heard:
        """The line has been quiet for `PAUSE_SECONDS`."""
        ...

    def quiet(self) -> None:
        """It has been for so long that whatever talked there is gone."""
        ...


class ReaderLine:
    """Every method on the event loop's thread. `make_ear` is called for each line that opens."""

    def __init__(
        self,
        ports: PortWatch,
        open_line: LineOpener,
        settings: LineSettings,
        make_ear: Callable[[], Ear],
    ) -> None:
        self._connection = Connection(
            ports, open_line, settings, up=self._up, down=self._down, received=self._received
        )
        self._make_ear = make_ear
        self._ear = make_ear()
        self._telling = Telling[ReaderEvent]()
        self._pause = Timer()
        self._stranger = Timer()

    def subscribe(self, listener: Callable[[ReaderEvent], None]) -> None:
        self._telling.subscribe(listener)

    async def run(self) -> None:
        try:
            await self._connection.run()
        finally:
            await self._connection.leave()
            self._be_deaf()

    def _up(self) -> None:
        self._ear = self._make_ear()
        self._telling.tell(ReaderPresent())

    def _down(self, error: LineError) -> None:
        self._be_deaf()
        self._telling.tell(ReaderAbsent(error.fault))

    def _received(self, data: bytes) -> None:
        self._pause.start(PAUSE_SECONDS, lambda: self._read(self._ear.idle()))
        self._stranger.start(GONE_SECONDS, self._stranger_left)
        self._read(self._ear.receive(data))

    def _stranger_left(self) -> None:
        self._ear.quiet()
        self._telling.tell(ReaderPresent())

    def _be_deaf(self) -> None:
        self._pause.cancel()
        self._stranger.cancel()

    def _read(self, heard: Heard) -> None:
        for event in heard:
            if isinstance(event, Scanned):
                self._telling.emit(event)
            else:
                self._telling.tell(event)
