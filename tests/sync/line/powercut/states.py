# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""Crash states of the station's store, one by one, each opened as the station opens it.

python -m tests.sync.line.powercut.states [--count 100000] [--seed N] [--synchronous MODE]

A life is recorded (`recorder`), cut off before and after each of its operations (`disk`), and every
state that a disk could then be in is judged (`promised`). The next life begins on one of these
states, with what had been acknowledged before it; after a few lives on a new disk.
"""

import argparse
import json
import random
import shutil
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from hashlib import blake2b
from pathlib import Path

from tests.sync.line.powercut.disk import Disk, Files, Operation, Said
from tests.sync.line.powercut.promised import Content, Promised, Verdict
from tests.sync.line.powercut.recorder import record
from tests.sync.line.powercut.weakened import MODES

_MEMORY = Path("/dev/shm")  # noqa: S108 - a hundred thousand stores, and none is worth a disk
STORE = "store.db"
LIVES = 5  # on one disk
VISITS = 4  # a life
AT_RANDOM = 8  # states a place, beside those that are made in order


@dataclass
class Tally:
    """What came out. `faults`: where and how, one line each."""

    lives: int = 0
    places: int = 0
    states: int = 0
    verdicts: Counter[Verdict] = field(default_factory=Counter)
    faults: list[str] = field(default_factory=list)

    def add(self, other: "Tally") -> None:
        self.lives += other.lives
        self.places += other.places
        self.states += other.states
        self.verdicts += other.verdicts
        self.faults += other.faults


@dataclass(frozen=True)
class Start:
    """A disk before a life, and what is promised to be on it (None: nothing was ever there)."""

    files: Files
    content: Content | None


def spree(
    folder: Path, count: int, seed: int, synchronous: str = "full", share: float = 1.0
) -> Tally:
    """So many different states, with everything under `folder`.

    `share`: which part of them is looked at, so that a few are of a whole life.
    """
    tally, start = Tally(), Start({}, None)
    chance = random.Random(seed)  # noqa: S311 - no secrets
    while tally.states < count:
        if tally.lives % LIVES == 0:
            start = Start({}, None)
        life = _Life(folder / "life", start, chance.randrange(2**32), synchronous, share)
        start = life.judge_all(tally, count) or Start({}, None)
    return tally


def memory() -> Path | None:
    """A folder that costs no disk, where there is one."""
    return _MEMORY if _MEMORY.is_dir() else None


class _Life:
    def __init__(
        self, folder: Path, start: Start, seed: int, synchronous: str, share: float
    ) -> None:
        self._folder = folder
        self._start = start
        self._seed = seed
        self._share = share
        self._chance = random.Random(seed)  # noqa: S311 - no secrets
        self._operations = self._recorded(synchronous)

    def _recorded(self, synchronous: str) -> list[Operation]:
        _lay(self._folder, self._start.files)
        store = str(self._folder / STORE)
        told = ["--seed", str(self._seed), "--visits", str(VISITS), "--synchronous", synchronous]
        return record(self._folder, ["tests.sync.line.powercut.writer", store, *told])

    def judge_all(self, tally: Tally, count: int) -> Start | None:
        """One of the sound states that it left, for the next life."""
        tally.lives += 1
        kept, sound = None, 0
        for place, promised, files in self._states(tally):
            verdict, why, found = self._judge(promised, files)
            tally.states += 1
            tally.verdicts[verdict] += 1
            if verdict is not Verdict.WHOLE:
                tally.faults.append(f"seed {self._seed} operation {place}: {verdict}, {why}")
            else:
                sound += 1
                if self._chance.random() < 1 / sound:  # each of them with the same chance
                    kept = Start(files, found)
            if tally.states >= count:
                break
        return kept

    def _states(self, tally: Tally) -> Iterator[tuple[int, Promised, Files]]:
        """Each once, with what was promised when it could come about."""
        disk, promised = Disk(self._start.files), Promised()
        if self._start.content is not None:
            promised.settle(self._start.content)
        seen: set[bytes] = set()
        for place, operation in enumerate(self._operations):
            if isinstance(operation, Said):
                promised.hear(operation.lines.splitlines())
            else:
                disk.feed(operation)
            tally.places += 1
            for files in disk.after_a_cut(self._chance, AT_RANDOM, self._share):
                key = _key(files, promised)
                if key not in seen:
                    seen.add(key)
                    yield place, promised, files

    def _judge(self, promised: Promised, files: Files) -> tuple[Verdict, str, Content | None]:
        _lay(self._folder, files)
        return promised.judge(self._folder / STORE)


def _lay(folder: Path, files: Files) -> None:
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir()
    for name, data in files.items():
        (folder / name).write_bytes(data)


def _key(files: Files, promised: Promised) -> bytes:
    """The same bytes are another state where more of them is promised."""
    told = blake2b(b"%d %d" % (len(promised.history), promised.pending is not None))
    for name in sorted(files):
        told.update(b"%s\0%d\0" % (name.encode(), len(files[name])))
        told.update(files[name])
    return told.digest()


def main() -> int:
    """Prints one JSON object; exit status 1 if anything was lost, doubled or spoilt."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--count", type=int, default=100_000)
    parser.add_argument("--seed", type=int, default=random.SystemRandom().randrange(2**32))
    parser.add_argument("--synchronous", choices=MODES, default="full")
    options = parser.parse_args()
    sys.stderr.write(f"seed {options.seed}\n")
    with tempfile.TemporaryDirectory(prefix="power-cut-", dir=memory()) as folder:
        tally = spree(Path(folder), options.count, options.seed, options.synchronous)
    told = {
        "seed": options.seed,
        "synchronous": options.synchronous,
        "lives": tally.lives,
        "places": tally.places,
        "states": tally.states,
        **{verdict: tally.verdicts[verdict] for verdict in Verdict},
        "first faults": tally.faults[:20],
    }
    sys.stdout.write(json.dumps(told) + "\n")
    return 1 if tally.faults else 0


if __name__ == "__main__":
    sys.exit(main())
