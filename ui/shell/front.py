# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""The front up to its first frame, then the loading of all the rest behind it."""

import os
import sys
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QLocale, QSize
from PySide6.QtGui import QGuiApplication

from ui.shell.binding import without_widgets
from ui.shell.breakout import LockedDoor
from ui.shell.garbage import GuiGarbage
from ui.shell.loading import import_while_drawing
from ui.shell.log import FrontLog, catch_everything
from ui.shell.messages import QtMessages
from ui.shell.opening import OpeningVisit
from ui.shell.options import FrontOptions
from ui.shell.process import keep_memory_private, process_age
from ui.shell.window import panel_diagonal, show
from ui.view import KioskView, create_view

if TYPE_CHECKING:
    from kiosk.clocks import Clock

FAILED = 70  # EX_SOFTWARE of sysexits.h; the station starts the next front
SERVING = "ui.shell.serving"  # brings asyncio, drivers, cryptography and the record with it


@dataclass(frozen=True, slots=True)
class Opened:
    """A front whose first frame is out. `first_frame_age` is seconds since the process began."""

    view: KioskView
    visit: OpeningVisit
    first_frame_age: float
    door: LockedDoor | None


class Companion(Protocol):
    """Somebody who goes along with the visit, from outside of the product that rooms have."""

    def make_clock(self) -> "Clock":
        """The clock of the front; called after the first frame."""
        ...

    async def accompany(self, opened: Opened) -> int:
        """Runs beside the visit; a result other than 0 ends the front with that status."""
        ...


def run_front(options: FrontOptions, log: FrontLog, companion: Companion | None = None) -> int:
    """One front from first frame to end.

    The exit status is 0 after an orderly end, 70 after a failure; with a companion its own.
    """
    catch_everything(log, lambda: os._exit(FAILED))
    messages = QtMessages(log)
    application = QGuiApplication([sys.argv[0]])  # no argument reaches Qt: no -qmljsdebugger
    application.setQuitOnLastWindowClosed(False)
    QLocale.setDefault(QLocale(QLocale.Language.German, QLocale.Country.Germany))
    opened = _open(application, options)
    keep_memory_private()
    log.write("first-frame", age_ms=round(opened.first_frame_age * 1000))
    messages.leave_out_texts()
    with without_widgets():
        serving = import_while_drawing(SERVING)
    GuiGarbage(application)
    status: int = serving.serve(application, opened, options, log, companion)
    if opened.door:
        opened.door.open()
    opened.view.close()
    return status


def _open(application: QGuiApplication, options: FrontOptions) -> Opened:
    screen = application.primaryScreen()
    visit = OpeningVisit()
    view = create_view(visit, options.window, panel_diagonal(screen), options.language)
    door = None if options.window else LockedDoor(view.window)
    show(view.window, QSize(*options.window) if options.window else None)
    return Opened(view, visit, process_age(), door)
