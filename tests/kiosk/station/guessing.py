# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""Fifty wrong PINs over restarts, and their times: `python -m tests.kiosk.station.guessing`.

With the clinic's own costs of a hash. After each answer the guard's process is killed (SIGKILL),
the next one begins on the same store; every tenth time the machine has booted anew. Then wrong PINs
with 0 to 7 right digits in front, in turn, are timed through the guard down to the disk; and, to
see whether that would find anything, once more with an answer that takes 10 ms longer for each
right digit. One JSON object a line. Time since boot is the program's own, so nothing waits.
"""

import asyncio
import json
import random
import sys
import time
from collections.abc import Mapping, Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from statistics import median
from subprocess import PIPE, Popen
from tempfile import TemporaryDirectory
from types import MappingProxyType
from uuid import UUID

from cryptography.hazmat.primitives.kdf.argon2 import Argon2id

from kiosk.station.messages import Unlocked
from kiosk.station.pin_guard import Keys, PinGuard
from kiosk.station.pin_wait import Instant
from kiosk.station.staff_keys import StaffKeys
from kiosk.station.store_worker import StoreWorker
from sync.formats.logbook import Who
from sync.formats.pin import HASH_SIZE, Costs, PinHash, hash_pin
from sync.formats.site_profile import Attendants, Staff
from sync.line.store import OutboxStore
from tests.kiosk.station.writing import scribe_on, told

RIGHT, ROOM = "58203947", "2580"
WRONG = "99999999"
TRIES = 50
# docs/formats/site-profile.md, in figures of its own: what the code says is what is looked at.
WAITS = [0, 0, 5, 15, 30, 60, 120, 240, 480] + [900] * (TRIES - 9)
LOGGED = [
    ("attendant", "attendant-locked-out", {"failures": n, "seconds": wait})
    if wait
    else ("attendant", "attendant-refused", {"failures": n})
    for n, wait in enumerate(WAITS, 1)
]
CHEAP = Costs(memory=32, passes=1, lanes=1)
ROUNDS, SHUFFLES = 30, 2_000
LEAK_SECONDS = 0.01


def _cheap(costs: Costs, pin: str, salt: bytes) -> PinHash:
    """As no profile may have it."""
    made = Argon2id(
        salt=salt,
        length=HASH_SIZE,
        iterations=costs.passes,
        lanes=costs.lanes,
        memory_cost=costs.memory,
    )
    return PinHash(costs, salt, made.derive(pin.encode("ascii")))


def people(costs: Costs | None = None) -> Attendants:
    """The room's PIN and one attendant's own; with the clinic's costs, or with these."""

    def made(pin: str, salt: int) -> PinHash:
        bytes_ = salt.to_bytes(16, "big")
        return _cheap(costs, pin, bytes_) if costs else hash_pin(pin, bytes_)

    return Attendants(made(ROOM, 1), MappingProxyType({"anna-1": Staff(pin=made(RIGHT, 2))}))


def keys_of(attendants: Attendants) -> Keys:
    """As on a day in a time that a kiosk is in touch with its clinic."""
    return StaffKeys(attendants, date(2026, 11, 27), current=True)


@dataclass
class SetClock:
    """Time since a boot, as a test sets it."""

    boot: int = 1
    ms: int = 1_000

    def now(self) -> Instant:
        return Instant(str(UUID(int=self.boot)), self.ms)


class Door:
    """A guard on the store in this folder, as one start of the station has it."""

    def __init__(self, folder: Path, keys: Keys, clock: SetClock) -> None:
        self.store, self.worker = OutboxStore(folder / "store.db"), StoreWorker()
        scribe = scribe_on(self.store, self.worker, boot_clock=clock)
        self.guard = PinGuard(self.store.notes, self.worker, clock, lambda: keys, scribe)

    def close(self) -> None:
        self.worker.close()
        self.store.close()

    def say(self, pin: str) -> Unlocked:
        return asyncio.run(self.guard.unlock(pin))


# --- do times tell anything -----------------------------------------------------------------------


def spread(times: Mapping[int, Sequence[float]]) -> float:
    """How far the slowest kind's median is from the fastest one's."""
    middles = [median(each) for each in times.values()]
    return max(middles) - min(middles)


def by_chance(times: Mapping[int, Sequence[float]], shuffles: int = SHUFFLES) -> float:
    """How often the same times, dealt out at random within each round, are spread as far: the p of
    a permutation test. Small: the kind tells."""
    seen, chance = spread(times), random.Random(0)  # noqa: S311 - no secret
    rounds = [list(each) for each in zip(*times.values(), strict=True)]
    as_far = 0
    for _ in range(shuffles):
        for each in rounds:
            chance.shuffle(each)
        as_far += spread(dict(enumerate(zip(*rounds, strict=True)))) >= seen
    return (as_far + 1) / (shuffles + 1)


