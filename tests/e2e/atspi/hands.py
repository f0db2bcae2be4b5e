# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""Two ways to press what is heard: a screen reader's action, or a keyboard and nothing else."""

import time
from collections.abc import Iterable
from typing import Protocol

import pyatspi
from reader import PRESSED, NotThereError, Reader, Thing

DECIMAL_MARK = ","
TAB, SPACE = 0xFF09, 0x20  # X11 key symbols; those of the characters are their numbers
MOST_STEPS = 60  # no page has more controls
STEP_SECONDS = 0.15  # nobody goes on before having heard where the keyboard is


class Hands(Protocol):
    """What the visit asks of either."""

    def press(self, thing: Thing) -> None: ...

    def type(self, keys: Iterable[str], decimal_key: str) -> None:
        """Characters, one after the other; `decimal_key` is what the key of the mark is called."""
        ...


class ActionHands:
    """Asks the thing itself to be pressed, as a screen reader does for its user."""

    def __init__(self, reader: Reader) -> None:
        self._reader = reader

    def press(self, thing: Thing) -> None:
        action = thing.source.queryAction()
        (first, *_) = [n for n in range(action.nActions) if action.getName(n) == "Press"]
        if not action.doAction(first):
            raise NotThereError(f"{thing.role} {thing.name!r} takes no press")

    def type(self, keys: Iterable[str], decimal_key: str) -> None:
        """On the keys that are shown; pressing one may change the others."""
        seen: dict[str, Thing] = {}
        for key in keys:
            name = decimal_key if key == DECIMAL_MARK else key
            if name not in seen:
                self._reader.control(name)
                things = self._reader.things()
                seen = {thing.name: thing for thing in things if thing.role in PRESSED}
            self.press(seen[name])


class KeyHands:
    """Real key events of the X server: Tab until the thing has the keyboard, then the space bar."""

    def __init__(self, reader: Reader) -> None:
        self._reader = reader

    def press(self, thing: Thing) -> None:
        for _ in range(MOST_STEPS):
            if self._has_keyboard(thing.name):
                _key(SPACE)
                return
            _key(TAB)
            time.sleep(STEP_SECONDS)
        raise NotThereError(f"no Tab leads to {thing.name!r}")

    def type(self, keys: Iterable[str], decimal_key: str) -> None:
        del decimal_key  # it is on every keyboard
        for key in keys:
            _key(ord(key))
            time.sleep(STEP_SECONDS)

    def _has_keyboard(self, name: str) -> bool:
        return any(
            thing.name == name and thing.role in PRESSED and thing.focused
            for thing in self._reader.things()
        )


def _key(symbol: int) -> None:
    pyatspi.Registry.generateKeyboardEvent(symbol, None, pyatspi.KEY_SYM)
