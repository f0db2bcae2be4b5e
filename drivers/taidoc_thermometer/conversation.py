# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""One temperature at a time out of a thermometer's memory: which record is this person's. Pure.

    REST --start--> connect, model --> look: count, newest record (the baseline)
      --> look again, once a second, until a record was added --> check it --> REST

Whose a record is follows from the count and from the order in the memory alone, whatever clocks
say: only what was added after `start` may be the reading (`memory`).
"""

from collections.abc import Callable
from typing import Final

from drivers.conversation import Failed, Finished, Moment, Step, Stranger
from drivers.fault import DeviceFault
from drivers.meter import Contact, Live
from drivers.question import Question
from drivers.strangers import Recognised
from drivers.taidoc_thermometer.events import Answer, Event, Garbled
from drivers.taidoc_thermometer.memory import Memory
from drivers.taidoc_thermometer.protocol import (
    CONNECT,
    CONNECTED,
    COUNT,
    MODEL,
    RECORD_TIME,
    RECORD_VALUE,
    SIZE,
    TaiDocProtocol,
    question,
)
from drivers.taidoc_thermometer.readings import reading_of
from drivers.taidoc_thermometer.record import (
    HIGHEST,
    LOWEST,
    THERMOMETER,
    Record,
    count_of,
    model_of,
)

# Real seconds: question and answer take 9 ms at 19200 baud.
ANSWER_SECONDS: Final = 1.0
TIMES_ASKED: Final = 2
# So often is connected anew before it is given up; it may be deaf while it measures.
TIMES_CONNECTED: Final = 2
TIMES_CONNECTED_LATER: Final = 7
# Seconds of person and device.
POLL_SECONDS: Final = 1.0
LIMIT_SECONDS: Final = 90.0
# So much noise where an answer is due was that answer.
LOST_ANSWER_BYTES: Final = 6

Query = tuple[int, int]  # command and record
Then = Callable[[list[Answer], Moment], list[Step]]


class TaiDocConversation:
    """`drivers.conversation.Conversation` for this device."""

    def __init__(self) -> None:
        self._protocol = TaiDocProtocol()
        self._question = Question(ANSWER_SECONDS, TIMES_ASKED)
        self._measuring = False
        self._plan: list[Query] = []
        self._answers: list[Answer] = []
        self._then: Then = self._named
        self._model = ""
        self._before: Memory | None = None
        self._count = 0
        self._newest: Record | None = None
        self._unanswered = self._noise = 0
        self._started = self._next_look = 0.0

    def connected(self) -> list[Step]:
        return []

    def start(self, now: Moment) -> list[Step]:
        self._measuring = True
        self._before = self._newest = None
        self._unanswered = self._noise = 0
        self._started = now.patient
        return self._connect(now)

    def stop(self) -> list[Step]:
        self._measuring = False
        self._question.answered()
        return []

    def receive(self, data: bytes, now: Moment) -> list[Step]:
        steps = self._take_all(self._protocol.receive(data), now)
        if self._protocol.unsettled >= SIZE:
            self._question.spoiled(now.line)  # that much noise was the answer
        return steps

    def silent(self, now: Moment) -> list[Step]:
        return self._take_all(self._protocol.idle(), now)

    def tick(self, now: Moment) -> list[Step]:
        if now.patient - self._started >= LIMIT_SECONDS:
            return self._fail(*self._why_nothing_came())
        if self._question.asked is None and now.patient >= self._next_look:
            return self._ask_all([(COUNT, 0)], self._counted, now)
        again = self._question.again(now.line)
        return self._connect_again(now) if again is None else again

    def live(self) -> Live:
        # What lies in the memory may be anybody's until it is proved to be new.
        return Live(Contact.NOBODY)

    # Questions and answers

    def _connect(self, now: Moment) -> list[Step]:
        return self._ask_all([(CONNECT, 0), (MODEL, 0)], self._named, now)

    def _connect_again(self, now: Moment) -> list[Step]:
        self._unanswered += 1
        known = self._before is not None
        if self._unanswered == (TIMES_CONNECTED_LATER if known else TIMES_CONNECTED):
            return self._fail(*self._why_no_answer())
        return self._connect(now)

    def _ask_all(self, plan: list[Query], then: Then, now: Moment) -> list[Step]:
        """One after the other; all the answers go to `then`.

        No plan has the same command twice in a row: so the second answer to a question that was
        said twice comes while another one is open, and belongs to nothing.
        """
        self._plan = plan
        self._answers = []
        self._then = then
        return self._question.ask(question(*plan[0]), now.line)

    def _take_all(self, events: list[Event], now: Moment) -> list[Step]:
        return [step for event in events for step in self._take(event, now)]

    def _take(self, event: Event, now: Moment) -> list[Step]:
        if isinstance(event, Recognised):
            stranger = Stranger(event.fault, event.name)
            if not self._measuring:
                return [stranger]
            return [stranger, *self._fail(event.fault, event.name)]
        if not self._measuring or self._question.asked is None:
            return []
        if isinstance(event, Garbled):
            self._noise += event.size
            self._question.spoiled(now.line)
        elif isinstance(event, Answer) and self._is_awaited(event):
            return self._answered(event, now)
        return []

    def _is_awaited(self, answer: Answer) -> bool:
        command, _ = self._plan[len(self._answers)]
        return answer.command in (CONNECTED if command == CONNECT else (command,))

    def _answered(self, answer: Answer, now: Moment) -> list[Step]:
        self._answers.append(answer)
        self._unanswered = self._noise = 0
        if len(self._answers) < len(self._plan):
            return self._question.ask(question(*self._plan[len(self._answers)]), now.line)
        self._question.answered()
        return self._then(self._answers, now)

    # What the answers say

    def _named(self, answers: list[Answer], now: Moment) -> list[Step]:
        model = model_of(answers[1].data)
        if model is None or not model.startswith(THERMOMETER):
            return self._fail(DeviceFault.WRONG_DEVICE, f"TaiDoc {model or 'without a number'}")
        self._model = model
        return self._ask_all([(COUNT, 0)], self._counted, now)

    def _counted(self, answers: list[Answer], now: Moment) -> list[Step]:
        self._count = count_of(answers[0].data)
        if not self._count:
            return self._looked(None, now)
        return self._ask_all(_both(0), self._newest_read, now)

    def _newest_read(self, answers: list[Answer], now: Moment) -> list[Step]:
        return self._looked(Record(*answers), now)

    def _looked(self, newest: Record | None, now: Moment) -> list[Step]:
        self._next_look = now.patient + POLL_SECONDS
        self._newest = newest
        before = self._before
        added = -1 if before is None else before.added(self._count, newest)
        if before is None or added < 0:
            # The baseline; somebody may also have cleared the memory since.
            return self._begin_from_here(now)
        if not added:
            return []
        others = [*_both(added), *_both(self._count - 1)] if before.count else []
        return self._ask_all([*others, *_both(0)], self._checked, now)

    def _begin_from_here(self, now: Moment) -> list[Step]:
        if self._newest is None:
            self._before = Memory(0)
            return []
        plan = [*_both(self._count - 1), *_both(0), (COUNT, 0)]
        return self._ask_all(plan, self._oldest_read, now)

    def _oldest_read(self, answers: list[Answer], _now: Moment) -> list[Step]:
        *records, count = answers
        oldest, newest = map(Record, records[::2], records[1::2])
        if newest == self._newest and count_of(count.data) == self._count:
            self._before = Memory(self._count, newest, oldest)
        return []  # where it changed while we looked: look again

    def _checked(self, answers: list[Answer], now: Moment) -> list[Step]:
        *others, newest = map(Record, answers[::2], answers[1::2])
        if newest != self._newest or self._before is None:
            return []  # it changed while we looked: look again
        if not self._before.proves(self._count, newest, tuple(others)):
            return self._fail(DeviceFault.DEVICE_ERROR, "record-order")
        temperature = newest.temperature
        if temperature is None or not LOWEST <= temperature <= HIGHEST:
            return self._fail(DeviceFault.OUT_OF_RANGE, "temperature")
        self.stop()
        return [Finished(reading_of(newest, temperature, self._model, now))]

    # How it ends without a reading

    def _fail(self, fault: DeviceFault, detail: str) -> list[Step]:
        self.stop()
        return [Failed(fault, detail)]

    def _why_no_answer(self) -> tuple[DeviceFault, str]:
        if self._noise + self._protocol.unsettled >= LOST_ANSWER_BYTES:
            return DeviceFault.GARBLED, "noise"
        return DeviceFault.NO_ANSWER, ""

    def _why_nothing_came(self) -> tuple[DeviceFault, str]:
        if self._before is None or self._unanswered:
            return self._why_no_answer()
        return DeviceFault.NO_CONTACT, ""


def _both(record: int) -> list[Query]:
    """The two questions that a record takes."""
    return [(RECORD_TIME, record), (RECORD_VALUE, record)]
