# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""The text of a wait changes with its second."""

import pytest
from pytestqt.qtbot import QtBot

from kiosk.visit.state import Countdown
from ui.gallery.still import StillClock
from ui.viewmodels.countdown import CountdownTicker


@pytest.mark.parametrize(
    ("left", "text", "seconds"),
    [
        (300.0, "5:00", 300),
        (299.2, "5:00", 300),
        (299.0, "4:59", 299),
        (60.5, "1:01", 61),
        (9.1, "0:10", 10),
        (0.0, "0:00", 0),
        (-3.0, "0:00", 0),
    ],
)
def test_what_is_left(qtbot: QtBot, left: float, text: str, seconds: int) -> None:
    clock = StillClock()
    ticker = CountdownTicker(clock)
    ticker.follow(Countdown(clock.seconds + left, 300.0))
    assert (ticker.text, ticker.seconds) == (text, seconds)
    assert ticker.done_share == pytest.approx(1 - seconds / 300)


def test_it_ticks_when_the_second_changes(qtbot: QtBot) -> None:
    clock = StillClock()
    ticker = CountdownTicker(clock)
    ticker.follow(Countdown(clock.seconds + 10.02, 60.0))
    assert ticker.text == "0:11"
    with qtbot.waitSignal(ticker.ticked, timeout=5_000):
        clock.seconds += 0.03
    assert ticker.text == "0:10"


def test_the_same_wait_runs_on_and_another_begins(qtbot: QtBot) -> None:
    clock = StillClock()
    ticker = CountdownTicker(clock)
    wait = Countdown(clock.seconds + 60, 60.0)
    ticker.follow(wait)
    with qtbot.assertNotEmitted(ticker.ticked):
        ticker.follow(wait)
    with qtbot.waitSignal(ticker.ticked):
        ticker.follow(Countdown(clock.seconds + 30, 60.0))
    assert ticker.text == "0:30"


def test_without_a_wait_nothing_runs(qtbot: QtBot) -> None:
    clock = StillClock()
    ticker = CountdownTicker(clock)
    ticker.follow(Countdown(clock.seconds + 0.02, 60.0))
    ticker.follow(None)
    with qtbot.assertNotEmitted(ticker.ticked, wait=60):
        clock.seconds += 1
    assert (ticker.text, ticker.done_share) == ("0:00", 0.0)


def test_a_wait_of_no_length_is_not_divided_by(qtbot: QtBot) -> None:
    clock = StillClock()
    ticker = CountdownTicker(clock)
    ticker.follow(Countdown(clock.seconds, 0.0))
    assert ticker.done_share == 0.0
