# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""A visit's devices: what the room doesn't have is asked for nothing, and nothing fails."""

import asyncio
from collections.abc import Callable, Coroutine
from typing import Any

from drivers.egk.events import (
    CardEvent,
    CardIn,
    CardNotRead,
    CardOut,
    CardRead,
    CardReaderAbsent,
    CardReaderReady,
    CardTrouble,
)
from drivers.fault import DeviceFault
from drivers.meter import MeterAbsent, MeterPresent
from drivers.reader import ReaderAbsent, ReaderEvent, ReaderPresent, Scanned
from kiosk.visit.answers import Vital
from kiosk.visit.devices import Sessions, VisitDevices
from kiosk.visit.events import (
    BadgeHeld,
    BadgeReaderReported,
    CardFailed,
    CardGiven,
    CardInserted,
    CardReaderReported,
    MeterReported,
    ReaderReported,
    SlipScanned,
    VisitEvent,
)
from tests.kiosk.visit.fake_meter import FakeMeter
from tests.kiosk.visit.fakes import FakeCuff, settled
from tests.kiosk.visit.making import A_CARD


def _use_all(devices: VisitDevices) -> None:
    devices.stop_cuff()
    devices.inflate()
    for vital in Vital:
        devices.start(vital)
        devices.stop(vital)


async def test_before_anything_is_open_nothing_happens() -> None:
    heard: list[VisitEvent] = []
    devices = VisitDevices(heard.append)
    _use_all(devices)
    assert (devices.has_cuff, heard) == (False, [])


async def test_a_room_without_a_cuff() -> None:
    heard: list[VisitEvent] = []
    running: list[asyncio.Task[None]] = []

    def spawn(work: Coroutine[Any, Any, None]) -> None:
        running.append(asyncio.create_task(work))

    devices, scale = VisitDevices(heard.append), FakeMeter()
    devices.open(Sessions(None, {Vital.WEIGHT: scale}), spawn)
    await settled()
    _use_all(devices)
    assert not devices.has_cuff
    assert scale.said == ["run", "start", "stop"]
    absent = MeterAbsent(DeviceFault.UNPLUGGED)
    scale.report(absent)
    assert heard == [
        MeterReported(Vital.WEIGHT, MeterPresent()),
        MeterReported(Vital.WEIGHT, absent),
    ]
    for task in running:
        task.cancel()
    await asyncio.gather(*running, return_exceptions=True)


class FakeReader:
    """What is held under it is said by the test."""

    def __init__(self) -> None:
        self.report: Callable[[ReaderEvent], None] = lambda _: None

    def subscribe(self, listener: Callable[[ReaderEvent], None]) -> None:
        self.report = listener

    async def run(self) -> None:
        """It is there."""


async def test_a_reader_says_that_it_is_there_and_what_it_has_read() -> None:
    heard: list[VisitEvent] = []
    running: list[Coroutine[Any, Any, None]] = []
    devices, reader = VisitDevices(heard.append), FakeReader()
    devices.open(Sessions(reader=reader), running.append)
    for event in (ReaderPresent(), Scanned("TKS1ABC"), ReaderAbsent(DeviceFault.UNPLUGGED)):
        reader.report(event)
    assert heard == [
        ReaderReported(present=True),
        SlipScanned("TKS1ABC"),
        ReaderReported(present=False),
    ]
    for work in running:
        work.close()


async def test_a_badge_is_told_apart_from_a_paper() -> None:
    heard: list[VisitEvent] = []
    running: list[Coroutine[Any, Any, None]] = []
    devices, badges = VisitDevices(heard.append), FakeReader()
    devices.open(Sessions(badges=badges), running.append)
    for event in (ReaderPresent(), Scanned("14008EC793"), ReaderAbsent(DeviceFault.UNPLUGGED)):
        badges.report(event)
    assert heard == [
        BadgeReaderReported(present=True),
        BadgeHeld("14008EC793"),
        BadgeReaderReported(present=False),
    ]
    for work in running:
        work.close()


class FakeCards:
    """What is put in is said by the test."""

    def __init__(self) -> None:
        self.report: Callable[[CardEvent], None] = lambda _: None

    def subscribe(self, listener: Callable[[CardEvent], None]) -> None:
        self.report = listener

    async def run(self) -> None:
        """It is there."""


async def test_a_card_reader_says_what_becomes_of_a_card() -> None:
    heard: list[VisitEvent] = []
    running: list[Coroutine[Any, Any, None]] = []
    devices, cards = VisitDevices(heard.append), FakeCards()
    devices.open(Sessions(cards=cards), running.append)
    for event in (
        CardReaderReady(),
        CardIn(),
        CardRead(A_CARD),
        CardOut(),
        CardReaderAbsent(DeviceFault.UNPLUGGED),
    ):
        cards.report(event)
    assert heard == [
        CardReaderReported(present=True),
        CardInserted(),
        CardGiven(A_CARD),
        CardReaderReported(present=False),
    ]
    heard.clear()
    for trouble in CardTrouble:
        cards.report(CardNotRead(trouble))
    assert [type(event) for event in heard] == [CardFailed] * len(CardTrouble)
    for work in running:
        work.close()


async def test_a_room_without_meters() -> None:
    running: list[Coroutine[Any, Any, None]] = []
    devices, cuff = VisitDevices(lambda _: None), FakeCuff()
    devices.open(Sessions(cuff), running.append)
    _use_all(devices)
    assert cuff.said == ["stop", "stop", "start"]
    for work in running:
        work.close()
