# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""Kernels killed under the station's store: nothing that had been acknowledged is lost.

python -m tests.sync.line.powercut.kills [--count 200] [--seed N] [--synchronous MODE]

A guest (`tests.guest.machine`) mounts an ext4 file system, so that its kernel replays the journal,
hands out a copy of the store as it lies there, and lets a writer go on with it until the guest is
killed at a random moment. What the writer said has left the machine, the copy is opened here as
the station would.

It shows what happens to a page cache, a journal and a store when the machine stops between any two
instructions; what the guest had given to its disk is on it, in that order. A disk that keeps writes
back and loses them is what `states` is for.
"""

import argparse
import json
import os
import random
import shutil
import subprocess
import sys
import tempfile
import threading
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path

from tests.guest.machine import (
    AVAILABLE,
    MOUNT_POINT,
    SECOND_MOUNT_POINT,
    cut_power,
    end,
    start,
)
from tests.sync.line.powercut.promised import Promised, Verdict
from tests.sync.line.powercut.states import STORE
from tests.sync.line.powercut.weakened import MODES

ON_ONE_DISK = 20  # kills; then a new one
DISK_BYTES = 64 * 1024 * 1024
LONGEST_LIFE = 2.5  # s, from the first acknowledgement
PATIENCE = 120.0  # s, for a guest to be up
EARLY = 0.1  # of the kills come at any time after the start: also while the journal is replayed
_SCRIPT = """
mount -t ext4 /dev/ubda {disk} || exit
mount -t hostfs -o {out} none {shared} || exit
cp {disk}/store.db* {shared}/ 2>/dev/null
echo copied > /dev/ttyS0
exec {python} -m tests.sync.line.powercut.writer {disk}/store.db --seed {seed} \
    --synchronous {synchronous} < {out}/go > /dev/ttyS0 2>/dev/null
"""


@dataclass
class Tally:
    """What came out. `acknowledged`: how often the store's word was taken for it."""

    kills: int = 0
    acknowledged: int = 0
    verdicts: Counter[Verdict] = field(default_factory=Counter)
    faults: list[str] = field(default_factory=list)


def spree(folder: Path, count: int, seed: int, synchronous: str = "full") -> Tally:
    """So many kills, each followed by a start that says what is there."""
    tally = Tally()
    chance = random.Random(seed)  # noqa: S311 - no secrets
    while tally.kills < count:
        disk = _Disk(folder, chance, synchronous)
        while disk.live_and_die(tally):
            if disk.kills == ON_ONE_DISK or tally.kills == count:
                break
    return tally


class _Disk:
    def __init__(self, folder: Path, chance: random.Random, synchronous: str) -> None:
        self._folder = folder
        self._chance = chance
        self._synchronous = synchronous
        self._image = folder / "disk.img"
        self._promised = Promised()
        self._is_new = True
        self.kills = 0  # that were judged
        self._image.unlink(missing_ok=True)
        self._image.touch()
        os.truncate(self._image, DISK_BYTES)
        subprocess.run(["mkfs.ext4", "-q", "-F", self._image], check=True)

    def live_and_die(self, tally: Tally) -> bool:
        """One guest, from its start to its end; what the kill before it has left is judged.

        False where nobody knows any more what the store should hold.
        """
        seed = self._chance.randrange(2**32)
        lines = self._said_until_killed(seed)
        if "copied\n" not in lines:  # killed too early: the next one judges
            return True
        verdict, why, found = self._promised.judge_copy(self._folder / "out" / STORE)
        if not self._is_new:  # a first life finds nothing to judge
            self.kills += 1
            tally.kills += 1
            tally.verdicts[verdict] += 1
        self._is_new = False
        if verdict is not Verdict.WHOLE:
            tally.faults.append(f"seed {seed}: {verdict}, {why}")
        if found is None:
            return False
        self._promised.settle(found)
        said = [line for line in lines if line.endswith("\n") and line != "copied\n"]
        self._promised.hear(said)
        tally.acknowledged += said.count("done\n")
        return True

    def _said_until_killed(self, seed: int) -> list[str]:
        out = self._folder / "out"
        shutil.rmtree(out, ignore_errors=True)
        out.mkdir()
        (out / "go").write_text("go\n")
        script = _SCRIPT.format(
            disk=MOUNT_POINT,
            shared=SECOND_MOUNT_POINT,
            out=out,
            python=sys.executable,
            seed=seed,
            synchronous=self._synchronous,
        )
        guest = start(self._folder, script, [self._image])
        try:
            return self._heard(guest)
        finally:
            end(guest)

    def _heard(self, guest: "subprocess.Popen[str]") -> list[str]:
        """What it says until its power is cut."""
        assert guest.stdout is not None
        hurried = self._chance.random() < EARLY
        after = self._chance.uniform(0, LONGEST_LIFE)
        limit = threading.Timer(after if hurried else PATIENCE, cut_power, [guest])
        limit.start()
        lines: list[str] = []
        for line in guest.stdout:  # all the time: a full pipe would hold back what was said
            lines.append(line)
            if line == "done\n" and lines.count(line) == 1 and not hurried:
                limit.cancel()
                limit = threading.Timer(after, cut_power, [guest])
                limit.start()
        limit.join()
        assert hurried or "done\n" in lines, "the guest said nothing for a long time"
        return lines


def main() -> int:
    """Prints one JSON object; exit status 1 if anything was lost, doubled or spoilt."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--count", type=int, default=200)
    parser.add_argument("--seed", type=int, default=random.SystemRandom().randrange(2**32))
    parser.add_argument("--synchronous", choices=MODES, default="full")
    options = parser.parse_args()
    if not AVAILABLE:
        parser.error("needs linux.uml on x86-64: apt-get install user-mode-linux")
    sys.stderr.write(f"seed {options.seed}\n")
    with tempfile.TemporaryDirectory(prefix="power-cut-") as folder:
        tally = spree(Path(folder), options.count, options.seed, options.synchronous)
    told = {
        "seed": options.seed,
        "synchronous": options.synchronous,
        "kills": tally.kills,
        "acknowledged": tally.acknowledged,
        **{verdict: tally.verdicts[verdict] for verdict in Verdict},
        "first faults": tally.faults[:20],
    }
    sys.stdout.write(json.dumps(told) + "\n")
    return 1 if tally.faults else 0


if __name__ == "__main__":
    sys.exit(main())
