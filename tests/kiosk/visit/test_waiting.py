# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""Waits end when they should, once, and not when they were taken back."""

from kiosk.visit.state import Countdown
from kiosk.visit.waiting import Alarm
from tests.kiosk.visit.fakes import ManualClock


class Bell:
    """Counts."""

    def __init__(self) -> None:
        self.rung = 0

    def __call__(self) -> None:
        self.rung += 1


async def test_an_alarm_rings_once_at_its_end() -> None:
    clock, bell = ManualClock(), Bell()
    alarm = Alarm(clock, bell)
    wait = Countdown(clock.monotonic() + 60, 60)
    alarm.follow(wait)
    await clock.pass_time(59)
    alarm.follow(wait)  # told again: it doesn't begin anew
    assert bell.rung == 0
    await clock.pass_time(1)
    assert bell.rung == 1
    await clock.pass_time(100)
    assert bell.rung == 1


async def test_an_alarm_that_was_taken_back_is_silent() -> None:
    clock, bell = ManualClock(), Bell()
    alarm = Alarm(clock, bell)
    alarm.follow(Countdown(clock.monotonic() + 60, 60))
    await clock.pass_time(30)
    alarm.follow(None)
    await clock.pass_time(100)
    assert bell.rung == 0


async def test_a_new_wait_replaces_the_old_one() -> None:
    clock, bell = ManualClock(), Bell()
    alarm = Alarm(clock, bell)
    alarm.follow(Countdown(clock.monotonic() + 60, 60))
    alarm.follow(Countdown(clock.monotonic() + 90, 90))
    await clock.pass_time(60)
    assert bell.rung == 0
    await clock.pass_time(30)
    assert bell.rung == 1
    alarm.cancel()


class HastyClock(ManualClock):
    """Wakes its sleepers before their time, as timers may."""

    async def sleep(self, seconds: float) -> None:
        await super().sleep(seconds * 0.9 if seconds > 1 else seconds)


async def test_a_wait_is_not_over_because_the_sleep_is() -> None:
    clock, bell = HastyClock(), Bell()
    Alarm(clock, bell).follow(Countdown(clock.monotonic() + 60, 60))
    await clock.pass_time(59)
    assert bell.rung == 0
    await clock.pass_time(1)
    assert bell.rung == 1


async def test_the_bell_may_set_the_next_wait() -> None:
    clock = ManualClock()
    rung: list[float] = []

    def again() -> None:
        rung.append(clock.monotonic())
        alarm.follow(Countdown(clock.monotonic() + 10, 10))

    alarm = Alarm(clock, again)
    alarm.follow(Countdown(clock.monotonic() + 10, 10))
    await clock.pass_time(35)
    assert rung == [1010, 1020, 1030]
    alarm.cancel()
