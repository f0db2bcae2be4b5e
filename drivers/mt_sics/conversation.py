# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""One weighing at a time with an MT-SICS scale: what is asked, and which weight counts. Pure.

    REST --start: @--> NAMING --who it is--> WEIGHING --held still--> CONFIRMING --same--> REST
    from CONFIRMING back to WEIGHING by any other answer; from all to REST by failure or `stop`

One question at a time is open, and an answer counts for that one alone: `@` cancels whatever was
asked before, so every weight is of now. It doesn't matter who stood on the scale when it began.
"""

from enum import Enum, auto
from typing import Final

from drivers.conversation import Failed, Finished, Moment, Step, Stranger
from drivers.fault import DeviceFault
from drivers.meter import Contact, Live
from drivers.mt_sics.events import (
    Answer,
    Event,
    Garbled,
    NotNow,
    NotUnderstood,
    OtherUnit,
    OutOfRange,
    Text,
    Weight,
)
from drivers.mt_sics.holding import Complaint, Holding
from drivers.mt_sics.protocol import (
    CANCEL,
    MODEL,
    SERIAL,
    WEIGHT_NOW,
    WEIGHT_STABLE,
    MtSicsProtocol,
)
from drivers.mt_sics.readings import reading_of, value_of
from drivers.question import Question
from drivers.strangers import Recognised

# Real seconds: question and answer take 25 ms at 9600 baud.
ANSWER_SECONDS: Final = 1.0
STABLE_SECONDS: Final = 10.0  # but `S` waits until the scale is stable
TIMES_ASKED: Final = 4
# Seconds of person and scale.
POLL_SECONDS: Final = 0.1
LIMIT_SECONDS: Final = 60.0
# So much noise where an answer is due was that answer.
LOST_ANSWER_BYTES: Final = 8

_ABOUT_ITSELF: Final = (SERIAL, MODEL, MODEL)  # `@` itself is answered with the serial number
_WEIGHT_ANSWERS: Final = (Weight, OtherUnit, OutOfRange)


class Phase(Enum):
    """Where the measurement stands."""

    REST = auto()
    NAMING = auto()
    WEIGHING = auto()
    CONFIRMING = auto()


class MtSicsConversation:
    """`drivers.conversation.Conversation` for this kind of scale."""

    def __init__(self) -> None:
        self._protocol = MtSicsProtocol()
        self._question = Question(ANSWER_SECONDS, TIMES_ASKED)
        self._phase = Phase.REST
        self._holding = Holding()
        self._complaint = Complaint()
        self._told: dict[str, list[str]] = {}
        self._to_ask: list[bytes] = []
        self._noise = 0
        self._started = self._next_poll = self._patient = 0.0

    def connected(self) -> list[Step]:
        return []

    def start(self, now: Moment) -> list[Step]:
        self._phase = Phase.NAMING
        self._holding = Holding()
        self._complaint = Complaint()
        self._told = {"I2": [], "I4": []}
        self._to_ask = [*_ABOUT_ITSELF]
        self._noise = 0
        self._started = self._patient = now.patient
        return self._question.ask(CANCEL, now.line)

    def stop(self) -> list[Step]:
        self._phase = Phase.REST
        self._question.answered()
        return []

    def receive(self, data: bytes, now: Moment) -> list[Step]:
        return self._take_all(self._protocol.receive(data), now)

    def silent(self, now: Moment) -> list[Step]:
        return self._take_all(self._protocol.idle(), now)

    def tick(self, now: Moment) -> list[Step]:
        self._patient = now.patient
        if now.patient - self._started >= LIMIT_SECONDS:
            return self._fail(*self._why_nothing_came())
        if self._question.asked is None and now.patient >= self._next_poll:
            return self._question.ask(WEIGHT_NOW, now.line)
        again = self._question.again(now.line)
        return self._fail(*self._why_no_answer()) if again is None else again

    def live(self) -> Live:
        weight = self._holding.weight
        return Live(
            contact=self._holding.contact,
            values=() if weight is None else (value_of(weight),),
            done_share=self._holding.done_share(self._patient),
        )

    # What comes

    def _take_all(self, events: list[Event], now: Moment) -> list[Step]:
        return [step for event in events for step in self._take(event, now)]

    def _take(self, event: Event, now: Moment) -> list[Step]:
        if isinstance(event, Recognised):
            return self._recognised(event)
        if self._phase is Phase.REST or self._question.asked is None:
            return []
        if isinstance(event, Garbled):
            self._noise += event.size
            self._question.spoiled(now.line)
        elif self._is_awaited(event):
            self._question.answered()
            self._noise = 0
            naming = self._phase is Phase.NAMING
            return self._named(event, now) if naming else self._weighed(event, now)
        return []

    def _recognised(self, who: Recognised) -> list[Step]:
        stranger = Stranger(who.fault, who.name)
        if self._phase is Phase.REST:
            return [stranger]
        return [stranger, *self._fail(who.fault, who.name)]

    def _is_awaited(self, answer: Answer) -> bool:
        """Late answers to what was asked before belong to nothing."""
        if isinstance(answer, NotUnderstood):
            return True
        name = {MODEL: "I2", SERIAL: "I4", CANCEL: "I4"}.get(self._question.asked or b"")
        if isinstance(answer, Text | NotNow):
            return answer.command == (name or "S")
        return name is None and isinstance(answer, _WEIGHT_ANSWERS)

    def _named(self, answer: Answer, now: Moment) -> list[Step]:
        if isinstance(answer, Text):
            self._told[answer.command].append(answer.text)
        if self._to_ask:
            return self._question.ask(self._to_ask.pop(0), now.line)
        self._phase = Phase.WEIGHING
        return self._question.ask(WEIGHT_NOW, now.line)

    def _name(self, command: str) -> str | None:
        """What it said twice in the same words: a name has no check character either."""
        told = self._told[command]
        return told[0] if len(told) > 1 and told[0] == told[1] else None

    def _weighed(self, answer: Answer, now: Moment) -> list[Step]:
        self._next_poll = now.patient + POLL_SECONDS
        self._patient = now.patient
        trouble = self._complaint.hear(answer, now.patient)
        if trouble is not None:
            return self._fail(*trouble)
        confirming, self._phase = self._phase is Phase.CONFIRMING, Phase.WEIGHING
        if not isinstance(answer, Weight):
            self._holding.lose()
            return []
        held = self._holding.hear(answer, now.patient)
        if confirming and held:
            return self._finish(answer, now)
        if held:
            self._phase = Phase.CONFIRMING
            return self._question.ask(WEIGHT_STABLE, now.line, seconds=STABLE_SECONDS)
        return []

    # How it ends

    def _finish(self, weight: Weight, now: Moment) -> list[Step]:
        self.stop()
        if self._holding.is_too_heavy:
            return [Failed(DeviceFault.OUT_OF_RANGE, "weight")]
        quality = ("scale-not-at-zero",) if self._holding.was_not_at_zero else ()
        model, serial = self._name("I2"), self._name("I4")
        return [Finished(reading_of(weight, model, serial, now.wall, quality))]

    def _fail(self, fault: DeviceFault, detail: str) -> list[Step]:
        self.stop()
        return [Failed(fault, detail)]

    def _why_no_answer(self) -> tuple[DeviceFault, str]:
        if self._noise + self._protocol.unfinished >= LOST_ANSWER_BYTES:
            return DeviceFault.GARBLED, "noise"
        return DeviceFault.NO_ANSWER, ""

    def _why_nothing_came(self) -> tuple[DeviceFault, str]:
        if self._phase is Phase.NAMING or self._noise >= LOST_ANSWER_BYTES:
            return self._why_no_answer()
        if self._holding.contact is Contact.NOBODY:
            return DeviceFault.NO_CONTACT, ""
        return DeviceFault.UNSTABLE, ""
