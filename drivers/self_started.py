# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""One measurement of a blood-pressure meter that is started at the meter, and tells it once. Pure.

    REST --start--> LISTENING --one whole frame--> REST        or by a failure, or by `stop`

Nothing is ever said to such a device, and it doesn't say when its measurement began. So what
comes sooner than a cuff can be done is an earlier person's, and what can't be read afterwards was
this person's: it is told at once, since nothing will repeat it.
"""

import hashlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from types import MappingProxyType
from typing import Final

from drivers.conversation import Failed, Finished, Moment, Step, Stranger
from drivers.fault import DeviceFault
from drivers.meter import Contact, Live
from drivers.reading import DeviceInfo, Origin, Quantity, Reading
from drivers.said import Event, Refused, Said, Told, Unsure
from drivers.scanner import Listener
from drivers.strangers import Recognised

# Seconds of person and device: no cuff inflates and deflates faster than the first.
SHORTEST_SECONDS: Final = 10.0
LIMIT_SECONDS: Final = 150.0
# So much noise was a frame: half of the shortest.
LOST_BYTES: Final = 6
# Beyond this the device's clock is told to be off; both times are kept either way.
CLOCK_BOUND: Final = timedelta(minutes=15)
CONFIRM: Final = "confirm-on-display"
"""The mark of a reading that the patient has to compare with the device's own display."""

_ORDER: Final[Mapping[Quantity, int]] = MappingProxyType(
    {
        Quantity.SYSTOLIC: 0,
        Quantity.MEAN_ARTERIAL: 1,
        Quantity.DIASTOLIC: 2,
        Quantity.PULSE: 3,
    }
)
_VALUE_REASONS: Final = frozenset({"missing", "out-of-range", "implausible"})


@dataclass(frozen=True, slots=True)
class SelfStarted:
    """One model. `confirmed`: its frame has a check, or a mean that must fit; else nothing but the
    device's own display confirms it, and the reading says so (`CONFIRM`)."""

    device: DeviceInfo
    listen: Callable[[], Listener]
    confirmed: bool


class SelfStartedConversation:
    """`drivers.conversation.Conversation` for each `SelfStarted`."""

    def __init__(self, model: SelfStarted) -> None:
        self._model = model
        self._listener = model.listen()
        self._measuring = False
        self._lost = 0
        self._started = 0.0

    def connected(self) -> list[Step]:
        return []

    def start(self, now: Moment) -> list[Step]:
        self._measuring = True
        self._lost = 0
        self._started = now.patient
        return []

    def stop(self) -> list[Step]:
        self._measuring = False
        return []

    def receive(self, data: bytes, now: Moment) -> list[Step]:
        return self._take_all(self._listener.receive(data), now)

    def silent(self, now: Moment) -> list[Step]:
        return self._take_all(self._listener.idle(), now)

    def tick(self, now: Moment) -> list[Step]:
        if now.patient - self._started < LIMIT_SECONDS:
            return []
        if self._lost:
            return self._fail(DeviceFault.GARBLED, "noise")
        return self._fail(DeviceFault.NO_ANSWER)

    def live(self) -> Live:
        return Live(Contact.NOBODY)  # it says nothing before it is done

    # What comes

    def _take_all(self, events: list[Event], now: Moment) -> list[Step]:
        # Who it is says more than that it can't be read.
        events = sorted(events, key=lambda event: not isinstance(event, Recognised))
        return [step for event in events for step in self._take(event, now)]

    def _take(self, event: Event, now: Moment) -> list[Step]:
        if isinstance(event, Recognised):
            stranger = Stranger(event.fault, event.name)
            return [stranger, *(self._fail(event.fault, event.name) if self._measuring else [])]
        if not self._measuring or now.patient - self._started < SHORTEST_SECONDS:
            return []
        if isinstance(event, Refused) and event.reason not in _VALUE_REASONS:
            return self._lose(event)
        return self._whole(event, now)

    def _whole(self, event: Event, now: Moment) -> list[Step]:
        match event:
            case Said():
                self.stop()
                return [Finished(self._reading(event, now))]
            case Refused(_, detail):
                return self._fail(DeviceFault.OUT_OF_RANGE, detail)
            case Unsure(name):
                return self._fail(DeviceFault.GARBLED, name)
            case Told(name):
                return self._fail(DeviceFault.DEVICE_ERROR, name)
        raise TypeError(event)  # such a device says nothing else

    def _lose(self, refused: Refused) -> list[Step]:
        self._lost += refused.size
        if self._lost < LOST_BYTES:
            return []
        return self._fail(DeviceFault.GARBLED, refused.reason)

    def _fail(self, fault: DeviceFault, detail: str = "") -> list[Step]:
        self.stop()
        return [Failed(fault, detail)]

    def _reading(self, said: Said, now: Moment) -> Reading:
        clock = _clock_marks(said.device_time, now.local)
        return Reading(
            values=tuple(sorted(said.values, key=lambda value: _ORDER[value.quantity])),
            device=self._model.device,
            kiosk_time=now.wall,
            device_time=said.device_time,
            quality=(*said.quality, *clock, *(() if self._model.confirmed else (CONFIRM,))),
            origin=Origin.MEASURED,
            raw_hash=hashlib.sha256(said.raw).digest()[:8],
        )


def _clock_marks(taken_at: datetime | None, local: datetime) -> tuple[str, ...]:
    if taken_at is None or abs(taken_at - local) <= CLOCK_BOUND:
        return ()
    return ("device-clock-off",)
