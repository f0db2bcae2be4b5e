# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""The moments of a stream as JSON-able objects (`drivers.outcomes`)."""

from collections.abc import Sequence
from typing import TypeGuard

from drivers.outcomes import Outcome, reading, refused, shown, status
from drivers.oximetry.sample import Implausible, Sample, values_of
from drivers.oximetry.steadiness import PACKAGES

Moment = Sample | Implausible


def is_of_a_stream(event: object) -> TypeGuard[Moment]:
    """Whether it means nothing without its neighbours."""
    return isinstance(event, Sample | Implausible)


def what_is_shown(event: Moment) -> object:
    """What neighbours must have in common to be one row."""
    if isinstance(event, Implausible):
        return event
    return event.finger_out, event.searching, event.spo2, event.pulse, event.perfusion


def outcomes_of_stream(row: Sequence[object]) -> list[Outcome]:
    """Of moments that all show the same. Unchecked, only PACKAGES of them are believed."""
    first, count = row[0], len(row)
    if isinstance(first, Implausible):
        return [refused("implausible", first.quantity, packages=count)]
    if not isinstance(first, Sample):
        raise TypeError(first)
    if first.finger_out:
        return [status("finger-out", packages=count)]
    if first.searching or (first.spo2 is None and first.pulse is None):
        return [status("searching", packages=count)]
    values = values_of(first.spo2, first.pulse, first.perfusion)
    enough = count >= (1 if first.checked else PACKAGES)
    if first.spo2 is None or first.pulse is None or not enough:
        return [status("values-too-short", **shown(value), packages=count) for value in values]
    return [reading(value, packages=count) for value in values]
