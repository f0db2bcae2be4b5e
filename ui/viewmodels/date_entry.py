# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""A date typed on a number pad into three boxes: Tag, Monat, Jahr. Pure; without Qt."""

from dataclasses import dataclass, field
from datetime import date
from enum import IntEnum


class Part(IntEnum):
    """The three boxes, in the order in which a German writes a date."""

    DAY = 0
    MONTH = 1
    YEAR = 2


DIGITS = {Part.DAY: 2, Part.MONTH: 2, Part.YEAR: 4}
# A first digit above these can only be the whole number: 4 as day is 04, 2 as month is 02.
HIGHEST_FIRST = {Part.DAY: "3", Part.MONTH: "1", Part.YEAR: "9"}


@dataclass(frozen=True, slots=True)
class DateEntry:
    """What is typed so far; `repr` shows nothing of it."""

    parts: tuple[str, str, str] = field(default=("", "", ""), repr=False)
    at: Part = Part.DAY

    def press(self, digit: str) -> "DateEntry":
        """Type one digit into the present box; a full box hands on to the next."""
        if digit not in "0123456789" or len(digit) != 1:
            return self
        part = self.at
        if self._full(part):
            if part is Part.YEAR:
                return self
            return DateEntry(self.parts, Part(part + 1)).press(digit)
        text = self.parts[part] + digit
        if len(text) == 1 and text > HIGHEST_FIRST[part]:
            text = "0" + text
        entry = self._with(part, text)
        if entry._full(part) and part is not Part.YEAR:
            return DateEntry(entry.parts, Part(part + 1))
        return entry

    def delete_last(self) -> "DateEntry":
        """Take away one digit, going back over the boxes."""
        part = self.at
        while part > Part.DAY and not self.parts[part]:
            part = Part(part - 1)
        return DateEntry(self._with(part, self.parts[part][:-1]).parts, part)

    def go_to(self, part: Part) -> "DateEntry":
        """Touch a box, to type it anew; a lonely "3" left behind in another becomes "03"."""
        left = [self._left_behind(box) for box in Part]
        left[part] = ""
        return DateEntry((left[0], left[1], left[2]), part)

    @property
    def missing(self) -> int:
        """Digits still to come."""
        return sum(DIGITS.values()) - sum(len(text) for text in self.parts)

    @property
    def date(self) -> date | None:
        """None while digits are missing, and for a day that no calendar has (31.02.1948)."""
        if self.missing:
            return None
        day, month, year = (int(text) for text in self.parts)
        try:
            return date(year, month, day)
        except ValueError:
            return None

    def _left_behind(self, part: Part) -> str:
        text = self.parts[part]
        return text.zfill(DIGITS[part]) if text and part is not Part.YEAR else text

    def _full(self, part: Part) -> bool:
        return len(self.parts[part]) == DIGITS[part]

    def _with(self, part: Part, text: str) -> "DateEntry":
        parts = list(self.parts)
        parts[part] = text
        return DateEntry((parts[0], parts[1], parts[2]), self.at)
