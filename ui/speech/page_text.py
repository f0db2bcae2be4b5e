# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""What a page says, in the order in which it is said. Pure; it may hold what a patient typed."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

ENDS = (".", "!", "?", ":")
TIME_LEFT = re.compile(r"\b([0-9]{1,2}):([0-5][0-9])\b")
BETWEEN_NUMBERS = re.compile(r"(?<=\d) / (?=\d)")


@dataclass(frozen=True, slots=True)
class Wording:
    """What is said and stands on no page (ui/Kiosk/Controls/SpokenTexts.qml), in its language.

    `touches` has a %1 for the names of what can be touched, `chosen` for the name of what is
    ticked; `over` is said for the slash between two numbers, `pressure_unit` for mmHg, `minutes`
    (with a %1) and `last_minute` for the time that is left.
    """

    touches: str
    chosen: str
    over: str
    pressure_unit: str
    minutes: str
    last_minute: str

    def time_left(self, written: re.Match[str]) -> str:
        """2:48 is no time of day."""
        minutes = int(written[1]) + (int(written[2]) > 0)
        return self.minutes.replace("%1", str(minutes)) if minutes > 1 else self.last_minute


@dataclass(frozen=True, slots=True)
class PageText:
    """One page. `moving`: what changes by itself, and what was typed; said on demand alone."""

    notes: tuple[str, ...] = field(default=(), repr=False)
    headline: tuple[str, ...] = field(default=(), repr=False)
    texts: tuple[str, ...] = field(default=(), repr=False)
    moving: tuple[str, ...] = field(default=(), repr=False)
    touches: tuple[str, ...] = field(default=(), repr=False)

    def whole(self, wording: Wording) -> str:
        """What needs attention, the headline, the rest, and what can be touched."""
        moving = [TIME_LEFT.sub(wording.time_left, each) for each in self.moving]
        lines = (*self.notes, *self.headline, *self.texts, *moving)
        return _said(lines, self.touches, wording)

    def news(self, before: "PageText", wording: Wording) -> str:
        """What `before`, the same page, didn't say yet; empty if there is nothing."""
        lines = [
            *_new(self.notes, before.notes),
            *_new(self.headline, before.headline),
            *_new(self.texts, before.texts),
        ]
        return _said(lines, _new(self.touches, before.touches), wording) if lines else ""

    def new_notes(self, before: "PageText", wording: Wording) -> str:
        """Of the news, what needs attention."""
        return _said(_new(self.notes, before.notes), (), wording)


def _new(now: Iterable[str], before: Iterable[str]) -> tuple[str, ...]:
    return tuple(each for each in now if each not in before)


def _said(lines: Iterable[str], touches: Sequence[str], wording: Wording) -> str:
    """One sentence a line, so that the voice rests after each."""
    sentences = [_sentence(line) for line in lines]
    if touches:
        # Names may hold a comma; a full stop is heard between two.
        sentences.append(wording.touches.replace("%1", " ".join(map(_sentence, touches))))
    text = BETWEEN_NUMBERS.sub(f" {wording.over} ", "\n".join(sentences))
    return text.replace("mmHg", wording.pressure_unit)


def _sentence(line: str) -> str:
    words = " ".join(line.split())  # no-break spaces too
    return words if words.endswith(ENDS) else f"{words}."