def almost(right_digits: int) -> str:
    """A wrong PIN with so many right digits in front."""
    return RIGHT[:right_digits] + WRONG[right_digits:]


class Leaky:
    """Tells by its time how many digits were right."""

    def __init__(self, keys: Keys) -> None:
        self._keys = keys

    def who(self, said: str) -> Who | None:
        right = next((n for n in range(len(RIGHT)) if said[n] != RIGHT[n]), len(RIGHT))
        time.sleep(LEAK_SECONDS * right)
        return self._keys.who(said)


def timed(door: Door, clock: SetClock, rounds: int) -> dict[int, list[float]]:
    """Seconds of each answer, by the right digits; all kinds in each round, shuffled."""
    times: dict[int, list[float]] = {right: [] for right in range(len(RIGHT))}
    kinds, chance = list(times), random.Random(1)  # noqa: S311 - no secret
    for _ in range(rounds):
        chance.shuffle(kinds)
        for right in kinds:
            clock.ms += 1_000_000  # whatever there was to wait is over
            began = time.perf_counter()
            answer = door.say(almost(right))
            times[right].append(time.perf_counter() - began)
            if answer.accepted:
                raise AssertionError(f"opened with {right} right digits")
    return times


def timing(keys: Keys, folder: Path, rounds: int) -> dict[str, object]:
    """What the times of so many rounds say."""
    clock = SetClock()
    door = Door(folder, keys, clock)
    try:
        times = timed(door, clock, rounds)
    finally:
        door.close()
    return {
        "rounds": rounds,
        "median_ms": {right: round(1000 * median(each), 2) for right, each in times.items()},
        "spread_ms": round(1000 * spread(times), 3),
        "p": round(by_chance(times), 4),
    }


# --- kills ----------------------------------------------------------------------------------------


def _one_try(folder: str, boot: str, ms: str, pin: str) -> None:
    """The child: one start of the guard, one try; then it waits to be killed."""
    door = Door(Path(folder), keys_of(people()), SetClock(int(boot), int(ms)))
    answer = door.say(pin)
    _tell({"answer": [answer.accepted, answer.wait_seconds, answer.staff]})
    sys.stdin.read()


def killed(folder: Path, clock: SetClock, pin: str) -> list[object]:
    """The answer of a guard that is killed as soon as it is there."""
    command = [sys.executable, "-m", __spec__.name, str(folder), str(clock.boot), str(clock.ms)]
    with Popen([*command, pin], stdin=PIPE, stdout=PIPE) as child:
        assert child.stdout is not None
        line = child.stdout.readline()
        child.kill()
    answer: list[object] = json.loads(line)["answer"]
    return answer


def fifty(folder: Path) -> dict[str, object]:
    """Fifty wrong ones; the right one while there is to wait, and after it."""
    clock, waits, early = SetClock(), [], 0
    for number in range(1, TRIES + 1):
        waits.append(killed(folder, clock, WRONG)[1])
        clock.ms += 1  # a start takes time; the logbook knows an entry again by its millisecond
        if number % 10 == 0:
            clock.boot, clock.ms = clock.boot + 1, 1_000
            early += killed(folder, clock, RIGHT) == [False, waits[-1], None]
        clock.ms += 1000 * WAITS[number - 1]
    opened = killed(folder, clock, RIGHT)
    with ExitStack() as stack:
        store = OutboxStore(folder / "store.db")
        stack.callback(store.close)
        logged = [each for each in told(store) if each[1].startswith("attendant")]
    return {
        "tries": TRIES,
        "waits_as_specified": waits == WAITS,
        "right_one_refused_after_a_boot": f"{early} of {TRIES // 10}",
        "logbook_as_specified": logged[:-1] == LOGGED,
        "lockouts_logged": sum(each[1] == "attendant-locked-out" for each in logged),
        "then_opened": opened == [True, 0, "anna-1"],
    }


def _tell(figures: dict[str, object]) -> None:
    sys.stdout.write(json.dumps(figures) + "\n")
    sys.stdout.flush()


def main() -> None:
    with TemporaryDirectory() as made:
        folders = [Path(made) / name for name in ("fifty", "timing", "leaky")]
        for folder in folders:
            folder.mkdir()
        _tell({"fifty": fifty(folders[0])})
        keys = keys_of(people())
        _tell({"timing": timing(keys, folders[1], ROUNDS)})
        _tell({"with_a_leak": timing(Leaky(keys), folders[2], ROUNDS)})


if __name__ == "__main__":
    _one_try(*sys.argv[1:]) if sys.argv[1:] else main()
