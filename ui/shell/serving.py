# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""The front from the loaded controller to its end. Imported only after the first frame."""

import asyncio

import qasync
from PySide6.QtGui import QGuiApplication

from kiosk.clocks import SystemClock
from kiosk.front import build_front
from kiosk.visit.controller import VisitController
from ui.shell.dead_touch import DeadTouch
from ui.shell.ending import Ending
from ui.shell.front import Companion, Opened
from ui.shell.log import FrontLog, catch_everything
from ui.shell.options import FrontOptions
from ui.shell.panel import PanelFitting
from ui.shell.traces import TracesLook
from ui.speech.hearing import Hearing


def serve(
    application: QGuiApplication,
    opened: Opened,
    options: FrontOptions,
    log: FrontLog,
    companion: Companion | None,
) -> int:
    """Run the visit on Qt's event loop until it is over; the exit status."""
    with qasync.QEventLoop(application) as loop:
        ending = Ending(loop, log)
        catch_everything(log, ending.failed)
        clock = companion.make_clock() if companion else SystemClock()
        look = TracesLook(application.clipboard(), opened.view.session, opened.visit)
        controller = build_front(options.station, options.ports, clock, look.gone)
        PanelFitting(opened.view, opened.visit)
        DeadTouch(opened.view.window, opened.visit)
        hearing = Hearing(opened.view, opened.visit, log)
        opened.visit.hand_over(controller)
        loop.run_until_complete(_until_over(opened, controller, ending, companion, hearing))
    return ending.status


async def _until_over(
    opened: Opened,
    controller: VisitController,
    ending: Ending,
    companion: Companion | None,
    hearing: Hearing,
) -> None:
    """The visit's end, a signal or a failure ends the front, whichever comes first."""
    running = ending.watched(controller.run(), "controller")
    heard = ending.watched(hearing.run(), "hearing")
    visit = ending.watched(_visit(opened, controller, ending, companion), "visit")
    wanted = ending.watched(ending.wanted(), "ending")
    await asyncio.wait({visit, wanted}, return_when=asyncio.FIRST_COMPLETED)
    ending.within_bound()
    for task in (running, heard, visit, wanted):
        task.cancel()  # `controller.run` lets the cuff go on its way out
    await asyncio.gather(running, heard, visit, wanted, return_exceptions=True)


async def _visit(
    opened: Opened, controller: VisitController, ending: Ending, companion: Companion | None
) -> None:
    """A companion comes to its own end first; if that is a bad one, nobody waits for the visit."""
    if companion:
        ending.status = await companion.accompany(opened)
    if ending.status == 0:
        await controller.finished.wait()
