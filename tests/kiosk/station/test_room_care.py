# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""The site profile's bell and PIN at work: a real port, a real hash, a real store."""

import asyncio
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from drivers.bell import RING_SECONDS, RINGS
from drivers.bell_simulator import SimulatedRelay
from drivers.clock import SystemClock
from drivers.simulated_device import EventLog
from kiosk.station import messages as m
from kiosk.station.room_care import RoomCare
from kiosk.station.store_worker import StoreWorker
from kiosk.station.surroundings import Surroundings
from kiosk.visit.answers import HelpReason
from sync.formats.pin import hash_pin, serialise
from sync.formats.site_profile import SiteProfile, parse
from sync.line.store import OutboxStore
from tests.drivers.test_bell import events_in
from tests.kiosk.station.running import NoSigner
from tests.kiosk.station.test_client import until
from tests.kiosk.visit.fake_room import PIN
from tests.kiosk.visit.fakes import PROFILE


def profile_with(kind: str | None = None, pin: str | None = None) -> SiteProfile:
    text = PROFILE
    if kind is not None:
        text = text.replace("[help]", f'[help]\nbell = "{kind}"\nbell_port = "bell"')
    if pin is not None:
        text += f'[attendants]\npin = "{serialise(hash_pin(pin, bytes(16)))}"\n'
    return parse(text, "site.toml")


class BellClock(SystemClock):
    """A bell's seconds pass at once, and whoever waits for an attendant waits for ever."""

    async def sleep(self, seconds: float) -> None:
        if seconds > RING_SECONDS:
            await asyncio.Event().wait()


class RealRoom:
    """Everything real but the time that a bell takes."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.profile: SiteProfile | None = None
        self.told: list[m.StationEvent] = []
        self.store, self.worker = OutboxStore(folder / "store.db"), StoreWorker()
        self.tasks: list[asyncio.Task[None]] = []
        ports = f"links:{folder}"
        self.clock = BellClock()
        around = Surroundings(folder, folder, NoSigner(), None, "0", self.clock, ports=ports)
        self.care = RoomCare(
            around,
            self.store,
            self.worker,
            profile=lambda: self.profile,
            tell=self.told.append,
            spawn=self._spawn,
        )

    def _spawn(self, work: object) -> asyncio.Task[None]:
        self.tasks.append(asyncio.ensure_future(work))  # type: ignore[arg-type]
        return self.tasks[-1]

    def stages(self) -> list[m.CallStage]:
        return [event.stage for event in self.told if isinstance(event, m.HelpEvent)]


@pytest.fixture
async def real(tmp_path: Path) -> AsyncIterator[RealRoom]:
    room = RealRoom(tmp_path)
    yield room
    for task in room.tasks:
        task.cancel()
    await asyncio.gather(*room.tasks, return_exceptions=True)
    room.worker.close()
    room.store.close()


async def test_a_call_rings_the_bell_of_the_profile(real: RealRoom) -> None:
    real.profile = profile_with("relay")
    log = real.folder / "log"
    board = SimulatedRelay(real.folder / "bell", EventLog(log))
    board.plug()
    await real.care.recover()
    await until(lambda: events_in(log) == ["off"])
    await real.care.calls.call(HelpReason.HELP)
    await until(lambda: events_in(log)[-2:] == ["off", "off"])
    assert events_in(log)[1:] == ["on", "off"] * RINGS + ["off"]
    await until(lambda: m.CallStage.CALLED in real.stages())
    assert real.stages() == [m.CallStage.CALLING, m.CallStage.CALLED]
    await board.close()


@pytest.mark.parametrize("kind", ["relay", "rts", None])
async def test_nobody_hears_a_bell_that_is_not_plugged_in(real: RealRoom, kind: str | None) -> None:
    real.profile = profile_with(kind)
    await real.care.recover()
    await real.care.calls.call(HelpReason.HELP)
    await until(lambda: m.CallStage.NOBODY in real.stages())
    assert real.stages() == [m.CallStage.CALLING, m.CallStage.NOBODY]


async def test_a_bell_that_fails_is_no_call(real: RealRoom) -> None:
    real.profile = profile_with("rts")  # a pseudo-terminal has no RTS line
    board = SimulatedRelay(real.folder / "bell", EventLog(None))
    board.plug()
    await real.care.recover()
    await real.care.calls.call(HelpReason.HELP)
    await until(lambda: m.CallStage.NOBODY in real.stages())
    assert m.CallStage.CALLED not in real.stages()
    await board.close()


async def test_without_a_profile_there_is_nobody_and_no_pin(real: RealRoom) -> None:
    await real.care.recover()
    await real.care.calls.call(HelpReason.HELP)
    await until(lambda: m.CallStage.NOBODY in real.stages())
    assert not (await real.care.guard.unlock(PIN)).accepted


async def test_the_pin_of_the_profile_opens(real: RealRoom) -> None:
    real.profile = profile_with(pin=PIN)
    assert not (await real.care.guard.unlock("0000")).accepted
    assert (await real.care.guard.unlock(PIN)).accepted
    real.profile = profile_with()
    assert not (await real.care.guard.unlock(PIN)).accepted
