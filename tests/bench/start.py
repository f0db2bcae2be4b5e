# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""From the start of the process to its first frame, beside a bare QML window of the same size.

Both are started in turn by the same parent, which reads the clock just before; both write the time
of their first frame by the same clock. The last row is the front's promise to a patient in a cuff:
how long after its start the stop command has reached the device (at most a second).
"""

import asyncio
import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from pathlib import Path

from tests.ui.robot.desk import Desk
from tests.ui.robot.room import cuff

ROUNDS = 15
SIZES = ((1280, 800), (1920, 1080))
STOP_LIMIT_MS = 1000.0
PATIENCE = 30.0
BARE = Path(__file__).with_name("bare_window.py")
KIOSK = Path(sys.executable).with_name("telemed-kiosk")


def run() -> Iterator[dict[str, object]]:
    """Medians, ms."""
    for size in SIZES:
        ours, reference = [], []
        _bare(size), _front(size)  # the first of each reads from the disk
        for _ in range(ROUNDS):
            reference.append(_bare(size))
            ours.append(_front(size))
        yield _row(f"first frame {size[0]}x{size[1]}", ours, statistics.median(reference))
    stops = [asyncio.run(_stop()) for _ in range(ROUNDS)]
    yield _row("stop at the cuff, against the limit", stops, STOP_LIMIT_MS)


def _row(case: str, ours: Sequence[float], reference: float) -> dict[str, object]:
    mine = statistics.median(ours)
    return {
        "name": "start",
        "case": case,
        "ours": round(mine, 1),
        "reference": round(reference, 1),
        "ratio": round(mine / reference, 2),
        "unit": "ms",
        "n": len(ours),
    }


def quiet_environment() -> dict[str, str]:
    """No display, and the same renderer for both."""
    return {"QT_QPA_PLATFORM": "offscreen", "QT_QUICK_BACKEND": "software", **os.environ}


def _bare(size: tuple[int, int]) -> float:
    begun = time.monotonic() * 1000
    ended = subprocess.run(
        [sys.executable, str(BARE), *map(str, size)],
        env=quiet_environment(),
        stdout=subprocess.PIPE,
        text=True,
        timeout=PATIENCE,
        check=True,
    )
    return float(ended.stdout) - begun


def _front(size: tuple[int, int]) -> float:
    """The command itself, without a station: its window doesn't wait for one."""
    window = f"{size[0]}x{size[1]}"
    command = [str(KIOSK), "--station", "/nonexistent/front.sock", "--window", window]
    begun = time.monotonic() * 1000
    with subprocess.Popen(
        command, env=quiet_environment(), stderr=subprocess.PIPE, text=True
    ) as process:
        assert process.stderr is not None
        line = json.loads(process.stderr.readline())
        process.kill()
    if line["event"] != "first-frame":
        raise RuntimeError(f"the front began with {line}")
    return float(line["monotonic_ms"]) - begun


async def _stop() -> float:
    """Until the simulated cuff has heard the stop: its 10 bytes take 42 ms of the line's time."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        async with cuff(folder) as heard, Desk(folder / "front.sock"):
            begun = datetime.now(UTC)
            process = await asyncio.create_subprocess_exec(
                str(KIOSK),
                *("--station", str(folder / "front.sock"), "--ports", f"links:{folder}"),
                *("--window", "1280x800"),
                env=quiet_environment(),
                stderr=asyncio.subprocess.DEVNULL,
            )
            async with asyncio.timeout(PATIENCE):
                at = await _first(heard, "stop")
            process.kill()
            await process.wait()
    return (at - begun).total_seconds() * 1000


async def _first(log: Path, event: str) -> datetime:
    while True:
        for line in (await asyncio.to_thread(log.read_text)).splitlines():
            entry = json.loads(line)
            if entry["event"] == event:
                return datetime.fromisoformat(entry["time"])
        await asyncio.sleep(0.01)
