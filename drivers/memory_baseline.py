# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""What tells a record that was added to a meter's memory from those before it. Pure; no clock.

The baseline is what a first look shows: whose memory it is, how many records, and both ends of it.
A later look counts only if it proves which end grew: behind what was added must lie what was that
end before, and the other end must not have moved (but for a full memory, which loses its oldest).
Which end the newest record is at is therefore found each time and taken from nobody's word.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field

from drivers.said import Refused, Said, Told

RecordEvent = Said | Told | Refused
"""A value, a typed outcome (HI, control solution, ...), or why a record is neither."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One record. `key` are its own bytes, without what changes from one transfer to the next.

    Two with the same key are the same record.
    """

    key: bytes = field(repr=False)
    event: RecordEvent = field(repr=False, compare=False)


@dataclass(frozen=True, slots=True)
class Glance:
    """One look: `records` by the device's own index from 0, at least those of `wanted`.

    `model` and `serial` as the device tells them; "" where it doesn't.
    """

    count: int
    records: Mapping[int, Entry]
    model: str = ""
    serial: str = ""


@dataclass(frozen=True, slots=True)
class Proved:
    """`entry` was added since the baseline, and is the newest of what was."""

    entry: Entry


@dataclass(frozen=True, slots=True)
class Nothing:
    """The memory is what it was."""


@dataclass(frozen=True, slots=True)
class Anew:
    """Another meter, or records that have gone: this look is a new baseline."""


@dataclass(frozen=True, slots=True)
class Disorder:
    """Something changed, and what was added can't be told for certain."""


Verdict = Proved | Nothing | Anew | Disorder


@dataclass(frozen=True, slots=True)
class Baseline:
    """What was there before."""

    glance: Glance

    def judge(self, now: Glance) -> Verdict:
        """What `now` proves about the time since."""
        was = self.glance
        if (now.model, now.serial) != (was.model, was.serial) or now.count < was.count:
            return Anew()
        if not was.count:
            return _first(now)
        if now.count == was.count:
            return self._same_count(now)
        added = now.count - was.count
        found = []
        if now.records[added] == _front(was) and _back(now) == _back(was):
            found.append(_front(now))
        if now.records[now.count - 1 - added] == _back(was) and _front(now) == _front(was):
            found.append(_back(now))
        return _only(found)

    def _same_count(self, now: Glance) -> Verdict:
        """Nothing, or a full memory whose oldest record went."""
        was = self.glance
        if _front(now) == _front(was) and _back(now) == _back(was):
            return Nothing()
        if now.count == 1:
            return Disorder()  # no record is left that could prove an order
        last = now.count - 1
        found = []
        if _front(now) != now.records[1] == _front(was) and _back(now) == was.records[last - 1]:
            found.append(_front(now))
        if _back(now) != now.records[last - 1] == _back(was) and _front(now) == was.records[1]:
            found.append(_back(now))
        return _only(found)


def wanted(count: int, before: Baseline | None) -> tuple[int, ...]:
    """The indexes that a look must tell, of `count` records, in order, each once."""
    if not count:
        return ()
    added = max(count - before.glance.count, 1) if before and before.glance.count else 1
    ends = {0, 1, added, count - 1 - added, count - 2, count - 1}
    return tuple(sorted(index for index in ends if 0 <= index < count))


def _first(now: Glance) -> Verdict:
    """Into an empty memory: a single record has no order that could be wrong."""
    if not now.count:
        return Nothing()
    return Proved(_front(now)) if now.count == 1 else Disorder()


def _only(found: list[Entry]) -> Verdict:
    """Both ends can look grown if records are alike to the last byte: then it must be the same."""
    if not found or any(entry != found[0] for entry in found):
        return Disorder()
    return Proved(found[0])


def _front(glance: Glance) -> Entry:
    return glance.records[0]


def _back(glance: Glance) -> Entry:
    return glance.records[glance.count - 1]
