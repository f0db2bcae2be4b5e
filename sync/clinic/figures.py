# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""How a role of the clinic's server is at this moment, in numbers that name nobody."""

from collections.abc import Mapping

Figures = Mapping[str, float]

# What each figure is; there is no other.
TEXTS = {
    "database_up": "1 if the role's database answers",
    "waiting": "Envelopes without a receipt of the inbox",
    "looked_seconds": "Seconds since the inbox looked for envelopes last",
}
# An inbox that has this long not come to its next look is stuck.
LONGEST_LOOK = 900.0


def is_healthy(figures: Figures) -> bool:
    """A database that answers, and an inbox that goes on."""
    return bool(figures["database_up"]) and figures.get("looked_seconds", 0.0) < LONGEST_LOOK
