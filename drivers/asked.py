# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""One measurement with a device that says something when it is asked, and nothing else. Pure.

    REST --start: question--> ASKING --answers until there is a reading--> REST
    from ASKING to REST by failure or `stop` as well

What an answer means, and what is asked next, is the model's own (`AskedConversation._answered`).
One question at a time is open, and an answer counts for that one alone.
"""

import hashlib
from abc import ABC, abstractmethod
from collections.abc import Callable
from typing import Final

from drivers.conversation import Failed, Finished, Moment, Step, Stranger
from drivers.fault import DeviceFault
from drivers.meter import Live
from drivers.question import Question
from drivers.reading import DeviceInfo, Origin, Reading, Value
from drivers.said import Event, Refused
from drivers.scanner import Scanner
from drivers.strangers import Recognised

# Real seconds. Longer than the silence after which half an answer is dropped: asked before, the
# next one would be taken for its other half.
ANSWER_SECONDS: Final = 1.5
TIMES_ASKED: Final = 4
# So much noise where an answer is due was that answer.
LOST_ANSWER_BYTES: Final = 5


class AskedConversation(ABC):
    """`drivers.conversation.Conversation` for such a device.

    `poll_seconds` from an answer to the next question and `limit_seconds` in all are those of
    person and device; while a question is open the line's own deadlines hold.
    """

    def __init__(
        self,
        device: DeviceInfo,
        listen: Callable[[], Scanner],
        *,
        poll_seconds: float,
        limit_seconds: float,
    ) -> None:
        self._device = device
        self._listener = listen()
        self._poll_seconds = poll_seconds
        self._limit_seconds = limit_seconds
        self._question = Question(ANSWER_SECONDS, TIMES_ASKED)
        self._is_asking = False
        self._noise = 0
        self._started = self._next_poll = 0.0

    @abstractmethod
    def _first(self) -> bytes:
        """What is asked at the start, and again and again until `_answered` asks otherwise."""

    @abstractmethod
    def _begin(self) -> None:
        """Nothing is left of the measurement before."""

    @abstractmethod
    def _answered(self, event: Event, now: Moment) -> list[Step]:
        """The answer to the question that was open."""

    @abstractmethod
    def _why_nothing_came(self) -> tuple[DeviceFault, str]:
        """It answered until the time was over, and gave no reading."""

    @abstractmethod
    def live(self) -> Live:
        """The present moment."""

    def connected(self) -> list[Step]:
        return []

    def start(self, now: Moment) -> list[Step]:
        self._is_asking = True
        self._noise = 0
        self._started = now.patient
        self._begin()
        return self._question.ask(self._first(), now.line)

    def stop(self) -> list[Step]:
        self._is_asking = False
        self._question.answered()
        return []

    def receive(self, data: bytes, now: Moment) -> list[Step]:
        return self._take_all(self._listener.receive(data), now)

    def silent(self, now: Moment) -> list[Step]:
        return self._take_all(self._listener.idle(), now)

    def tick(self, now: Moment) -> list[Step]:
        if self._question.asked is None:
            if now.patient - self._started >= self._limit_seconds:
                return self._fail(*self._why_nothing_came())
            if now.patient < self._next_poll:
                return []
            return self._question.ask(self._first(), now.line)
        again = self._question.again(now.line)
        return self._fail(*self._why_no_answer()) if again is None else again

    # What comes

    def _take_all(self, events: list[Event], now: Moment) -> list[Step]:
        return [step for event in events for step in self._take(event, now)]

    def _take(self, event: Event, now: Moment) -> list[Step]:
        if isinstance(event, Recognised):
            stranger = Stranger(event.fault, event.name)
            if not self._is_asking:
                return [stranger]
            return [stranger, *self._fail(event.fault, event.name)]
        if self._question.asked is None:
            return []
        if isinstance(event, Refused) and event.size:
            self._noise += event.size
            self._question.spoiled(now.line)
            return []
        self._question.answered()
        self._noise = 0
        self._next_poll = now.patient + self._poll_seconds
        return self._answered(event, now)

    # How it ends

    def _finish(self, values: tuple[Value, ...], raw: bytes, now: Moment) -> list[Step]:
        self.stop()
        reading = Reading(
            values=values,
            device=self._device,
            kiosk_time=now.wall,
            device_time=None,
            quality=(),
            origin=Origin.MEASURED,
            raw_hash=hashlib.sha256(raw).digest()[:8],
        )
        return [Finished(reading)]

    def _fail(self, fault: DeviceFault, detail: str = "") -> list[Step]:
        self.stop()
        return [Failed(fault, detail)]

    def _why_no_answer(self) -> tuple[DeviceFault, str]:
        if self._noise + self._listener.unsettled >= LOST_ANSWER_BYTES:
            return DeviceFault.GARBLED, "noise"
        return DeviceFault.NO_ANSWER, ""
