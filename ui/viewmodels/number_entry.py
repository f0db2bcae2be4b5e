# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""Numbers typed on a pad into one to three boxes, with a decimal point. Pure; without Qt."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from decimal import Decimal

POINT = "."
LEAST_DIGITS = 2  # before the point: no value that is asked for is smaller


@dataclass(frozen=True, slots=True)
class Box:
    """How many digits a number may have; one that begins above `highest_first` has one fewer."""

    whole: int
    decimals: int = 0
    highest_first: str = "9"
    optional: bool = False

    def full(self, text: str) -> bool:
        """No digit fits before the point any more."""
        whole, _, _ = text.partition(POINT)
        return len(whole) >= self.whole - (whole > self.highest_first + "9")

    def done(self, text: str) -> bool:
        """It may stay as it is."""
        whole, _, _ = text.partition(POINT)
        return len(whole) >= LEAST_DIGITS or (self.optional and not text)


@dataclass(frozen=True, slots=True)
class NumberEntry:
    """What is typed so far; `repr` shows nothing of it."""

    boxes: tuple[Box, ...] = ()
    texts: tuple[str, ...] = field(default=(), repr=False)
    at: int = 0

    @classmethod
    def into(cls, boxes: Sequence[Box]) -> "NumberEntry":
        """Nothing typed yet."""
        return cls(tuple(boxes), ("",) * len(boxes))

    def press(self, key: str) -> "NumberEntry":
        """Type a digit or the point into the present box; a full box hands on to the next."""
        if not self.boxes:
            return self
        text = self.texts[self.at]
        if key == POINT:
            fits = self.boxes[self.at].decimals > 0 and text and POINT not in text
            return self._with(self.at, text + POINT) if fits else self
        if len(key) != 1 or key not in "0123456789" or (key == "0" and not text):
            return self
        return self._digit(key)

    def delete_last(self) -> "NumberEntry":
        """Take away one character, going back over the boxes."""
        at = self.at
        while at > 0 and not self.texts[at]:
            at -= 1
        return self._with(at, self.texts[at][:-1]) if self.boxes else self

    def go_to(self, at: int) -> "NumberEntry":
        """Touch a box, to type it anew."""
        return self._with(at, "")

    @property
    def missing(self) -> int | None:
        """The first box that can't stay as it is, or None."""
        both = enumerate(zip(self.boxes, self.texts, strict=True))
        return next((at for at, (box, text) in both if not box.done(text)), None)

    @property
    def numbers(self) -> tuple[Decimal | None, ...]:
        """Exactly as typed; None where nothing is."""
        return tuple(Decimal(text.rstrip(POINT)) if text else None for text in self.texts)

    def _digit(self, digit: str) -> "NumberEntry":
        box, text = self.boxes[self.at], self.texts[self.at]
        if POINT in text:
            room = len(text.partition(POINT)[2]) < box.decimals
            return self._with(self.at, text + digit) if room else self
        if not box.full(text):
            return self._with(self.at, text + digit)._handed_on()
        if box.decimals:
            return self._with(self.at, text + POINT + digit)
        last = self.at == len(self.boxes) - 1
        return self if last else NumberEntry(self.boxes, self.texts, self.at + 1).press(digit)

    def _handed_on(self) -> "NumberEntry":
        """In the next box, if this one is full and nothing can follow."""
        box, text = self.boxes[self.at], self.texts[self.at]
        last = self.at == len(self.boxes) - 1
        if last or box.decimals or not box.full(text):
            return self
        return NumberEntry(self.boxes, self.texts, self.at + 1)

    def _with(self, at: int, text: str) -> "NumberEntry":
        texts = tuple(text if i == at else other for i, other in enumerate(self.texts))
        return NumberEntry(self.boxes, texts, at)
