# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""What tells a record that was added from one that was there before. Pure; knows no clock.

Record 0 is taken to be the newest, and that is proved each time: behind what was added must lie
what was record 0 before. Where the new record is to the last byte the same as that one (the same
temperature in the same minute), the other end of the memory must not have moved.
"""

from dataclasses import dataclass

from drivers.taidoc_thermometer.record import Record


@dataclass(frozen=True, slots=True)
class Memory:
    """How many records there were, and the first and the last of them."""

    count: int
    newest: Record | None = None
    oldest: Record | None = None

    def added(self, count: int, newest: Record | None) -> int:
        """How many records are new; below 0 if there are fewer than before."""
        if count == self.count and newest != self.newest:
            return 1  # a full memory: the oldest went
        return count - self.count

    def proves(self, count: int, newest: Record, others: tuple[Record, ...]) -> bool:
        """Whether `newest` was added since; `others` is what lies behind what was added, and the
        last one, as far as there was anything before."""
        if not others:
            return count == 1  # a single record has no order that could be wrong
        behind, oldest = others
        return behind == self.newest and (newest != self.newest or oldest == self.oldest)
