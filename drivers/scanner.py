# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""Finds frames in whatever comes down a line, without I/O, clock or threads.

A device says by a function what stands at the beginning of some bytes. This asks it again and
again: takes a frame, drops the first byte of what is none, and waits where more is needed. So a
frame is found wherever it begins, also inside of what looked like another one, and what comes out
depends on the bytes and on the silences between them alone, never on how a read cut them.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final, Protocol

from drivers.said import Event, Refused
from drivers.strangers import Strangers

# Noise is told in portions, so that a flood makes neither memory nor events without end.
NOISE_PORTION: Final = 64


@dataclass(frozen=True, slots=True)
class Frame:
    """The first `size` bytes are something that the device says."""

    size: int
    events: tuple[Event, ...]


@dataclass(frozen=True, slots=True)
class NoFrame:
    """The first `size` bytes belong to nothing; `reason` where they looked as if they did."""

    reason: str = ""
    size: int = 1
    detail: str = ""


NOISE: Final = NoFrame()

Look = Callable[[bytes], Frame | NoFrame | None]
"""What stands at the beginning of these bytes (at least one); None as long as more are needed.

The answer may depend on the bytes of the frame alone, never on those behind it.
"""


class Listener(Protocol):
    """What every device of the catalogue makes of what it hears. Never raises."""

    def receive(self, data: bytes) -> list[Event]:
        """Everything that `data` completes, in order."""
        ...

    def idle(self) -> list[Event]:
        """The line has been silent for longer than a frame ever pauses: what was open is over."""
        ...


class Scanner:
    """State of one line: at most one frame that isn't over yet (`longest` bytes).

    `own` are names in `drivers.strangers` that the device itself may go by. `at_silence` says what
    an unfinished frame means when nothing follows it.
    """

    def __init__(
        self,
        look: Look,
        longest: int,
        own: str | tuple[str, ...] = (),
        at_silence: Look | None = None,
    ) -> None:
        self._look = look
        self._longest = longest
        self._at_silence = at_silence
        self._open = b""
        self._noise = 0
        self._strangers = Strangers(own)

    @property
    def unsettled(self) -> int:
        """Bytes that were told of in no event yet."""
        return len(self._open) + self._noise % NOISE_PORTION

    def receive(self, data: bytes) -> list[Event]:
        events: list[Event] = []
        for byte in data:
            self._open += bytes([byte])
            self._settle(events)
        return events

    def idle(self) -> list[Event]:
        events: list[Event] = []
        if self._open and self._at_silence is not None:
            self._act_on(self._at_silence(self._open), events)
        if self._open:
            events.append(Refused("cut", size=len(self._open)))
            self._drop(len(self._open), events)
        if rest := self._noise % NOISE_PORTION:
            events.append(Refused("noise", size=rest))
        self._noise = 0
        self._strangers.forget()
        return events

    def _settle(self, events: list[Event]) -> None:
        while self._open:
            found = self._look(self._open)
            if found is None:
                if len(self._open) < self._longest:
                    return
                found = NoFrame("too-long", len(self._open))
            self._act_on(found, events)

    def _act_on(self, found: Frame | NoFrame | None, events: list[Event]) -> None:
        match found:
            case Frame(size, said):
                events.extend(said)
                self._open = self._open[size:]
                self._noise = 0
                self._strangers.forget()
            case NoFrame(reason, size, detail):
                if reason:
                    events.append(Refused(reason, detail, size if size > 1 else len(self._open)))
                self._drop(size, events)

    def _drop(self, size: int, events: list[Event]) -> None:
        """Count bytes that belong to nothing, and see whether they belong to something else."""
        dropped, self._open = self._open[:size], self._open[size:]
        before = self._noise // NOISE_PORTION
        self._noise += len(dropped)
        events.extend(self._strangers.hear(dropped))
        if self._noise // NOISE_PORTION > before:
            events.append(Refused("noise", size=NOISE_PORTION))
