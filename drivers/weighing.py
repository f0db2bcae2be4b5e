# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""One weighing at a time with a scale that has no check: what is asked, and what counts. Pure.

    REST --start: now?--> WEIGHING --held still--> CONFIRMING: stable? --same--> REST
    from CONFIRMING back to WEIGHING by any other answer; from both to REST by failure or `stop`

One question at a time is open, and an answer counts for that one alone. What was asked before the
start may still be answered once: so the first answer counts for nothing. Where models of one name
have words of their own (`ScaleKind.questions`), they are tried in turn until one is answered.
"""

import hashlib
from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum, auto
from typing import Final

from drivers.conversation import Failed, Finished, Moment, Step, Stranger
from drivers.fault import DeviceFault
from drivers.meter import Contact, Live
from drivers.mt_sics.events import Weight
from drivers.mt_sics.holding import ANSWERS, Holding
from drivers.question import Question
from drivers.reading import DeviceInfo, Origin, Quantity, Reading, Value
from drivers.said import Event, Refused, Said, Told, Unsure
from drivers.scanner import Scanner
from drivers.strangers import Recognised

# Real seconds: question and answer take 80 ms at 2400 baud. Longer than the silence after which
# half an answer is dropped: asked before, the next one would be taken for its other half.
ANSWER_SECONDS: Final = 1.5
STABLE_SECONDS: Final = 10.0  # but the second question waits until the scale is stable
TIMES_ASKED: Final = 4
# Seconds of person and scale.
POLL_SECONDS: Final = 0.1
LIMIT_SECONDS: Final = 60.0
# So much noise where an answer is due was that answer.
LOST_ANSWER_BYTES: Final = 8
_TROUBLES: Final = {
    "overload": DeviceFault.OVERLOAD,
    "underload": DeviceFault.OVERLOAD,
    "other-unit": DeviceFault.DEVICE_ERROR,
    "error": DeviceFault.DEVICE_ERROR,
}


@dataclass(frozen=True, slots=True)
class ScaleKind:
    """One maker's scales. `questions`: weight now, and weight when stable, for each way to ask."""

    device: DeviceInfo
    listen: Callable[[], Scanner]
    questions: tuple[tuple[bytes, bytes], ...]


class Phase(Enum):
    """Where the measurement stands."""

    REST = auto()
    WEIGHING = auto()
    CONFIRMING = auto()


