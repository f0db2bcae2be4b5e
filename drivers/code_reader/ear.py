# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""What a session hears of a reader for slips (`drivers.reader_line`)."""

from drivers.code_reader.protocol import CodeReaderProtocol, Event, Text
from drivers.reader import ReaderAbsent, Scanned
from drivers.reader_line import Heard
from drivers.strangers import Recognised


class CodeEar:
    """`drivers.reader_line.Ear`."""

    def __init__(self) -> None:
        self._protocol = CodeReaderProtocol()

    def receive(self, data: bytes) -> Heard:
        return _heard(self._protocol.receive(data))

    def idle(self) -> Heard:
        return _heard(self._protocol.idle())

    def quiet(self) -> None:
        self._protocol.quiet()


def _heard(events: list[Event]) -> Heard:
    heard: list[Scanned | ReaderAbsent] = []
    for event in events:
        if isinstance(event, Text):
            heard.append(Scanned(event.text))
        elif isinstance(event, Recognised):
            heard.append(ReaderAbsent(event.fault))
    return heard
