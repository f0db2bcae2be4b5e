# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""A place that is lent is unplugged for its session, and back when it comes back."""

import asyncio
from contextlib import aclosing, suppress

import pytest

from drivers.held_ports import HeldPlaces, HeldPort
from drivers.meter import MeterAbsent, MeterPresent
from drivers.transport import LineSettings, SerialLine
from tests.drivers.lines import PATIENCE, Cable, ToldWatch
from tests.drivers.meter_room import open_session, running

QUIET = 0.1


async def test_what_is_behind_it_is_told_until_it_is_held() -> None:
    inner, held = ToldWatch(None), HeldPlaces()
    async with aclosing(HeldPort(inner, "cuff", held).watch()) as paths, asyncio.timeout(PATIENCE):
        assert await anext(paths) is None
        inner.say("/dev/a")
        assert await anext(paths) == "/dev/a"
        inner.say("/dev/a")
        assert await anext(paths) == "/dev/a"  # it was replaced
        held.are({"cuff", "scale"})
        assert await anext(paths) is None
        inner.say("/dev/b")
        held.are({"cuff"})
        waiting = asyncio.ensure_future(anext(paths))
        await asyncio.sleep(QUIET)
        assert not waiting.done()
        held.are(())
        assert await waiting == "/dev/b"
        held.are({"scale"})
        with suppress(TimeoutError):
            async with asyncio.timeout(QUIET):
                pytest.fail(f"told {await anext(paths)}")


async def test_what_is_held_from_the_start_is_never_opened() -> None:
    held = HeldPlaces()
    held.are({"cuff"})
    async with aclosing(HeldPort(ToldWatch("/dev/a"), "cuff", held).watch()) as paths:
        assert await anext(paths) is None


async def test_what_ends_the_watch_behind_it_is_raised() -> None:
    class Broken(ToldWatch):
        async def watch(self):  # type: ignore[no-untyped-def,override]
            raise OSError(5, "gone")
            yield None

    async with aclosing(HeldPort(Broken(None), "cuff", HeldPlaces()).watch()) as paths:
        with pytest.raises(OSError, match="gone"):
            await anext(paths)


async def test_a_session_gives_the_port_back_and_takes_it_again() -> None:
    cable, held = Cable(), HeldPlaces()
    ports = HeldPort(ToldWatch(cable.path), "scale", held)
    async with running(open_session("mt-sics", ports)) as meter:
        assert await meter.told() == MeterPresent()
        held.are({"scale"})
        assert isinstance(await meter.told(), MeterAbsent)
        settings = LineSettings(9600)
        SerialLine(cable.path, settings, lambda _: None, lambda _: None).close()
        held.are(())
        assert await meter.told() == MeterPresent()
    cable.pull()
