# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""One inflation at a time with a SunTech Advantage module: which bytes may count for it. Pure.

    REST --start--> ASKED --O--> INFLATING: pressure? --K, A or a trouble--> READING: result?
      --the same result twice--> REST          from everywhere back to REST by failure or `cancel`

The module keeps its last result, which may be another person's. So a result counts only when the
module said that it is done (K), not sooner than a cuff can be, and when the pressure that was seen
in the cuff on the way reached at least the mean pressure that the result tells.
"""

from enum import Enum, auto
from typing import Final

from drivers.conversation import Failed, Finished, Moment, Say, Stranger
from drivers.cuff_conversation import CuffStep, Inflating, StopHeard
from drivers.fault import DeviceFault
from drivers.question import Question
from drivers.reading import Quantity
from drivers.said import Event, Refused, Said, Told
from drivers.strangers import Recognised
from drivers.suntech_advantage.commands import ASK_PRESSURE, ASK_RESULT, START_ADULT
from drivers.suntech_advantage.protocol import cuff_pressure_of, listen
from drivers.suntech_advantage.readings import reading_of

# Real seconds: question and answer take 35 ms at 9600 baud.
ACKNOWLEDGE_SECONDS: Final = 2.0
UNHEARD_SECONDS: Final = 3.0  # a module that answers nothing while it inflates is not waited for
ANSWER_SECONDS: Final = 1.0
TIMES_ASKED: Final = 3
# Seconds of the cuff.
POLL_SECONDS: Final = 0.2  # the maker's
RESULT_SECONDS: Final = 150.0  # a second, higher inflation included
# An end that is told sooner is the late answer to a stop, not this inflation's.
SHORTEST_SECONDS: Final = 5.0
# So many bytes without one whole packet between them were packets.
LOST_BYTES: Final = 96

_REFUSING: Final = frozenset(
    {"busy", "error", "undefined", "unrecognised", "sleeping", "timeout", "other"}
)
_ENDING: Final = frozenset({"executed", "aborted", "error", "timeout"})
# What "received" answers nobody can tell: it may be the start that the stop came after.
_STOPPED: Final = frozenset({"aborted", "executed"})
_FAULTS: Final = {
    "weak-signal": DeviceFault.NO_PULSE,
    "artefact": DeviceFault.MOVED,
    "out-of-range": DeviceFault.OUT_OF_RANGE,
    "timeout": DeviceFault.TIMED_OUT,
    "safety-timeout": DeviceFault.TIMED_OUT,
    "blocked-tube": DeviceFault.CUFF_FIT,
    "leak": DeviceFault.CUFF_FIT,
    "overpressure": DeviceFault.OVER_PRESSURE,
}
_FRAMING: Final = frozenset({"noise", "cut", "check", "length", "too-long"})


class Phase(Enum):
    """Where the inflation stands."""

    REST = auto()
    ASKED = auto()  # the start was written
    INFLATING = auto()  # and taken
    READING = auto()  # it has ended: the result is asked for


class AdvantageConversation:
    """`drivers.cuff_conversation.CuffConversation` for this module."""

    def __init__(self) -> None:
        self._listener = listen()
        self._question = Question(ANSWER_SECONDS, TIMES_ASKED)
        self._phase = Phase.REST
        self._ended_by = ""
        self._lost = self._highest = 0
        self._first: Said | None = None
        self._due = self._heard = 0.0
        self._started = self._next_poll = 0.0

    def start(self, now: Moment) -> list[CuffStep]:
        self._phase = Phase.ASKED
        self._lost = self._highest = 0
        self._first = None
        self._due = now.line + ACKNOWLEDGE_SECONDS
        return [Say(START_ADULT)]

    def cancel(self) -> None:
        self._phase = Phase.REST
        self._question.answered()

    def receive(self, data: bytes, now: Moment) -> list[CuffStep]:
        return self._take_all(self._listener.receive(data), now)

    def silent(self, now: Moment) -> list[CuffStep]:
        return self._take_all(self._listener.idle(), now)

    def tick(self, now: Moment) -> list[CuffStep]:
        match self._phase:
            case Phase.ASKED if now.line >= self._due:
                return self._fail(*self._why_no_answer())
            case Phase.INFLATING:
                return self._watch_over_inflation(now)
            case Phase.READING:
                again = self._question.again(now.line)
                return self._fail(*self._why_no_answer()) if again is None else [*again]
        return []

    def _watch_over_inflation(self, now: Moment) -> list[CuffStep]:
        if now.patient - self._started >= RESULT_SECONDS:
            return self._fail(DeviceFault.TIMED_OUT)
        if now.line - self._heard >= UNHEARD_SECONDS:
            return self._fail(*self._why_no_answer())
        if now.patient < self._next_poll:
            return []
        self._next_poll = now.patient + POLL_SECONDS
        return [Say(ASK_PRESSURE)]

    # What the module says

    def _take_all(self, events: list[Event], now: Moment) -> list[CuffStep]:
        return [step for event in events for step in self._take(event, now)]

    def _take(self, event: Event, now: Moment) -> list[CuffStep]:
        match event:
            case Recognised(fault, name):
                stranger = Stranger(fault, name)
                return [stranger, *([] if self._at_rest else self._fail(fault, name))]
            case Refused(reason, _, size) if reason in _FRAMING:
                return self._lose(size, now)
        self._lost = 0
        self._heard = now.line
        match event:
            case Told("answer"):
                return self._answered(str(event.get("meaning")), now)
            case Told("cuff-pressure", _, raw) if self._phase is Phase.INFLATING:
                self._highest = max(self._highest, cuff_pressure_of(raw) or 0)
            case Said() | Refused() if self._phase is Phase.READING:
                return self._result(event, now)
        return []

    @property
    def _at_rest(self) -> bool:
        return self._phase is Phase.REST

    def _lose(self, size: int, now: Moment) -> list[CuffStep]:
        self._lost += size
        self._question.spoiled(now.line)
        if self._at_rest or self._lost < LOST_BYTES:
            return []
        return self._fail(DeviceFault.GARBLED, "noise")

    def _answered(self, meaning: str, now: Moment) -> list[CuffStep]:
        match self._phase:
            case Phase.REST if meaning in _STOPPED:
                return [StopHeard()]
            case Phase.ASKED if meaning == "received":
                self._phase = Phase.INFLATING
                self._started = self._next_poll = now.patient
                return [Inflating()]
            case Phase.ASKED if meaning in _REFUSING:
                return self._fail(DeviceFault.DEVICE_ERROR, meaning)
            case Phase.INFLATING if meaning in _ENDING:
                if now.patient - self._started < SHORTEST_SECONDS:
                    return []
                self._phase = Phase.READING
                self._ended_by = meaning
                return [*self._question.ask(ASK_RESULT, now.line)]
        return []

    def _result(self, result: Said | Refused, now: Moment) -> list[CuffStep]:
        if isinstance(result, Refused):
            return self._fail(*_fault_of(result))
        if self._ended_by != "executed":
            return self._fail(DeviceFault.DEVICE_ERROR, self._ended_by)
        (mean,) = (one.value for one in result.values if one.quantity is Quantity.MEAN_ARTERIAL)
        if self._highest < mean:
            return self._fail(DeviceFault.DEVICE_ERROR, "no-inflation-seen")
        if self._first is None:
            self._first = result
            return [*self._question.ask(ASK_RESULT, now.line)]
        if result != self._first:
            return self._fail(DeviceFault.GARBLED, "two-results")
        self.cancel()
        return [Finished(reading_of(result, now.wall))]

    # How it ends without a reading

    def _fail(self, fault: DeviceFault, detail: str = "") -> list[CuffStep]:
        self.cancel()
        return [Failed(fault, detail)]

    def _why_no_answer(self) -> tuple[DeviceFault, str]:
        return (DeviceFault.GARBLED, "noise") if self._lost else (DeviceFault.NO_ANSWER, "")


def _fault_of(refused: Refused) -> tuple[DeviceFault, str]:
    if refused.reason == "device-error":
        return _FAULTS.get(refused.detail, DeviceFault.DEVICE_ERROR), refused.detail
    return DeviceFault.OUT_OF_RANGE, refused.detail
