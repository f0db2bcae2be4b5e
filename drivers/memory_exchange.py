# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""A row of questions and answers, written as a generator, and how it is carried out. Pure.

A driver yields an `Ask` and is sent the answer's events; what it returns is what was to be known.
Times are seconds of the line: real ones.
"""

from collections.abc import Callable, Generator
from dataclasses import dataclass
from typing import Final

from drivers.conversation import Say, Step
from drivers.memory_baseline import Glance
from drivers.said import Event, Refused

ANSWER_SECONDS: Final = 1.0  # of silence; whatever comes gives it that much more
QUIET_SECONDS: Final = 0.3  # after something damaged, until the question is said again
LONGEST_SECONDS: Final = 60.0  # no memory takes longer to tell
TIMES_ASKED: Final = 2
# So much that belongs to nothing in one exchange: whoever this is doesn't answer.
FLOOD_BYTES: Final = 4096

Answer = tuple[Event, ...]


@dataclass(frozen=True, slots=True)
class Ask:
    """`say` goes out; the answer is over when `whole` says so of its events.

    `again` is said instead where the answer came damaged or not at all; None: `say` once more.
    To what has no `whole` no answer is due.
    """

    say: bytes
    whole: Callable[[Answer], bool] | None = None
    again: bytes | None = None
    seconds: float = ANSWER_SECONDS


Exchange = Generator[Ask, Answer, Glance]


class OtherDeviceError(Exception):
    """The answers are those of another kind of device; `detail` is its name."""

    def __init__(self, detail: str) -> None:
        super().__init__(detail)
        self.detail = detail


class SenselessError(Exception):
    """Each answer is whole, and together they are none: something is lost, or somebody else's."""


@dataclass(frozen=True, slots=True)
class Unanswered:
    """A question was said in vain; `garbled`: because what came was damaged."""

    garbled: bool


Outcome = Glance | Unanswered | None
"""None: it goes on."""


class Asking:
    """One exchange under way. OtherDeviceError out of `begin` and `hear`."""

    def __init__(self, exchange: Exchange) -> None:
        self._exchange = exchange
        self._ask: Ask | None = None
        self._answer: list[Event] = []
        self._times = self._damaged = 0
        self._spoilt = False
        self._due = self._latest = 0.0
        self.outcome: Outcome = None

    def begin(self, line: float) -> list[Step]:
        """The first question."""
        return self._open(next(self._exchange), line)

    def bytes_came(self, line: float) -> None:
        """Whoever speaks is given time."""
        if self._ask is not None:
            seconds = QUIET_SECONDS if self._spoilt else self._ask.seconds
            self._due = min(max(self._due, line + seconds), self._latest)

    def hear(self, event: Event, line: float) -> list[Step]:
        """One event; an answer that is whole brings the next question, or the outcome."""
        if self._ask is None:
            return []
        if isinstance(event, Refused) and is_damage(event):
            self._spoil(event, line)
            return []
        self._answer.append(event)
        answer = tuple(self._answer)
        is_whole = self._ask.whole is not None and self._ask.whole(answer)
        return self._next(answer, line) if is_whole else []

    def tick(self, line: float) -> list[Step]:
        """What is to be said because nobody answered."""
        if self._ask is None or line < self._due:
            return []
        if self._times == TIMES_ASKED:
            return self._give_up()
        again = self._ask.say if self._ask.again is None else self._ask.again
        times = self._times + 1
        self._restart(self._ask, line)
        self._times = times
        return _said(again)

    def _spoil(self, damage: Refused, line: float) -> None:
        self._answer = []
        self._spoilt = True
        before, self._damaged = self._damaged, self._damaged + max(damage.size, 1)
        if self._damaged < FLOOD_BYTES:
            self._due = min(line + QUIET_SECONDS, self._latest)
        elif before < FLOOD_BYTES:
            # Once more is too much; and what is on the way already is let go by.
            self._times = TIMES_ASKED
            self._due = self._latest = line + QUIET_SECONDS

    def _next(self, answer: Answer, line: float) -> list[Step]:
        try:
            return self._open(self._exchange.send(answer), line)
        except StopIteration as end:
            self._ask = None
            self.outcome = end.value
        except SenselessError:
            self._ask = None
            self.outcome = Unanswered(garbled=True)
        return []

    def _open(self, ask: Ask, line: float) -> list[Step]:
        self._restart(ask, line)
        self._times = 1
        return [*_said(ask.say), *([] if ask.whole else self._next((), line))]

    def _restart(self, ask: Ask, line: float) -> None:
        self._ask = ask
        self._answer = []
        self._spoilt = False
        self._due = line + ask.seconds
        self._latest = line + LONGEST_SECONDS

    def _give_up(self) -> list[Step]:
        self._ask = None
        self.outcome = Unanswered(garbled=bool(self._damaged))
        return []


# Content of a record that is whole: it has its place in the memory, and isn't anybody's value.
_CONTENT: Final = frozenset(("date", "out-of-range", "missing", "implausible"))


def is_damage(event: Refused) -> bool:
    """Whether bytes were lost or changed; else a whole record says something impossible."""
    return event.reason not in _CONTENT and event.detail != "value"


def _said(data: bytes) -> list[Step]:
    return [Say(data)] if data else []
