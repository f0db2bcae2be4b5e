# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""The front keeper with real processes."""

import asyncio
import os
import signal
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from pathlib import Path

from kiosk.station.front_process import FrontProcess
from tests.kiosk.station.test_client import until

SLEEPER = "import sys, time, pathlib; pathlib.Path(sys.argv[1]).write_text('up'); time.sleep(60)"
DEAF = "import signal; signal.signal(signal.SIGTERM, signal.SIG_IGN); " + SLEEPER
PARENT = (
    "import asyncio, sys; from kiosk.station.front_process import FrontProcess;"
    "\nasync def nothing(): pass\n"
    "asyncio.run(FrontProcess(sys.argv[1:], {}).run(nothing))"
)


async def nothing() -> None:
    """Nobody looks after anything between two fronts."""


@asynccontextmanager
async def kept(*command: str) -> AsyncIterator[FrontProcess]:
    front = FrontProcess(command, {"PATH": os.environ["PATH"]})
    task = asyncio.create_task(front.run(nothing))
    try:
        yield front
    finally:
        task.cancel()
        with suppress(asyncio.CancelledError):
            await task


def _alive(pid: int) -> bool:
    with suppress(OSError):
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    return False


async def test_a_killed_front_is_followed_by_a_new_one(tmp_path: Path) -> None:
    async with kept(sys.executable, "-c", SLEEPER, str(tmp_path / "up")) as front:
        await until(lambda: front.pid)
        first = front.pid
        assert first is not None
        os.kill(first, signal.SIGKILL)
        await until(lambda: front.pid not in (None, first))
    assert front.pid is None


async def test_a_front_that_ignores_the_polite_signal_is_ended_all_the_same(tmp_path: Path) -> None:
    async with kept(sys.executable, "-c", DEAF, str(tmp_path / "up")) as front:
        await until((tmp_path / "up").exists)
        pid = front.pid
        assert pid is not None
        await front.end()
        await until(lambda: not _alive(pid))


async def test_what_the_front_started_ends_with_it(tmp_path: Path) -> None:
    child = (
        f"import subprocess, sys; subprocess.run([sys.executable, '-c', {SLEEPER!r}, sys.argv[1]])"
    )
    async with kept(sys.executable, "-c", child, str(tmp_path / "up")) as front:
        await until((tmp_path / "up").exists)
        group = front.pid
        assert group is not None
        os.kill(group, signal.SIGKILL)
        await until(lambda: _group_is_empty(group))


def _group_is_empty(group: int) -> bool:
    try:
        os.killpg(group, 0)
    except ProcessLookupError:
        return True
    return False


async def test_the_front_dies_with_a_killed_station(tmp_path: Path) -> None:
    arguments = (sys.executable, "-c", SLEEPER, str(tmp_path / "up"))
    station = await asyncio.create_subprocess_exec(sys.executable, "-c", PARENT, *arguments)
    await until((tmp_path / "up").exists)
    (front,) = (
        int(entry.name)
        for entry in Path("/proc").iterdir()  # noqa: ASYNC240 - a handful of names
        if entry.name.isdigit() and _parent_of(int(entry.name)) == station.pid
    )
    station.kill()
    await station.wait()
    await until(lambda: not _alive(front))


def _parent_of(pid: int) -> int:
    with suppress(OSError):
        return int(Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[1])
    return 0


async def test_a_front_that_ends_at_once_is_started_again(tmp_path: Path) -> None:
    starts = tmp_path / "starts"
    async with kept("/bin/sh", "-c", f"echo x >> {starts}; exit 1"):
        await until(lambda: starts.exists() and starts.read_text() == "x\nx\n")
