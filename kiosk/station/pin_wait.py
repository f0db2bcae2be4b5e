# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""How long an attendant who typed a wrong PIN has to wait. Pure: the time comes in.

Time is that of the machine since it booted, sleep included, and only means something together with
the boot it belongs to: nobody can set it. After another boot nothing is known of how much has
passed, so the whole wait runs again.
"""

import json
from dataclasses import dataclass, replace

from kiosk.station.codec import Malformed, from_json, to_json

LONGEST_SECONDS = 900
_FREE_TRIES = 2
_FIRST_SECONDS = (5, 15)
_THEN_SECONDS = 30  # and twice as long each time after that


@dataclass(frozen=True, slots=True)
class Instant:
    """`ms` since the boot named `boot`."""

    boot: str
    ms: int


@dataclass(frozen=True, slots=True)
class PinTries:
    """Failures since the last right PIN, and when (in which boot) the next try is listened to."""

    failures: int = 0
    boot: str = ""
    until_ms: int = 0

    def text(self) -> str:
        """For the store."""
        return to_json(self)


def seconds_after(failures: int) -> int:
    """What the last of so many failures costs."""
    late = failures - _FREE_TRIES
    if late <= 0:
        return 0
    if late <= len(_FIRST_SECONDS):
        return _FIRST_SECONDS[late - 1]
    doublings = min(late - len(_FIRST_SECONDS) - 1, 10)
    return min(_THEN_SECONDS << doublings, LONGEST_SECONDS)


def failed(tries: PinTries, now: Instant) -> PinTries:
    """One more."""
    failures = tries.failures + 1
    return PinTries(failures, now.boot, now.ms + 1000 * seconds_after(failures))


def in_this_boot(tries: PinTries, now: Instant) -> PinTries:
    """The same tries, where another boot began: the last wait begins again."""
    if tries.boot == now.boot:
        return tries
    wait_ms = 1000 * seconds_after(tries.failures)
    return replace(tries, boot=now.boot, until_ms=now.ms + wait_ms)


def seconds_left(tries: PinTries, now: Instant) -> int:
    """Until somebody listens again, rounded up; `tries` are of this boot."""
    left = -((now.ms - tries.until_ms) // 1000)
    return min(max(left, 0), seconds_after(tries.failures))


def read_tries(text: str | None) -> PinTries:
    """What the store kept. What can't be read costs the longest wait, never none."""
    if text is None:
        return PinTries()
    try:
        tries = from_json(PinTries, json.loads(text))
    except (ValueError, Malformed):
        return PinTries(failures=20)
    return tries if tries.failures >= 0 else PinTries(failures=20)
