# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""What the robot writes down is what happened, and its times are real ones."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from PySide6.QtQuick import QQuickWindow
from pytestqt.qtbot import QtBot

from kiosk.visit.api import DeviceInfo, Origin, Reading
from kiosk.visit.state import Overlay, Readiness, Screen, VisitState, Way
from ui.robot.notes import Notes, state_name
from ui.robot.stopwatch import FrameWatch, Heartbeat, OwnWork

NOON = datetime(2026, 11, 23, 12, 0, tzinfo=UTC)
PACE = 10.0


class NoonClock:
    """Stands at noon."""

    def now(self) -> datetime:
        return NOON


def reading(seconds_ago: float) -> Reading:
    """One that was complete so long before noon, by the front's clock."""
    return Reading(
        values=(),
        device=DeviceInfo("A&D", "TM-2657P"),
        kiosk_time=NOON - timedelta(seconds=seconds_ago),
        device_time=None,
        quality=(),
        origin=Origin.MEASURED,
        raw_hash=bytes(8),
    )


@pytest.fixture
def heartbeat(scene: QQuickWindow) -> Heartbeat:
    return Heartbeat(OwnWork())


@pytest.fixture
def notes(scene: QQuickWindow, heartbeat: Heartbeat) -> Notes:
    return Notes(FrameWatch(scene), heartbeat, NoonClock(), PACE)


@pytest.mark.parametrize(
    ("state", "name"),
    [
        (VisitState(), "welcome"),
        (VisitState(screen=Screen.SAVED, way=Way.ARRIVED), "saved/arrived"),
        (VisitState(screen=Screen.REST, overlay=Overlay.HELP), "rest+help"),
    ],
)
def test_a_state_has_a_name(state: VisitState, name: str) -> None:
    assert state_name(state) == name


def test_states_are_written_down_once_in_a_row(notes: Notes) -> None:
    for screen in (Screen.CODE, Screen.CODE, Screen.WELCOME, Screen.CODE):
        notes.follow(VisitState(screen=screen))
    assert notes.states == ["code", "welcome", "code"]


def test_what_did_not_happen_has_no_time(notes: Notes) -> None:
    assert notes.timings_ms(0.25) == {
        "process_to_first_frame": 250.0,
        "reading_to_screen_p99": None,
        "confirm_to_saved_p99": None,
        "longest_gui_stall": 0.0,
    }


def test_a_reading_is_timed_from_its_stamp_in_real_time(notes: Notes, qtbot: QtBot) -> None:
    notes.follow(VisitState(screen=Screen.PAUSE, readings=(reading(seconds_ago=20.0),)))
    qtbot.waitUntil(lambda: notes.timings_ms(0)["reading_to_screen_p99"] is not None)
    took = notes.timings_ms(0)["reading_to_screen_p99"]
    assert took is not None
    assert took >= 2000.0  # 20 s of a clock that runs ten times as fast


def test_a_state_without_a_new_reading_times_none(notes: Notes, qtbot: QtBot) -> None:
    state = VisitState(screen=Screen.PAUSE, readings=(reading(seconds_ago=0.0),))
    notes.follow(state)
    qtbot.waitUntil(lambda: notes.timings_ms(0)["reading_to_screen_p99"] is not None)
    before = notes.timings_ms(0)
    notes.follow(replace(state, screen=Screen.MEASURE, readings=(reading(seconds_ago=99.0),)))
    qtbot.wait(50)
    assert notes.timings_ms(0) == before


def test_saving_is_timed_from_the_confirmation(notes: Notes, qtbot: QtBot) -> None:
    notes.follow(VisitState(screen=Screen.SAVED, way=Way.SAVED))
    assert notes.timings_ms(0)["confirm_to_saved_p99"] is None
    notes.confirmed()
    notes.follow(VisitState(screen=Screen.SAVED, way=Way.SAVED))
    qtbot.waitUntil(lambda: notes.timings_ms(0)["confirm_to_saved_p99"] is not None)


def test_the_heart_beats_from_the_first_frame_of_a_ready_room(
    notes: Notes, heartbeat: Heartbeat, qtbot: QtBot
) -> None:
    notes.follow(VisitState(readiness=Readiness.NOT_CLEANED))
    qtbot.wait(50)
    assert not heartbeat.beating
    notes.follow(VisitState(readiness=Readiness.READY))
    assert not heartbeat.beating
    qtbot.waitUntil(lambda: heartbeat.beating)
