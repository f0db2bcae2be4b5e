# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""The front as a process: there without a station, and gone in order."""

import asyncio
import json
import signal
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import pytest

from tests.ui.robot.desk import Desk
from tests.ui.robot.room import cuff


class Process:
    """One front and what it logs."""

    def __init__(self, process: asyncio.subprocess.Process) -> None:
        self.process = process
        self.log: list[dict[str, Any]] = []

    async def until(self, event: str) -> dict[str, Any]:
        """Read the log up to this event."""
        assert self.process.stderr is not None
        while line := await asyncio.wait_for(self.process.stderr.readline(), 20):
            self.log.append(json.loads(line))
            if self.log[-1]["event"] == event:
                return self.log[-1]
        raise AssertionError(f"no {event} in {self.log}")

    async def end(self, number: signal.Signals) -> int:
        """Send a signal; the exit status."""
        self.process.send_signal(number)
        return await asyncio.wait_for(self.process.wait(), 20)


@asynccontextmanager
async def front(folder: Path, *arguments: str) -> AsyncIterator[Process]:
    """A front whose station's socket would be in `folder`."""
    command = [sys.executable, "-m", "ui", "--station", str(folder / "front.sock"), *arguments]
    process = await asyncio.create_subprocess_exec(*command, stderr=asyncio.subprocess.PIPE)
    try:
        yield Process(process)
    finally:
        if process.returncode is None:
            process.kill()
        await process.communicate()


async def until_logged(file: Path, event: str, times: int) -> None:
    """Wait until the simulated cuff has written `event` that often."""
    async with asyncio.timeout(20):
        while True:
            text = await asyncio.to_thread(file.read_text)
            if [json.loads(line)["event"] for line in text.splitlines()].count(event) >= times:
                return
            await asyncio.sleep(0.02)


@pytest.mark.parametrize("window", [(), ("--window", "1280x800")], ids=["full-screen", "window"])
async def test_the_window_is_there_without_a_station(
    tmp_path: Path, window: tuple[str, ...]
) -> None:
    async with front(tmp_path, *window) as running:
        assert (await running.until("first-frame"))["age_ms"] > 0
        assert running.process.returncode is None


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
async def test_the_cuff_hears_stop_at_the_start_and_at_the_end(
    tmp_path: Path, number: signal.Signals
) -> None:
    links = f"links:{tmp_path}"
    async with (
        cuff(tmp_path) as heard,
        Desk(tmp_path / "front.sock"),
        front(tmp_path, "--ports", links) as running,
    ):
        await until_logged(heard, "stop", times=1)
        assert await running.end(number) == 0
        await until_logged(heard, "stop", times=2)
        assert (await running.until("signalled"))["signal"] == number.name
        assert [line["event"] for line in running.log] == ["first-frame", "signalled"]
