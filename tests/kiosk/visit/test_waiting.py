# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""Waits end when they should, once, and not when they were taken back."""

import asyncio
import contextlib
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from kiosk.visit.state import Countdown
from kiosk.visit.waiting import Alarm, IdleWatch
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


@asynccontextmanager
async def watching(clock: ManualClock, bell: Bell) -> AsyncIterator[IdleWatch]:
    """Idle after 90 seconds."""
    watch = IdleWatch(clock, lambda: 90.0, bell)
    task = asyncio.create_task(watch.run())
    await clock.pass_time(0)
    yield watch
    task.cancel()
    with contextlib.suppress(asyncio.CancelledError):
        await task


async def test_idle_time_that_is_held_stands_still_and_goes_on_with_what_was_left() -> None:
    clock, bell = ManualClock(), Bell()
    async with watching(clock, bell) as watch:
        await clock.pass_time(80)
        watch.hold(True)
        watch.hold(True)
        await clock.pass_time(1000)
        assert bell.rung == 0
        watch.hold(False)
        watch.hold(False)
        await clock.pass_time(9)
        assert bell.rung == 0
        await clock.pass_time(2)
        assert bell.rung == 1


async def test_a_touch_while_idle_time_is_held_gives_the_full_time() -> None:
    clock, bell = ManualClock(), Bell()
    async with watching(clock, bell) as watch:
        await clock.pass_time(80)
        watch.hold(True)
        await clock.pass_time(50)
        watch.restart()
        await clock.pass_time(20)
        watch.hold(False)
        await clock.pass_time(89)
        assert bell.rung == 0
        await clock.pass_time(2)
        assert bell.rung == 1


async def test_idle_time_let_go_without_having_been_held_runs_on() -> None:
    clock, bell = ManualClock(), Bell()
    async with watching(clock, bell) as watch:
        await clock.pass_time(50)
        watch.hold(False)
        await clock.pass_time(40)
        assert bell.rung == 1
