# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""How much is sent at once, and how long is waited after a fault. Time and chance come in."""

from collections.abc import Callable

FIRST_BATCH = 8 * 1024
LARGEST_BATCH = 32 * 1024
ONE_ITEM = 1  # any item is larger, and at least one is always sent
_SMALLEST_BATCH = 2 * 1024
# The line should be busy with a batch for so long, at the goodput of the one before. Two may be
# under way, and an urgent record has to wait for them.
_AIM_SECONDS = 6.0
_SLOW_SECONDS = 10.0

# After an outage of any length a record must leave within 15 s: a hung attempt with one item ends
# after 8 s (http_transport), so the pause has to stay well below the rest.
_FIRST_PAUSE = 0.5
_LONGEST_EARLY = 4.0
_LONGEST_LATE = 6.0
_LATE_AFTER_SECONDS = 3600.0
_LONGEST_ASKED_FOR = 900.0


class BatchSize:
    """Follows the line: bytes that the next request may carry."""

    def __init__(self) -> None:
        self.bytes = FIRST_BATCH

    def succeeded(self, sent: int, seconds: float) -> None:
        """The line carried `sent` bytes in `seconds`: the next batch is what that goodput carries.

        It at most doubles, since a small one says little about a large one.
        """
        if seconds > _SLOW_SECONDS:
            self.failed()
        elif self.bytes == ONE_ITEM:
            self.bytes = FIRST_BATCH
        elif sent * 2 > self.bytes:
            carries = int(sent / max(seconds, 0.001) * _AIM_SECONDS)
            largest = min(self.bytes * 2, LARGEST_BATCH)
            self.bytes = min(max(carries, _SMALLEST_BATCH), largest)

    def proved(self, sent: int) -> None:
        """`sent` bytes were answered on a line that had to be made first: its time says nothing."""
        if self.bytes == ONE_ITEM:
            self.bytes = FIRST_BATCH
        elif sent * 2 > self.bytes:
            self.bytes = min(self.bytes * 2, LARGEST_BATCH)

    def failed(self) -> None:
        """Half of it next time, and one item in the end."""
        half = self.bytes // 2
        self.bytes = half if half >= _SMALLEST_BATCH else ONE_ITEM


class Backoff:
    """Full jitter, capped low: a hundred kiosks that probe every few seconds hurt nobody."""

    def __init__(self, between: Callable[[float, float], float]) -> None:
        """`between(low, high)` is a random number from that range."""
        self._between = between
        self._failures = 0
        self._since = 0.0

    def succeeded(self) -> None:
        self._failures = 0

    def failed(self, now: float, asked_for: float | None = None) -> float:
        """Seconds to wait at `now` (monotonic); `asked_for` is what the relay named, if it did."""
        if self._failures == 0:
            self._since = now
        longest = _LONGEST_LATE if now - self._since > _LATE_AFTER_SECONDS else _LONGEST_EARLY
        ceiling = min(longest, _FIRST_PAUSE * 2.0 ** min(self._failures, 10))
        self._failures += 1
        pause = self._between(0.0, ceiling)
        # A relay that asks for silence gets it, with the jitter on top, but not for ever.
        return pause if asked_for is None else min(asked_for, _LONGEST_ASKED_FOR) + pause
