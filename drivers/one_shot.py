# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""One measurement with a device that says its values once, by itself, and without a check. Pure.

    REST --start--> WAITING --values--> CONFIRMING --the very same frame again--> REST
    from CONFIRMING to CONFIRMING by other values; from both to REST by failure or `stop`

A frame alone proves nothing. Where the device understands it, it is asked to say the frame again
(`OneShotKind.again`); else it has to say it twice by itself, or the value is typed in from its
display. What was said at REST is nobody's.
"""

import hashlib
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from enum import Enum, auto
from typing import Final

from drivers.conversation import Failed, Finished, Moment, Say, Step, Stranger
from drivers.fault import DeviceFault
from drivers.meter import Contact, Live
from drivers.reading import DeviceInfo, Origin, Reading
from drivers.said import Event, Refused, Said, Told, Unsure
from drivers.scanner import Listener
from drivers.strangers import Recognised

ANSWER_SECONDS: Final = 3.0  # real: until it must have said it again
TIMES_ASKED: Final = 4
# So much that belongs to nothing was a frame; and so much more is no such device's.
LOST_FRAME_BYTES: Final = 8
NONSENSE_BYTES: Final = 256


def _no_clock(_: bytes) -> None:
    return None


@dataclass(frozen=True, slots=True)
class OneShotKind:
    """One model. `again` asks for the frame once more and `thanks` ends it, each b"" where there is
    no such word. `unconfirmed` names values that may count once they are said twice. `device_time`
    reads the device's own clock out of a frame: naive, or None.

    Seconds are those of person and device: `limit_seconds` in all, `second_seconds` from the first
    frame to its like.
    """

    device: DeviceInfo
    listen: Callable[[], Listener]
    limit_seconds: float
    second_seconds: float
    again: bytes = b""
    thanks: bytes = b""
    unconfirmed: str = ""
    device_time: Callable[[bytes], datetime | None] = _no_clock


class Phase(Enum):
    """Where the measurement stands."""

    REST = auto()
    WAITING = auto()
    CONFIRMING = auto()


class OneShotConversation:
    """`drivers.conversation.Conversation` for such a device."""

    def __init__(self, kind: OneShotKind) -> None:
        self._kind = kind
        self._listener = kind.listen()
        self._phase = Phase.REST
        self._found: Said | Unsure | None = None
        self._noise = self._asked = 0
        self._is_searching = False
        self._started = self._since = self._due = 0.0

    def connected(self) -> list[Step]:
        return []

    def start(self, now: Moment) -> list[Step]:
        self._phase = Phase.WAITING
        self._found = None
        self._noise = self._asked = 0
        self._is_searching = False
        self._started = now.patient
        return []

    def stop(self) -> list[Step]:
        self._phase = Phase.REST
        return []

    def receive(self, data: bytes, now: Moment) -> list[Step]:
        return self._take_all(self._listener.receive(data), now)

    def silent(self, now: Moment) -> list[Step]:
        steps = self._take_all(self._listener.idle(), now)
        if self._phase is Phase.WAITING and self._noise >= LOST_FRAME_BYTES and self._kind.again:
            steps += self._ask_again(now)
        return steps

    def tick(self, now: Moment) -> list[Step]:
        if now.patient - self._started >= self._kind.limit_seconds:
            return self._fail(*self._why_nothing_came())
        if self._phase is not Phase.CONFIRMING:
            return []
        if self._kind.again and now.line >= self._due:
            return self._ask_again(now)
        if now.patient - self._since >= self._kind.second_seconds:
            return self._fail(DeviceFault.UNSTABLE, "told once")
        return []

    def live(self) -> Live:
        if self._found is not None:
            return Live(Contact.SETTLING, self._found.values, done_share=0.5)
        return Live(Contact.SEARCHING if self._is_searching else Contact.NOBODY)

    # What comes

    def _take_all(self, events: list[Event], now: Moment) -> list[Step]:
        return [step for event in events for step in self._take(event, now)]

    def _take(self, event: Event, now: Moment) -> list[Step]:
        if isinstance(event, Recognised):
            stranger = Stranger(event.fault, event.name)
            if self._phase is Phase.REST:
                return [stranger]
            return [stranger, *self._fail(event.fault, event.name)]
        if self._phase is Phase.REST:
            return []
        match event:
            case Said() | Unsure() if self._counts(event):
                return self._heard(event, now)
            case Told("no-values"):
                self._is_searching = True
            case Refused(size=size):
                self._noise += size or LOST_FRAME_BYTES
                if self._noise >= NONSENSE_BYTES:
                    return self._fail(DeviceFault.GARBLED, "noise")
        return []

    def _counts(self, event: Said | Unsure) -> bool:
        return isinstance(event, Said) or event.name == self._kind.unconfirmed

    def _heard(self, frame: Said | Unsure, now: Moment) -> list[Step]:
        if self._found is not None and self._found.raw == frame.raw:
            self.stop()
            thanks: list[Step] = [Say(self._kind.thanks)] if self._kind.thanks else []
            return [*thanks, Finished(self._reading(frame, now))]
        self._found = frame
        self._phase = Phase.CONFIRMING
        self._since = now.patient
        return self._ask_again(now) if self._kind.again else []

    def _ask_again(self, now: Moment) -> list[Step]:
        if self._asked == TIMES_ASKED:
            return self._fail(*self._why_nothing_came())
        self._asked += 1
        self._due = now.line + ANSWER_SECONDS
        return [Say(self._kind.again)]

    # How it ends

    def _reading(self, frame: Said | Unsure, now: Moment) -> Reading:
        return Reading(
            values=frame.values,
            device=self._kind.device,
            kiosk_time=now.wall,
            device_time=self._kind.device_time(frame.raw),
            quality=(),
            origin=Origin.MEASURED,
            raw_hash=hashlib.sha256(frame.raw).digest()[:8],
        )

    def _fail(self, fault: DeviceFault, detail: str) -> list[Step]:
        self.stop()
        return [Failed(fault, detail)]

    def _why_nothing_came(self) -> tuple[DeviceFault, str]:
        if self._found is not None:
            return DeviceFault.UNSTABLE, "not confirmed"
        if self._noise >= LOST_FRAME_BYTES:
            return DeviceFault.GARBLED, "noise"
        if self._is_searching:
            return DeviceFault.NO_CONTACT, ""
        return DeviceFault.NO_ANSWER, ""
