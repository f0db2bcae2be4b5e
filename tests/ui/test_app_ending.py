# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""A front ends when something fails, says what, and never hangs in it."""

import asyncio
import io
import json
import signal
import threading
from collections.abc import Iterator
from typing import Any

import pytest

from ui.shell.ending import Ending
from ui.shell.log import FrontLog


class Watcher:
    """Sees what would have killed the process."""

    def __init__(self) -> None:
        self.killed = threading.Event()
        self.status = 0

    def kill(self, status: int) -> None:
        self.status = status
        self.killed.set()


@pytest.fixture
def stream() -> io.StringIO:
    return io.StringIO()


@pytest.fixture
def watcher() -> Watcher:
    return Watcher()


@pytest.fixture
async def ending(stream: io.StringIO, watcher: Watcher) -> Iterator[Ending]:  # type: ignore[misc]
    loop = asyncio.get_running_loop()
    yield Ending(loop, FrontLog(stream), watcher.kill, bound_seconds=0.05)  # type: ignore[misc]
    for number in (signal.SIGTERM, signal.SIGINT):
        loop.remove_signal_handler(number)


def told(stream: io.StringIO) -> list[tuple[str, str | None]]:
    lines: list[dict[str, Any]] = [json.loads(line) for line in stream.getvalue().splitlines()]
    return [(line["event"], line.get("kind")) for line in lines]


async def wanted(ending: Ending) -> None:
    await asyncio.wait_for(ending.wanted(), 10)


async def test_a_failed_task_ends_the_front(ending: Ending, stream: io.StringIO) -> None:
    async def fail() -> None:
        raise KeyError("K7MP4Q2X")

    ending.watched(fail(), "fails")
    await wanted(ending)
    assert ending.status == 70
    assert told(stream) == [("failure", "KeyError")]
    assert "K7MP" not in stream.getvalue()


async def test_a_task_that_ends_well_or_is_cancelled_ends_nothing(
    ending: Ending, stream: io.StringIO
) -> None:
    await ending.watched(asyncio.sleep(0), "ends")
    cancelled = ending.watched(asyncio.sleep(60), "cancelled")
    cancelled.cancel()
    await asyncio.gather(cancelled, return_exceptions=True)
    assert (ending.status, told(stream)) == (0, [])


async def test_a_failed_callback_ends_the_front(ending: Ending, stream: io.StringIO) -> None:
    asyncio.get_running_loop().call_soon(int, "17.03.1948")
    await wanted(ending)
    assert told(stream) == [("failure", "ValueError")]
    assert "1948" not in stream.getvalue()


async def test_a_complaint_of_asyncio_without_an_exception_is_no_failure(
    ending: Ending, stream: io.StringIO
) -> None:
    asyncio.get_running_loop().call_exception_handler({"message": "17.03.1948"})
    assert (ending.status, told(stream)) == (0, [("asyncio", None)])
    assert "1948" not in stream.getvalue()


async def test_a_failure_on_another_thread_ends_the_front(ending: Ending) -> None:
    await asyncio.to_thread(ending.failed)
    await wanted(ending)
    assert ending.status == 70


def test_a_failure_after_the_loop_is_closed_still_counts(
    stream: io.StringIO, watcher: Watcher
) -> None:
    loop = asyncio.new_event_loop()
    late = Ending(loop, FrontLog(stream), watcher.kill, bound_seconds=0.05)
    loop.close()
    late.failed()
    assert watcher.killed.wait(10)
    assert (late.status, watcher.status) == (70, 70)


async def test_a_signal_is_a_wish_and_no_failure(ending: Ending, stream: io.StringIO) -> None:
    signal.raise_signal(signal.SIGTERM)
    await wanted(ending)
    assert (ending.status, told(stream)) == (0, [("signalled", None)])


async def test_an_end_that_hangs_is_cut_short(ending: Ending, watcher: Watcher) -> None:
    ending.failed()
    assert await asyncio.to_thread(watcher.killed.wait, 10)
    assert watcher.status == 70
