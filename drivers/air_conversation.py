# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""One look at the air of the room: what a sensor is asked, and what may be a number. Pure.

A sensor says things that aren't measured: 0 while it wakes, its own favourite numbers while it is
warming up, the end of its range for everything beyond. Those are outcomes with a name
(`NO_VALUE`, `WARMING_UP`, out-of-range), never numbers. Every answer has a check, so that one is
enough.
"""

from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from drivers.asked import AskedConversation
from drivers.conversation import Moment, Step
from drivers.fault import DeviceFault
from drivers.meter import Contact, Live
from drivers.reading import DeviceInfo, Quantity
from drivers.said import Event, Refused, Said, Told
from drivers.scanner import Scanner

NO_VALUE: Final = "no-value"
WARMING_UP: Final = "warming-up"
# Seconds of the sensor.
POLL_SECONDS: Final = 2.0  # none of them has a new value sooner
LIMIT_SECONDS: Final = 20.0
# Not ready so often, and it isn't measuring at all.
NOT_READY_TIMES: Final = 3
ERRORS: Final = 3


@dataclass(frozen=True, slots=True)
class AirKind:
    """One model. `ready` and `go` are b"" where it measures by itself.

    `favourites` (ppm) are what it says while it is warming up, for `warm_up_seconds` at most and
    until it has said something else; from `top` on (ppm) it says no more than that it is too much.
    """

    device: DeviceInfo
    listen: Callable[[], Scanner]
    read: bytes
    ready: bytes = b""
    go: bytes = b""
    favourites: frozenset[int] = frozenset()
    warm_up_seconds: float = 0.0
    top: int = 10_000


class AirConversation(AskedConversation):
    """`drivers.conversation.Conversation` for such a sensor."""

    def __init__(self, kind: AirKind) -> None:
        super().__init__(
            kind.device, kind.listen, poll_seconds=POLL_SECONDS, limit_seconds=LIMIT_SECONDS
        )
        self._kind = kind
        self._since: float | None = None  # when it was first asked on this line
        self._is_warm = not kind.favourites
        self._not_ready = self._errors = 0
        self._was_told_to_go = False

    def _first(self) -> bytes:
        return self._kind.ready or self._kind.read

    def _begin(self) -> None:
        self._not_ready = self._errors = 0
        self._was_told_to_go = False
        if self._since is None:
            self._since = self._started

    def _answered(self, event: Event, now: Moment) -> list[Step]:
        match event:
            case Said():
                return self._measured(event, now)
            case Refused(reason, detail):
                return self._fail(*_nonsense(reason, detail))
            case Told("ready"):
                return self._question.ask(self._kind.read, now.line)
            case Told("not-ready"):
                return self._has_nothing_yet(now)
            case Told("device-error"):
                return self._complained(event)
        return []

    def _measured(self, said: Said, now: Moment) -> list[Step]:
        co2 = next(each.value for each in said.values if each.quantity is Quantity.CO2)
        if self._is_warming_up(co2, now):
            return self._fail(DeviceFault.DEVICE_ERROR, WARMING_UP)
        if co2 >= self._kind.top:
            return self._fail(DeviceFault.OUT_OF_RANGE, Quantity.CO2)
        return self._finish(said.values, said.raw, now)

    def _is_warming_up(self, co2: Decimal, now: Moment) -> bool:
        warm_up = self._kind.warm_up_seconds
        self._is_warm |= co2 not in self._kind.favourites
        return not self._is_warm and now.patient - (self._since or 0.0) < warm_up

    def _has_nothing_yet(self, now: Moment) -> list[Step]:
        self._not_ready += 1
        if self._not_ready < NOT_READY_TIMES or self._was_told_to_go:
            return []
        self._was_told_to_go = True
        return self._question.ask(self._kind.go, now.line)

    def _complained(self, error: Told) -> list[Step]:
        """An error counts when it is said again and again."""
        self._errors += 1
        if self._errors < ERRORS:
            return []
        return self._fail(DeviceFault.DEVICE_ERROR, str(error.get("code")))

    def _why_nothing_came(self) -> tuple[DeviceFault, str]:
        return DeviceFault.TIMED_OUT, NO_VALUE

    def live(self) -> Live:
        return Live(Contact.SEARCHING)


def _nonsense(reason: str, detail: str) -> tuple[DeviceFault, str]:
    """What a whole answer without a number is called."""
    if reason == "out-of-range":
        return DeviceFault.OUT_OF_RANGE, detail
    return DeviceFault.DEVICE_ERROR, NO_VALUE if reason == "missing" else reason
