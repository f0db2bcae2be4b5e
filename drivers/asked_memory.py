# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""One measurement at a time out of the memory of a meter that is asked for its records. Pure.

    REST --start--> look (the baseline) --> look again and again, until a record was added
      --> look once more: the same? --> REST

Whose a record is follows from what a look before it showed (`memory_baseline`), whatever clocks
say. What a model is asked is its driver's (`AskedMeter.look`).
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from drivers.conversation import Failed, Moment, Step, Stranger
from drivers.fault import DeviceFault
from drivers.memory_baseline import Anew, Baseline, Disorder, Glance, Proved
from drivers.memory_exchange import Asking, Exchange, OtherDeviceError, Unanswered
from drivers.memory_outcome import outcome_of
from drivers.meter import Contact, Live
from drivers.said import Event
from drivers.scanner import Listener
from drivers.strangers import Recognised

# So many looks in a row may fail before the baseline is known.
FIRST_LOOKS: Final = 2
# Behind it silence is no failure: many meters are taken off the cable to be used. Noise is.
GARBLED_LOOKS: Final = 4
# Seconds of person and device.
LIMIT_SECONDS: Final = 150.0


@dataclass(frozen=True, slots=True)
class AskedMeter:
    """What one model is: how it is understood, what one look asks, and how often one may be.

    `look` gets the baseline as far as there is one, to know which records it needs (`wanted`).
    """

    maker: str
    listen: Callable[[], Listener]
    look: Callable[[Baseline | None], Exchange]
    poll_seconds: float = 1.0


class AskedMemoryConversation:
    """`drivers.conversation.Conversation` for each `AskedMeter`."""

    def __init__(self, meter: AskedMeter) -> None:
        self._meter = meter
        self._listener = meter.listen()
        self._measuring = False
        self._asking: Asking | None = None
        self._before: Baseline | None = None
        self._found: Disorder | Proved | None = None
        self._failures = 0
        self._unheard: Unanswered | None = None
        self._started = self._next_look = 0.0

    def connected(self) -> list[Step]:
        return []

    def start(self, now: Moment) -> list[Step]:
        self._measuring = True
        self._before = self._found = None
        self._failures = 0
        self._unheard = None
        self._started = now.patient
        return self._look(now)

    def stop(self) -> list[Step]:
        self._measuring = False
        self._asking = None
        return []

    def receive(self, data: bytes, now: Moment) -> list[Step]:
        if self._asking is not None:
            self._asking.bytes_came(now.line)
        return self._take_all(self._listener.receive(data), now)

    def silent(self, now: Moment) -> list[Step]:
        return self._take_all(self._listener.idle(), now)

    def tick(self, now: Moment) -> list[Step]:
        if now.patient - self._started >= LIMIT_SECONDS:
            return self._fail(*self._why_nothing_came())
        if self._asking is None:
            return self._look(now) if now.patient >= self._next_look else []
        return [*self._asking.tick(now.line), *self._conclude(now)]

    def live(self) -> Live:
        # What lies in the memory may be anybody's until it is proved to be new.
        return Live(Contact.NOBODY)

    # Looks

    def _look(self, now: Moment) -> list[Step]:
        self._asking = Asking(self._meter.look(self._before))
        return self._asking.begin(now.line)

    def _take_all(self, events: list[Event], now: Moment) -> list[Step]:
        return [step for event in events for step in self._take(event, now)]

    def _take(self, event: Event, now: Moment) -> list[Step]:
        if isinstance(event, Recognised):
            stranger = Stranger(event.fault, event.name)
            failed = self._fail(event.fault, event.name) if self._measuring else []
            return [stranger, *failed]
        if self._asking is None:
            return []
        try:
            steps = self._asking.hear(event, now.line)
        except OtherDeviceError as error:
            return self._fail(DeviceFault.WRONG_DEVICE, error.detail)
        return [*steps, *self._conclude(now)]

    def _conclude(self, now: Moment) -> list[Step]:
        """What the look says, if it is over."""
        outcome = None if self._asking is None else self._asking.outcome
        if outcome is None:
            return []
        self._asking = None
        self._next_look = now.patient + self._meter.poll_seconds
        if isinstance(outcome, Unanswered):
            return self._unanswered(outcome, now)
        self._failures = 0
        self._unheard = None
        return self._judge(outcome, now)

    def _judge(self, glance: Glance, now: Moment) -> list[Step]:
        verdict = Anew() if self._before is None else self._before.judge(glance)
        before, self._found = self._found, None
        match verdict:
            case Anew():
                self._before = Baseline(glance)
            case Disorder() if verdict == before:
                return self._fail(DeviceFault.DEVICE_ERROR, "record-order")
            case Proved(entry) if verdict == before:
                self.stop()
                return [outcome_of(entry, glance, self._meter.maker, now)]
            case Disorder() | Proved():
                self._found = verdict
                return self._look(now)
        return []

    # How it ends without a reading

    def _unanswered(self, outcome: Unanswered, now: Moment) -> list[Step]:
        self._unheard = outcome
        if self._before is None or outcome.garbled:
            self._failures += 1
        if self._failures == (FIRST_LOOKS if self._before is None else GARBLED_LOOKS):
            return self._fail(*self._why_no_answer())
        if self._before is None and not outcome.garbled:
            return self._look(now)
        return []  # what is still on the way goes by

    def _fail(self, fault: DeviceFault, detail: str) -> list[Step]:
        self.stop()
        return [Failed(fault, detail)]

    def _why_no_answer(self) -> tuple[DeviceFault, str]:
        if self._unheard is not None and self._unheard.garbled:
            return DeviceFault.GARBLED, "noise"
        return DeviceFault.NO_ANSWER, ""

    def _why_nothing_came(self) -> tuple[DeviceFault, str]:
        if self._before is None or self._unheard is not None:
            return self._why_no_answer()
        return DeviceFault.NO_CONTACT, ""
