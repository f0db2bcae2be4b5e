# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""A badge counts when it was read twice in a row. Pure: time comes in.

Electric noise makes reads with a right check (docs/devices/rdm6300.md), one at a time; a badge is
repeated many times a second for as long as it is held there.
"""

from typing import Final

TOGETHER_SECONDS: Final = 1.0  # a reader repeats a badge every 50 to 65 ms


class TwoReads:
    """Of one open line."""

    def __init__(self) -> None:
        self._name = ""
        self._at = 0.0
        self._told = False

    def read(self, name: str, now: float) -> bool:
        """Whether this read is the one that counts: once for each time that a badge is held there.

        `now` is in seconds of a clock that never goes back.
        """
        again = name == self._name and now - self._at <= TOGETHER_SECONDS
        counts = again and not self._told
        self._name, self._at, self._told = name, now, again
        return counts
