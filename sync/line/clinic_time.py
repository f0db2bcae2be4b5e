# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""What time it is at the clinic, by its signed receipts and this machine's steady clock. Pure.

A receipt says when it was written, and it may be an old one that is given again: the clinic's time
is that or later, never earlier. So the latest word counts, and it ages only by what a bad crystal
may be wrong.
"""

_WORST_CRYSTAL = 1e-4  # 8.6 s a day


class ClinicTime:
    """Tells nothing until the first receipt."""

    def __init__(self) -> None:
        self._zero_ms: float | None = None  # the clinic's time when the steady clock was at 0
        self._heard_at = 0.0

    def heard(self, clinic_ms: int, monotonic: float) -> None:
        """A verified receipt with this time (ms since 1970, UTC) came at `monotonic` s."""
        zero_ms = clinic_ms - monotonic * 1000
        if self._zero_ms is not None:
            aged = self._zero_ms - (monotonic - self._heard_at) * 1000 * _WORST_CRYSTAL
            if zero_ms < aged:
                return
        self._zero_ms, self._heard_at = zero_ms, monotonic

    def at(self, monotonic: float) -> int | None:
        """ms since 1970, UTC, at the clinic; late by as long as the last answer was under way."""
        return None if self._zero_ms is None else int(self._zero_ms + monotonic * 1000)
