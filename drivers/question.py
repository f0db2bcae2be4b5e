# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""One thing asked of a device at a time, and said again while nobody answers. Pure.

Times are seconds of the line: real ones.
"""

from collections.abc import Callable

from drivers.conversation import Say, Step


class Question:
    """At most one is open. `times` in all it is said, each time with `seconds` to answer."""

    def __init__(self, seconds: float, times: int) -> None:
        self._seconds = seconds
        self._times = times
        self._said = 0
        self._due = 0.0
        self.asked: bytes | None = None

    def ask(self, data: bytes, line: float, *, seconds: float | None = None) -> list[Step]:
        """A new one takes the place of whatever was open."""
        self.asked = data
        self._said = 1
        self._due = line + (self._seconds if seconds is None else seconds)
        return [Say(data)]

    def answered(self) -> None:
        """Or nobody wants to know any more."""
        self.asked = None

    def spoiled(self, line: float) -> None:
        """Something came that can only have been the answer: it is due at once."""
        self._due = line

    def again(
        self, line: float, instead: Callable[[], bytes | None] = lambda: None
    ) -> list[Step] | None:
        """What is to be said now: nothing, the same again, or None when it was said in vain.

        `instead` says what the device may understand better; None: it is the same.
        """
        if self.asked is None or line < self._due:
            return []
        if self._said == self._times:
            self.asked = None
            return None
        self._said += 1
        self._due = line + self._seconds
        self.asked = instead() or self.asked
        return [Say(self.asked)]
