# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""What a session hears of a badge reader (`drivers.reader_line`)."""

from collections.abc import Callable
from time import monotonic

from drivers.rdm6300.protocol import listen
from drivers.rdm6300.two_reads import TwoReads
from drivers.reader import ReaderAbsent, Scanned
from drivers.reader_line import Heard
from drivers.said import Event, Named
from drivers.strangers import Recognised


class BadgeEar:
    """`drivers.reader_line.Ear`: a badge's number, ten hexadecimal digits, read twice."""

    def __init__(self, now: Callable[[], float] = monotonic) -> None:
        self._listener = listen()
        self._reads = TwoReads()
        self._now = now

    def receive(self, data: bytes) -> Heard:
        return self._heard(self._listener.receive(data))

    def idle(self) -> Heard:
        return self._heard(self._listener.idle())

    def quiet(self) -> None:
        """The listener has forgotten whoever talked with the first pause."""

    def _heard(self, events: list[Event]) -> Heard:
        heard: list[Scanned | ReaderAbsent] = []
        for event in events:
            if isinstance(event, Named) and self._reads.read(event.name, self._now()):
                heard.append(Scanned(event.name))
            elif isinstance(event, Recognised):
                heard.append(ReaderAbsent(event.fault))
        return heard
