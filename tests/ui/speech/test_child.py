# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""A child's end is seen without a thread, and whoever must go goes."""

import os
import signal
import threading

import pytest

from ui.speech.child import Child


async def test_its_end_is_seen_without_a_thread() -> None:
    before = threading.active_count()
    child = Child(["/bin/sh", "-c", "exit 3"], os.environ)
    assert threading.active_count() == before
    assert await child.wait() == 3
    assert child.status == 3
    child.kill()  # there is nobody any more


async def test_who_goes_when_asked_is_not_killed() -> None:
    child = Child(["/bin/sleep", "60"], os.environ)
    assert child.status is None
    await child.end(20)
    assert child.status == -signal.SIGTERM


async def test_who_does_not_go_is_killed() -> None:
    child = Child(["/bin/sleep", "60"], os.environ)
    child.send(signal.SIGSTOP)
    await child.end(0.05)
    # The kernel wakes it with the one and may count the other.
    assert child.status in (-signal.SIGTERM, -signal.SIGKILL)


async def test_it_has_the_environment_that_it_is_given() -> None:
    child = Child(["/bin/sh", "-c", 'test "$HOME" = here'], {"HOME": "here"})
    assert await child.wait() == 0


async def test_who_is_not_there_cannot_be_started() -> None:
    with pytest.raises(FileNotFoundError):
        Child(["/nowhere/at-all"], os.environ)
