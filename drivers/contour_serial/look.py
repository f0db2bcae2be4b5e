# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""What an Ascensia (Bayer) Contour is asked: all of its records, frame by frame. Pure.

    us      EOT        ACK           ACK        ..  ACK
    meter        ENQ        header       patient        L .. EOT

NAK asks for the last frame once more. Only ACK, NAK and EOT are ever said. Frames are numbered from
0 to 7: a gap means that one is missing.
"""

from typing import Final

from drivers.asked_memory import AskedMeter
from drivers.contour_serial.protocol import listen
from drivers.memory_baseline import Baseline, Entry, Glance
from drivers.memory_exchange import Answer, Ask, Exchange, SenselessError
from drivers.memory_looks import entry_of, has
from drivers.said import Event, Refused, Said, Told

_END, _TAKEN, _AGAIN = b"\x04", b"\x06", b"\x15"
_RESULTS: Final = frozenset(
    ("control-solution", "above-range", "below-range", "other-quantity", "other-unit")
)
_NO_FRAMES: Final = frozenset(("enquiry", "taken", "again", "clock"))
_NUMBERS: Final = 8
_WAKING_SECONDS: Final = 2.0


class Transfer:
    """What has come of one transfer, the header first."""

    def __init__(self) -> None:
        self._entries: list[Entry] = []
        self._head: Told | None = None
        self._number = 0

    def take(self, event: Event) -> None:
        """One frame more."""
        if _is(event, "repeated"):
            return
        self._follow(event)
        if isinstance(event, Told) and event.name == "header" and self._head is None:
            self._head = event
        elif self._head is None or _is(event, "end-of-transmission"):
            raise SenselessError
        elif isinstance(event, Said | Refused) or (
            isinstance(event, Told) and event.name in _RESULTS
        ):
            self._entries.append(_entry(event))

    def glance(self) -> Glance:
        """All of it."""
        if self._head is None:
            raise SenselessError
        model, serial = str(self._head.get("model")), str(self._head.get("serial"))
        return Glance(len(self._entries), dict(enumerate(self._entries)), model, serial)

    def _follow(self, event: Event) -> None:
        """The frames' numbers go on by one; what is refused keeps no bytes."""
        raw = event.raw if isinstance(event, Said | Told) else b""
        expected = (self._number + 1) % _NUMBERS
        self._number = int(raw[1:2]) if raw[1:2].isdigit() else expected
        if self._head is not None and self._number != expected:
            raise SenselessError


def look(_before: Baseline | None) -> Exchange:
    """All records; SenselessError where a frame is missing or the order is none."""
    answer = yield Ask(_END, has("enquiry"), seconds=_WAKING_SECONDS)
    transfer = Transfer()
    for header in answer:  # on USB it comes with ENQ already, and may or may not come again
        if _is(header, "header"):
            transfer.take(header)
    event: Event | None = None
    while not _is(event, "end-of-records"):
        (*_, event) = yield Ask(_TAKEN, _is_frame, again=_AGAIN)
        transfer.take(event)
    yield Ask(_TAKEN, has("end-of-transmission"), again=_AGAIN)
    return transfer.glance()


def _is_frame(answer: Answer) -> bool:
    """ENQ said twice, and what only we say, are none."""
    last = answer[-1]
    return not (isinstance(last, Told) and last.name in _NO_FRAMES)


def _is(event: Event | None, name: str) -> bool:
    return isinstance(event, Told) and event.name == name


def _entry(event: Event) -> Entry:
    """A record's number, and its frame's, change when others are added."""
    if isinstance(event, Said | Told):
        what, _, *fields = event.raw[2:-6].split(b"|")
        return entry_of(event, b"|".join((what, *fields)))
    return entry_of(event)


METER: Final = AskedMeter("Ascensia", listen, look, poll_seconds=2.0)
