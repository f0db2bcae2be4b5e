# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""What the robot measures is the kiosk's time, and the robot's own work isn't in it."""

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtQuick import QQuickWindow

from ui.robot.stopwatch import FrameWatch, Heartbeat, OwnWork, percentile


class Hand:
    """A clock that is set by hand, seconds."""

    def __init__(self) -> None:
        self.at = 0.0

    def __call__(self) -> float:
        return self.at


@pytest.mark.parametrize(
    ("values", "rank", "expected"),
    [
        ([], 0.99, None),
        ([7.0], 0.99, 7.0),
        ([3.0, 1.0, 2.0], 0.99, 3.0),
        ([3.0, 1.0, 2.0], 0.5, 2.0),
        (list(map(float, range(1, 101))), 0.99, 99.0),
    ],
)
def test_percentile_is_the_nearest_rank(
    values: list[float], rank: float, expected: float | None
) -> None:
    assert percentile(values, rank) == expected


@pytest.fixture
def hand() -> Hand:
    return Hand()


@pytest.fixture
def worked() -> Hand:
    """The processor time of the GUI thread."""
    return Hand()


@pytest.fixture
def own(hand: Hand, worked: Hand) -> OwnWork:
    return OwnWork(hand, worked)


@pytest.fixture
def heartbeat(qapp: QGuiApplication, hand: Hand, worked: Hand, own: OwnWork) -> Heartbeat:
    beats = Heartbeat(own, hand, worked)
    beats.start()
    beats.stop()  # these tests beat by hand
    return beats


def beat_at(heartbeat: Heartbeat, hand: Hand, second: float) -> float:
    hand.at = second
    heartbeat.beat()
    return heartbeat.longest


def test_a_punctual_beat_is_no_stall(heartbeat: Heartbeat, hand: Hand) -> None:
    assert beat_at(heartbeat, hand, 0.004) == 0.0


def test_a_late_beat_is_a_stall_and_the_longest_stays(heartbeat: Heartbeat, hand: Hand) -> None:
    assert beat_at(heartbeat, hand, 0.034) == pytest.approx(0.030)
    assert beat_at(heartbeat, hand, 0.048) == pytest.approx(0.030)


def test_own_work_is_left_out(heartbeat: Heartbeat, hand: Hand, own: OwnWork) -> None:
    hand.at = 0.010
    with own.counted():
        hand.at = 0.110
    assert beat_at(heartbeat, hand, 0.124) == pytest.approx(0.020)


def test_own_work_counts_once(heartbeat: Heartbeat, hand: Hand, own: OwnWork) -> None:
    with own.counted():
        hand.at = 0.100
    beat_at(heartbeat, hand, 0.104)
    assert beat_at(heartbeat, hand, 0.208) == pytest.approx(0.100)


def test_own_work_over_a_beat_belongs_to_both_sides(hand: Hand, own: OwnWork) -> None:
    with own.counted():
        hand.at = 0.100
    assert own.within(0.0, 0.040) == pytest.approx(0.040)
    assert own.within(0.040, 0.200) == pytest.approx(0.060)


def test_the_busiest_time_between_two_beats_stays(
    heartbeat: Heartbeat, hand: Hand, worked: Hand
) -> None:
    worked.at = 0.012
    beat_at(heartbeat, hand, 0.1)
    worked.at = 0.013
    beat_at(heartbeat, hand, 0.2)
    assert heartbeat.busiest == pytest.approx(0.012)


def test_own_work_is_not_the_kiosks_work(
    heartbeat: Heartbeat, hand: Hand, worked: Hand, own: OwnWork
) -> None:
    worked.at = 0.003
    with own.counted():
        worked.at = 0.053
    beat_at(heartbeat, hand, 0.1)
    assert heartbeat.busiest == pytest.approx(0.003)


def test_a_frame_that_shows_it_calls_back_once(scene: QQuickWindow, qtbot: object) -> None:
    frames = FrameWatch(scene)
    seen: list[str] = []
    frames.next_frame(lambda: seen.append("frame"))
    assert seen == []
    qtbot.waitUntil(lambda: seen == ["frame"])  # type: ignore[attr-defined]
    scene.update()
    before = frames.last_frame
    qtbot.waitUntil(lambda: frames.last_frame > before)  # type: ignore[attr-defined]
    assert seen == ["frame"]
