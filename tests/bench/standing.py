# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""Processes that stand still and are looked at: the front on a screen, and the bare window."""

import asyncio
import json
import sys
import time
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from pathlib import Path

from tests.bench.start import BARE, quiet_environment

SIZE = ("1280", "800")
PATIENCE = 120.0
SETTLE_SECONDS = 2.0
CPU_CLOCK_OF_PROCESS = 2  # CPUCLOCK_SCHED of linux/posix-timers.h: what it has run, to the ns


@asynccontextmanager
async def standing_front(
    screen: str, options: Sequence[str]
) -> AsyncIterator[tuple[int, dict[str, int]]]:
    """Its pid and the memory that it tells, once it stands on that screen."""
    command = ["-m", "tests.bench.watched_front", screen, *options, "--window", "x".join(SIZE)]
    async with _running(command) as process:
        assert process.stdout is not None
        async with asyncio.timeout(PATIENCE):
            line = await process.stdout.readline()
        yield process.pid, json.loads(line)


@asynccontextmanager
async def standing_bare_window() -> AsyncIterator[int]:
    """Its pid, once its first frame is out."""
    async with _running([str(BARE), *SIZE, "rest"]) as process:
        assert process.stdout is not None
        async with asyncio.timeout(PATIENCE):
            await process.stdout.readline()
        await asyncio.sleep(SETTLE_SECONDS)
        yield process.pid


@asynccontextmanager
async def _running(arguments: Sequence[str]) -> AsyncIterator[asyncio.subprocess.Process]:
    pipe, null = asyncio.subprocess.PIPE, asyncio.subprocess.DEVNULL
    process = await asyncio.create_subprocess_exec(
        sys.executable, *arguments, env=quiet_environment(), stdout=pipe, stderr=null
    )
    try:
        yield process
    finally:
        process.kill()
        await process.communicate()


def memory_of(pid: int) -> dict[str, int]:
    """RSS and PSS, kB, of a process that lets itself be looked at."""
    lines = Path(f"/proc/{pid}/smaps_rollup").read_text("ascii").splitlines()[1:]
    found = dict(line.split(":", 1) for line in lines)
    return {name: int(found[name].split()[0]) for name in ("Rss", "Pss")}


def cpu_seconds(pid: int) -> float:
    """What all threads of the process have run so far."""
    return time.clock_gettime(~pid << 3 | CPU_CLOCK_OF_PROCESS)


def wakeups(pid: int) -> int:
    """How often a thread of the process has waited for something so far."""
    total = 0
    for status in Path(f"/proc/{pid}/task").glob("*/status"):
        for line in status.read_text("ascii").splitlines():
            if line.startswith("voluntary_ctxt_switches:"):
                total += int(line.split()[1])
    return total
