# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""What IT and an attendant read at a moment of a story: words into a file, pages as pictures."""

import asyncio
import os
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import cast

from PySide6.QtGui import QGuiApplication

from kiosk.visit.events import AttendantTouched, PinConfirmed
from kiosk.visit.state import Overlay, Readiness, VisitState
from sync.formats.pin import hash_pin, serialise
from tests.e2e.fronts import running_front, until
from tests.e2e.judgement import faults
from tests.e2e.processes import wait_until
from tests.e2e.world import PROFILE, World
from ui.gallery.draw import picture_of
from ui.gallery.panels import PANELS
from ui.gallery.states import Still
from ui.gallery.still import StillFront
from ui.view import create_view

PIN = "2580"
WITH_PIN = PROFILE + f'[attendants]\npin = "{serialise(hash_pin(PIN, bytes(16)))}"\n'
PATIENCE_SECONDS = 60.0
PAGES = (Overlay.ATTENDANT, Overlay.PANEL_LINE, Overlay.PANEL_DEVICES)


class Reader:
    """Of one story. What people read is judged by whoever runs it."""

    def __init__(self, world: World, folder: Path) -> None:
        self._world = world
        self._folder = folder
        self._pictures = 0
        folder.mkdir(parents=True, exist_ok=True)
        self._text = folder / "story.md"
        self._text.write_text(f"# {folder.name}\n", "utf-8")

    def happened(self, what: str) -> None:
        """A line of the story."""
        now = datetime.now().astimezone()
        self._say(f"\n## {what}\n\n{now:%H:%M:%S}\n")

    def it_reads(self) -> None:
        """`status`, and the end of the logbook."""
        self._say("IT:\n\n```\n" + self._world.ctl("status").rstrip() + "\n```\n")
        entries = self._world.ctl("logbook", "show").rstrip().splitlines()
        self._say("```\n" + "\n".join(entries[-6:]) + "\n```\n")

    def attendant_reads(self) -> None:
        """The panel and its pages, with the state that a real front was told by the station.

        The station is started anew for it, without scripted fronts in the way, and afterwards with.
        """
        self._world.crew.stop("stationd")
        self._world.start_station()
        state = asyncio.run(_signed_in(self._world))
        self._world.crew.stop("stationd")
        self._world.start_with_fronts()
        wait_until("the station", self._world.room)
        for page in PAGES:
            self._pictures += 1
            name = f"{self._pictures:02}-{page.value}.png"
            _draw(replace(state, overlay=page), self._folder / name)
            self._say(f"![{page.value}]({name})\n")

    def all_well(self) -> None:
        """Everything that was confirmed is at the clinic, whole, once. Raises AssertionError."""
        wait_until("everything's arrival", self._world.all_arrived, PATIENCE_SECONDS)
        found = faults(self._world)
        assert found == [], "\n".join(found)
        count = len(self._world.arrivals())
        self._say(f"{count} records at the clinic; judged: nothing missing, nothing twice.\n")

    def _say(self, words: str) -> None:
        with self._text.open("a", encoding="utf-8") as file:
            file.write(words + "\n")


async def _signed_in(world: World) -> VisitState:
    async with running_front(world) as front:
        await until(front, lambda now: now.readiness is not Readiness.NO_STATION)
        front.handle(AttendantTouched())
        front.handle(PinConfirmed(PIN))
        await until(front, lambda now: now.attendant is not None)
        return front.state


def _draw(state: VisitState, path: Path) -> None:
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    application = cast(QGuiApplication, QGuiApplication.instance() or QGuiApplication([]))
    panel = PANELS[1]
    front = StillFront()
    view = create_view(front, (panel.width, panel.height), panel.inches, "de")
    view.window.show()
    picture_of(view, front, Still(path.stem, state)).save(str(path))
    view.close()
    del application
