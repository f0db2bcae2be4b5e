# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""What a screen reader has of the front: roles, names and states, over AT-SPI.

No place and no picture. It must not know the product.
"""

import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

import pyatspi
from gi.repository import GLib

APPLICATION = "telemed-kiosk"
LOOK_SECONDS = 0.1
PATIENCE = 60.0  # for what comes by itself; a loaded machine is slow
HEADING = "heading"
# AT-SPI's own names of the roles; a button is called so in Debian 13, and "push button" in Debian 12.
PRESSED = frozenset({"button", "push button", "check box", "radio button"})


class NotThereError(AssertionError):
    """What was looked for isn't there; says what is."""


@dataclass(frozen=True)
class Thing:
    """One thing that is shown."""

    role: str
    name: str
    description: str
    source: Any

    @property
    def checked(self) -> bool:
        return bool(self.source.getState().contains(pyatspi.STATE_CHECKED))

    @property
    def focused(self) -> bool:
        return bool(self.source.getState().contains(pyatspi.STATE_FOCUSED))


class Reader:
    """Looks at whatever front is there; they come and go."""

    def things(self) -> list[Thing]:
        """Everything that is shown now, in the order of reading; empty while it changes."""
        try:
            return list(self._shown())
        except (GLib.Error, LookupError, RuntimeError):
            return []  # a thing that was there a moment ago

    def until(
        self, what: str, found: Callable[[list[Thing]], Any], seconds: float = PATIENCE
    ) -> Any:
        """The first true answer of `found`; raises NotThereError."""
        deadline = time.monotonic() + seconds
        things: list[Thing] = []
        while time.monotonic() < deadline:
            things = self.things()
            if answer := found(things):
                return answer
            time.sleep(LOOK_SECONDS)
        there = [f"{thing.role} {thing.name!r}" for thing in things]
        raise NotThereError(f"no {what} among {there}")

    def control(self, *names: str) -> Thing:
        """The one thing with one of these names that can be pressed."""
        wanted = " or ".join(map(repr, names))
        return self.until(wanted, lambda things: _only(things, names))

    def _shown(self) -> Iterator[Thing]:
        for application in pyatspi.Registry.getDesktop(0):
            if application is not None and application.name == APPLICATION:
                application.clear_cache()  # what was read before may be over
                yield from _below(application)


def headings(things: list[Thing]) -> list[Thing]:
    return [thing for thing in things if thing.role == HEADING]


def _only(things: list[Thing], names: tuple[str, ...]) -> Thing | None:
    found = [thing for thing in things if thing.role in PRESSED and thing.name in names]
    return found[0] if len(found) == 1 else None


def _below(parent: Any) -> Iterator[Thing]:
    for child in parent:
        if child is None or not child.getState().contains(pyatspi.STATE_SHOWING):
            continue
        yield Thing(child.getRoleName(), child.name, child.description, child)
        yield from _below(child)
