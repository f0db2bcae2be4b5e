# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""What one model of commanded cuff says and understands, without I/O: bytes and time in, steps out.

A session (`drivers.cuff_session`) carries the steps out, and says the stop by itself: no
conversation is ever asked whether it suits. Pure.
"""

from dataclasses import dataclass
from typing import Protocol

from drivers.conversation import Failed, Finished, Moment, Say, Stranger


@dataclass(frozen=True, slots=True)
class Inflating:
    """The device took the start: from now on the cuff may be under pressure."""


@dataclass(frozen=True, slots=True)
class StopHeard:
    """What the device said shows that a stop which was said before reached it."""


CuffStep = Say | Inflating | StopHeard | Finished | Failed | Stranger


class CuffConversation(Protocol):
    """One line's worth of talk. At most one inflation at a time."""

    def start(self, now: Moment) -> list[CuffStep]:
        """One inflation is asked for; the start is said once and never repeated."""
        ...

    def cancel(self) -> None:
        """Whatever comes from now on counts for nothing."""
        ...

    def receive(self, data: bytes, now: Moment) -> list[CuffStep]:
        """Never raises, whatever the bytes are."""
        ...

    def silent(self, now: Moment) -> list[CuffStep]:
        """The line has been quiet for longer than any pause inside what this device says."""
        ...

    def tick(self, now: Moment) -> list[CuffStep]:
        """Time passes while an inflation is under way."""
        ...