class WeighingConversation:
    """`drivers.conversation.Conversation` for such a scale."""

    def __init__(self, kind: ScaleKind) -> None:
        self._kind = kind
        self._listener = kind.listen()
        self._words = 0  # which of the kind's questions this scale knows, or may know
        self._question = Question(ANSWER_SECONDS, TIMES_ASKED)
        self._phase = Phase.REST
        self._holding = Holding()
        self._answers = self._noise = self._troubles = 0
        self._started = self._next_poll = self._patient = 0.0

    def connected(self) -> list[Step]:
        return []

    def start(self, now: Moment) -> list[Step]:
        self._phase = Phase.WEIGHING
        self._holding = Holding()
        self._answers = self._noise = self._troubles = 0
        self._started = self._patient = now.patient
        return self._ask_now(now)

    def stop(self) -> list[Step]:
        self._phase = Phase.REST
        self._question.answered()
        return []

    def receive(self, data: bytes, now: Moment) -> list[Step]:
        return self._take_all(self._listener.receive(data), now)

    def silent(self, now: Moment) -> list[Step]:
        return self._take_all(self._listener.idle(), now)

    def tick(self, now: Moment) -> list[Step]:
        self._patient = now.patient
        if now.patient - self._started >= LIMIT_SECONDS:
            return self._fail(*self._why_nothing_came())
        if self._question.asked is None and now.patient >= self._next_poll:
            return self._ask_now(now)
        again = self._question.again(now.line, self._other_words)
        return self._fail(*self._why_no_answer()) if again is None else again

    def live(self) -> Live:
        weight = self._holding.weight
        return Live(
            contact=self._holding.contact,
            values=() if weight is None else (_value(weight),),
            done_share=self._holding.done_share(self._patient),
        )

    def _ask_now(self, now: Moment) -> list[Step]:
        return self._question.ask(self._kind.questions[self._words][0], now.line)

    def _other_words(self) -> bytes | None:
        """What to say instead of the same once more, as long as nothing was ever answered."""
        if self._answers or len(self._kind.questions) == 1:
            return None
        self._words = (self._words + 1) % len(self._kind.questions)
        return self._kind.questions[self._words][0]

    # What comes

    def _take_all(self, events: list[Event], now: Moment) -> list[Step]:
        return [step for event in events for step in self._take(event, now)]

    def _take(self, event: Event, now: Moment) -> list[Step]:
        if isinstance(event, Recognised):
            stranger = Stranger(event.fault, event.name)
            if self._phase is Phase.REST:
                return [stranger]
            return [stranger, *self._fail(event.fault, event.name)]
        if self._phase is Phase.REST or self._question.asked is None:
            return []
        if isinstance(event, Refused):
            self._noise += event.size
            self._question.spoiled(now.line)
            return []
        return self._answered(event, now)

    def _answered(self, event: Event, now: Moment) -> list[Step]:
        if isinstance(event, Told) and event.name not in _TROUBLES:
            return []  # an acknowledgement is no answer
        self._question.answered()
        self._noise = 0
        self._next_poll = now.patient + POLL_SECONDS
        self._patient = now.patient
        self._answers += 1
        if self._answers == 1:
            return []
        if isinstance(event, Told):
            return self._troubled(event)
        return self._weighed(event, now) if isinstance(event, Said | Unsure) else []

    def _troubled(self, trouble: Told) -> list[Step]:
        """A trouble counts only when it is said again and again."""
        self._holding.lose()
        self._phase = Phase.WEIGHING
        self._troubles += 1
        if self._troubles < ANSWERS:
            return []
        return self._fail(_TROUBLES[trouble.name], str(trouble.get("code") or ""))

    def _weighed(self, event: Said | Unsure, now: Moment) -> list[Step]:
        self._troubles = 0
        confirming, self._phase = self._phase is Phase.CONFIRMING, Phase.WEIGHING
        weight = Weight(isinstance(event, Said), event.values[0].value, event.raw)
        held = self._holding.hear(weight, now.patient)
        if confirming and held:
            return self._finish(weight, now)
        if held:
            self._phase = Phase.CONFIRMING
            stable = self._kind.questions[self._words][1]
            return self._question.ask(stable, now.line, seconds=STABLE_SECONDS)
        return []

    # How it ends

    def _finish(self, weight: Weight, now: Moment) -> list[Step]:
        self.stop()
        if self._holding.is_too_heavy:
            return [Failed(DeviceFault.OUT_OF_RANGE, "weight")]
        quality = ("scale-not-at-zero",) if self._holding.was_not_at_zero else ()
        reading = Reading(
            values=(_value(weight),),
            device=self._kind.device,
            kiosk_time=now.wall,
            device_time=None,
            quality=quality,
            origin=Origin.MEASURED,
            raw_hash=hashlib.sha256(weight.raw).digest()[:8],
        )
        return [Finished(reading)]

    def _fail(self, fault: DeviceFault, detail: str) -> list[Step]:
        self.stop()
        return [Failed(fault, detail)]

    def _why_no_answer(self) -> tuple[DeviceFault, str]:
        if self._noise + self._listener.unsettled >= LOST_ANSWER_BYTES:
            return DeviceFault.GARBLED, "noise"
        return DeviceFault.NO_ANSWER, ""

    def _why_nothing_came(self) -> tuple[DeviceFault, str]:
        if not self._answers or self._noise >= LOST_ANSWER_BYTES:  # half an answer is none yet
            return self._why_no_answer()
        if self._holding.contact is Contact.NOBODY:
            return DeviceFault.NO_CONTACT, ""
        return DeviceFault.UNSTABLE, ""


def _value(weight: Weight) -> Value:
    return Value(Quantity.WEIGHT, weight.kilograms, "kg")
