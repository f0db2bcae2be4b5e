# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""What the logbook costs a visit: the step that begins it, with its two entries and without.

Both go into the same store on the same disk, in turns. Entries ride in the step's own transaction,
so the difference is what they take to be made and to lie in it, and no further fsync: `strace`
counts those.
"""

import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from shutil import which
from uuid import UUID, uuid4

from sync.formats.logbook import Draft, Moment, Who
from sync.formats.logbook_words import Event, Role
from sync.line.seal import seal_step
from sync.line.store import OutboxStore
from tests.bench.seal import _recipient

ROUNDS, WARM_UP = 400, 20
FSYNC_STEPS = 100
DEVICE, BOOT = b"bench device 16B", UUID(int=1)


def run() -> Iterator[dict[str, object]]:
    """p50 and p99 in milliseconds; then fsyncs of 100 steps."""
    with tempfile.TemporaryDirectory(dir=Path.cwd(), prefix=".bench-logbook-") as folder:
        times = _rounds(Path(folder) / "store.db")
        for name, share in (("p50", 50), ("p99", 99)):
            yield _row(
                f"first step, {name}",
                _quantile(times[True], share),
                _quantile(times[False], share),
                "ms",
                ROUNDS,
            )
        if which("strace"):
            counted = [_fsyncs(Path(folder) / f"{how}.db", how) for how in ("with", "without")]
            yield _row(f"fsyncs of {FSYNC_STEPS} steps", *counted, "fsyncs", FSYNC_STEPS)


def _row(case: str, ours: float, reference: float, unit: str, n: int) -> dict[str, object]:
    return {
        "name": "logbook",
        "case": case,
        "ours": round(ours, 3),
        "reference": round(reference, 3),
        "ratio": round(ours / reference, 2),
        "unit": unit,
        "n": n,
    }


def _quantile(values: list[float], share: int) -> float:
    return statistics.quantiles(values, n=100, method="inclusive")[share - 1]


def _rounds(path: Path) -> dict[bool, list[float]]:
    times: dict[bool, list[float]] = {True: [], False: []}
    store = OutboxStore(path)
    recipient = _recipient()[0]
    for number in range(WARM_UP + ROUNDS):
        for told in (True, False) if number % 2 else (False, True):
            visit = uuid4()
            sealed = seal_step(DEVICE, visit, 1, b"{}" * 400, recipient).unsigned
            started = time.perf_counter()
            entries = _entries(visit, number) if told else ()
            store.journal_step(visit, 1, sealed, room="occupied", entries=entries)
            if number >= WARM_UP:
                times[told].append((time.perf_counter() - started) * 1000)
    store.close()
    return times


def _entries(visit: UUID, number: int) -> tuple[Draft, ...]:
    def draft(up_ms: int, event: Event, fields: dict[str, int | str]) -> Draft:
        moment = Moment(datetime.now(UTC), BOOT, up_ms)
        return Draft(moment, Who(Role.PATIENT), event, fields)

    started = {"visit": str(visit), "resumed": "no"}
    changed = {"was": "ready", "is": "occupied", "because": "visit-started"}
    return (
        draft(2 * number, Event.VISIT_STARTED, dict(started)),
        draft(2 * number + 1, Event.ROOM_CHANGED, dict(changed)),
    )


def _fsyncs(path: Path, how: str) -> float:
    """As the kernel sees them, of a process of its own."""
    trace = path.with_suffix(".trace")
    command = ["strace", "-f", "-e", "trace=fsync,fdatasync", "-o", str(trace)]
    command += [sys.executable, "-m", "tests.bench.logbook", str(path), how]
    subprocess.run(command, check=True)
    return sum("sync(" in line for line in trace.read_text().splitlines())


def _steps(path: Path, how: str) -> None:
    store, recipient = OutboxStore(path), _recipient()[0]
    for number in range(FSYNC_STEPS):
        visit = uuid4()
        sealed = seal_step(DEVICE, visit, 1, b"{}", recipient).unsigned
        entries = _entries(visit, number) if how == "with" else ()
        store.journal_step(visit, 1, sealed, room="occupied", entries=entries)
    store.close()


if __name__ == "__main__":
    _steps(Path(sys.argv[1]), sys.argv[2])
