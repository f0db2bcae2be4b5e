# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""When a device's metrological check is due, and what may be said of it. Pure.

MPBetreibV 2025, annex 2: blood pressure every 2 years, infrared thermometers every year. A date is
called past only by a clock that is known to be right: one that nobody vouches for proves nothing.
"""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

WARN_DAYS = 60


class Standing(StrEnum):
    """What can be said of a check."""

    GOOD = "good"
    SOON = "soon"
    PAST = "past"
    UNKNOWN = "unknown"  # the clock is not known to be right


@dataclass(frozen=True, slots=True)
class Check:
    """`due`: the last day on which the device may be used without another check."""

    due: date


def standing(check: Check, today: date | None) -> Standing:
    """`today` is None where the clock is not known to be right."""
    if today is None:
        return Standing.UNKNOWN
    days = (check.due - today).days
    if days < 0:
        return Standing.PAST
    return Standing.SOON if days <= WARN_DAYS else Standing.GOOD
