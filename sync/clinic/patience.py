# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""Who failed, and when it is worth another try: full jitter, and what a receiver asks for."""

from collections.abc import Callable
from dataclasses import dataclass

_FIRST_WAIT = 1.0  # seconds
_LONGEST_WAIT = 60.0
_LONGEST_ASKED = 3600.0  # who asks for a week has made a mistake, and records would lie that long


@dataclass(slots=True)
class _Wait:
    """`ceiling` doubles with each failure; the wait is anywhere below it."""

    ceiling: float
    until: float


class Patience:
    """Times in seconds, monotonic; `anywhere(low, high)` draws, as `random.uniform` does."""

    def __init__(self, anywhere: Callable[[float, float], float]) -> None:
        self._anywhere = anywhere
        self._waits: dict[object, _Wait] = {}

    def is_over(self, who: object, now: float) -> bool:
        return who not in self._waits or self._waits[who].until <= now

    def failed(self, who: object, now: float, asked: float | None = None) -> None:
        """`asked` is how long the receiver wants to be left alone, in seconds."""
        before = self._waits.get(who)
        ceiling = min(before.ceiling * 2, _LONGEST_WAIT) if before else _FIRST_WAIT
        # On top, or everybody whom one server sent away would be back in the same second.
        delay = min(asked or 0.0, _LONGEST_ASKED) + self._anywhere(0.0, ceiling)
        self._waits[who] = _Wait(ceiling, now + delay)

    def worked(self, who: object) -> None:
        self._waits.pop(who, None)
