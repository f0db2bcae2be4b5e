# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""Fifty wrong PINs over restarts and boots, with a hash that costs little; real costs, kills and
times are in `tests.kiosk.station.guessing`."""

from pathlib import Path

from kiosk.station.messages import Unlocked
from tests.kiosk.station.guessing import (
    CHEAP,
    LOGGED,
    RIGHT,
    TRIES,
    WAITS,
    WRONG,
    Door,
    SetClock,
    almost,
    by_chance,
    keys_of,
    people,
)
from tests.kiosk.station.writing import told

STARTS_EVERY, BOOTS_EVERY = 3, 7


def test_fifty_wrong_pins_cost_what_is_written_whatever_is_restarted(tmp_path: Path) -> None:
    keys, clock = keys_of(people(CHEAP)), SetClock()
    door, waits = Door(tmp_path, keys, clock), []
    try:
        for number in range(1, TRIES + 1):
            waits.append(door.say(almost(number % len(RIGHT))).wait_seconds)
            if number % STARTS_EVERY == 0:
                door.close()
                door = Door(tmp_path, keys, clock)
            if number % BOOTS_EVERY == 0:
                clock.boot, clock.ms = clock.boot + 1, 1_000
            _waits(door, clock, WAITS[number - 1])
        assert waits == WAITS
        assert door.say(RIGHT) == Unlocked(accepted=True, wait_seconds=0, staff="anna-1")
        assert told(door.store) == [*LOGGED, ("attendant", "attendant-signed-in", {})]
        assert door.say(WRONG).wait_seconds == 0  # begins anew
    finally:
        door.close()


def _waits(door: Door, clock: SetClock, seconds: int) -> None:
    """Nobody is listened to until the last moment of it, and that costs nothing."""
    if seconds:
        assert door.say(RIGHT) == Unlocked(accepted=False, wait_seconds=seconds)
        clock.ms += 1000 * seconds - 1
        assert door.say(RIGHT) == Unlocked(accepted=False, wait_seconds=1)
        clock.ms += 1


def test_times_that_tell_are_found_and_others_are_not() -> None:
    noise = [((7 * n) % 100) / 100 for n in range(40)]  # the same for every kind, out of step
    silent = {kind: noise[kind:] + noise[:kind] for kind in range(4)}
    telling = {kind: [each + kind for each in times] for kind, times in silent.items()}
    assert by_chance(silent, shuffles=200) > 0.05
    assert by_chance(telling, shuffles=200) < 0.01
