# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""Puts the robot together for one walk, and writes its report however it ends."""

import sys
from collections.abc import Callable

from kiosk.clocks import PacedClock
from ui.robot.album import Album
from ui.robot.context import Context, Tempo
from ui.robot.day import Person, taken_before, who_comes
from ui.robot.errors import WalkFailed
from ui.robot.finger import Finger
from ui.robot.hands import Hands, stop_expecting
from ui.robot.notes import Notes
from ui.robot.options import RobotOptions
from ui.robot.plan import Plan
from ui.robot.report import Report, write_report
from ui.robot.sight import Sight
from ui.robot.stopwatch import FrameWatch, Heartbeat, OwnWork
from ui.shell.front import Opened
from ui.shell.opening import OpeningVisit

FAILED = 1


async def walk(
    opened: Opened,
    options: RobotOptions,
    plan: Plan,
    clock: PacedClock,
    make_patient: Callable[[Context], Person] | None = None,
) -> int:
    """The exit status: 0 if the robot came to the goodbye."""
    window, visit = opened.view.window, opened.visit
    own, frames = OwnWork(), FrameWatch(window)
    album = Album(window, options.pictures, frames, own, taken_before(plan, options.report))
    hands = Hands(opened.view, visit, Sight(window), Finger(window), own)
    opened.view.session.pressed.connect(hands.note_press)
    heartbeat = Heartbeat(own)
    notes = Notes(frames, heartbeat, visit.clock, options.pace)
    notes.follow(visit.state)
    visit.subscribe(notes.follow)
    tempo = Tempo(clock, options.pace)
    make = make_patient or who_comes(plan, options.report)
    patient = make(
        Context(plan, tempo, visit, hands, album, notes, lambda: _place_name(opened.visit))
    )
    error: str | None = "the walk was cut short; the log says why"
    try:
        outcome = await _go(patient, album)
        heartbeat.stop()
        await album.finish()
        error = outcome
    finally:
        stop_expecting()
        timings = notes.timings_ms(opened.first_frame_age)
        report = Report(str(visit.id), notes.states, album.names, timings, notes.busiest_ms, error)
        write_report(report, options.report)
    return FAILED if error else 0


def _place_name(visit: OpeningVisit) -> str:
    return visit.profile.name if visit.profile else ""


async def _go(patient: Person, album: Album) -> str | None:
    """Why the patient could not go on, in words and with a picture; None at the goodbye."""
    try:
        await patient.go()
    except WalkFailed as failure:
        error = f"{failure}; picture: {album.take_failure()}"
        sys.stderr.write(f"{error}\n")
        return error
    return None
