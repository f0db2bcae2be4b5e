# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""Badges at a card reader: told once each, and no health card is one."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import pytest

from drivers.egk.events import CardNotRead, CardOut, CardRead, CardReaderReady, CardTrouble
from drivers.egk.session import CardSession
from drivers.egk.simulated_cards import TEST_CARDS
from drivers.egk.simulated_chip import Manner, SimulatedChip
from drivers.egk.terminals import Terminals
from drivers.fault import DeviceFault
from drivers.pcsc_uid.conversation import read_badge
from drivers.reader import ReaderAbsent, ReaderEvent, ReaderPresent, Scanned
from kiosk.ctl_badge import number_of_the_next
from kiosk.ctl_output import CommandError
from sync.formats.kvnr import is_valid
from tests.drivers.egk.cards import chip
from tests.drivers.egk.fake_terminals import FakeTerminals
from tests.drivers.egk.sessions import Heard

UID = "04A1B2C3D4E5F6"
BADGE = Scanned(UID)


def badge(uid: str = UID, **more: bool) -> SimulatedChip:
    return chip(manner=Manner(other=True, uid=bytes.fromhex(uid), **more))


class Both(Heard):
    """What the visit hears of cards, and of badges."""

    def __init__(self) -> None:
        super().__init__()
        self.badges: list[ReaderEvent] = []

    @property
    def scanned(self) -> list[ReaderEvent]:
        return [event for event in self.badges if isinstance(event, Scanned)]


@asynccontextmanager
async def serving(terminals: Terminals, serial: str | None = "") -> AsyncIterator[Both]:
    heard = Both()
    session = CardSession(terminals, is_valid, badge_serial=serial)
    session.subscribe(heard.events.append)
    session.badges.subscribe(heard.badges.append)
    tasks = [asyncio.create_task(one.run()) for one in (session, session.badges)]
    try:
        await heard.until(lambda: bool(heard.events))
        yield heard
    finally:
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
        heard.check()


async def test_a_badge_is_told_once_each_time_and_is_no_card() -> None:
    terminals = FakeTerminals()
    async with serving(terminals) as heard:
        for number in (1, 2):
            terminals.insert(badge())
            await heard.until(lambda count=number: len(heard.scanned) == count)
            terminals.pull()
            await asyncio.sleep(0.05)
        assert heard.badges == [ReaderPresent(), BADGE, BADGE]
        assert heard.events == [CardReaderReady()]


@pytest.mark.parametrize("locked", [False, True])
async def test_a_health_card_that_tells_a_uid_is_no_badge(locked: bool) -> None:
    terminals = FakeTerminals()
    async with serving(terminals) as heard:
        terminals.insert(chip(manner=Manner(uid=bytes.fromhex(UID), locked=locked)))
        outcome = await heard.outcome()
        if locked:
            assert isinstance(outcome, CardNotRead)
            assert outcome.trouble is CardTrouble.UNUSABLE
        else:
            assert outcome == CardRead(TEST_CARDS["erna"].card)
        terminals.pull()
        await heard.until_last(CardOut())
        terminals.insert(badge())
        await heard.until(lambda: heard.scanned == [BADGE])


@pytest.mark.parametrize("uid", ["08A1B2C3", ""])
async def test_a_card_that_makes_up_its_uid_or_has_none_is_another_card(uid: str) -> None:
    terminals = FakeTerminals()
    async with serving(terminals) as heard:
        terminals.insert(badge(uid))
        outcome = await heard.outcome()
        assert isinstance(outcome, CardNotRead)
        assert outcome.trouble is CardTrouble.NOT_A_HEALTH_CARD
        assert heard.scanned == []


async def test_a_badge_that_was_there_before_signs_nobody_in() -> None:
    terminals = FakeTerminals()
    terminals.insert(badge())
    async with serving(terminals) as heard:
        await asyncio.sleep(0.1)
        assert (heard.scanned, terminals.connects) == ([], 0)


async def test_a_badge_pulled_while_it_is_read_is_none() -> None:
    for answers in range(3):
        terminals = FakeTerminals()
        async with serving(terminals) as heard:
            terminals.insert(badge(), pull_after=answers)
            await heard.until_last(CardOut())
            assert heard.scanned == []


async def test_only_the_reader_of_that_serial_number_takes_badges() -> None:
    terminals = FakeTerminals(slots={})
    async with serving(terminals, "4711") as heard:
        terminals.plug("Contact (0815) 00 00")
        await heard.until_last(CardReaderReady())
        assert heard.badges == [ReaderAbsent(DeviceFault.UNPLUGGED)]
        terminals.insert(badge(), "Contact (0815) 00 00")
        outcome = await heard.outcome()
        assert isinstance(outcome, CardNotRead)
        assert outcome.trouble is CardTrouble.NOT_A_HEALTH_CARD
        terminals.pull("Contact (0815) 00 00")
        terminals.plug("Contactless (4711) 00 00")
        await heard.until(lambda: heard.badges[-1] == ReaderPresent())
        terminals.insert(badge(), "Contactless (4711) 00 00")
        await heard.until(lambda: heard.scanned == [BADGE])


async def test_without_the_place_nobody_is_asked_for_a_uid() -> None:
    terminals = FakeTerminals()
    async with serving(terminals, None) as heard:
        terminals.insert(badge())
        assert isinstance(await heard.outcome(), CardNotRead)
        assert heard.badges == []


async def test_a_service_that_ends_is_told() -> None:
    terminals = FakeTerminals()
    async with serving(terminals) as heard:
        terminals.stop_service()
        await heard.until(lambda: heard.badges[-1] == ReaderAbsent(DeviceFault.NO_ANSWER))


def _asked(*answers: str) -> object:
    conversation = read_badge()
    next(conversation)
    try:
        for answer in answers:
            conversation.send(bytes.fromhex(answer))
    except StopIteration as end:
        return end.value
    return "goes on"


@pytest.mark.parametrize(
    ("answers", "told"),
    [
        (("04A1B2C3D4E5F69000", "04A1B2C3D4E5F69000", "6A82"), UID),
        (("04A1B2C3D4E5F69000", "04A1B2C3D4E5F69000", "6300"), UID),  # a chip without commands
        (("04A1B2C39000", "04A1B2C39000", "6D00"), "0004A1B2C3"),
        (("04A1B2C3D4E5F69000", "04A1B2C3D4E5F69000", "9000"), None),
        (("04A1B2C3D4E5F69000", "04A1B2C3D4E5F69000", "6283"), None),
        (("04A1B2C3D4E5F69000", "04A1B2C3D4E5F79000"), None),
        (("6A81", "6A81"), None),
        (("6300", "04A1B2C3D4E5F69000"), None),
    ],
)
def test_two_equal_reads_and_no_health_application_make_a_badge(
    answers: tuple[str, ...], told: str | None
) -> None:
    assert _asked(*answers) == told


async def test_a_technician_is_shown_the_number() -> None:
    terminals = FakeTerminals()
    looking = asyncio.create_task(asyncio.to_thread(number_of_the_next, terminals, 20.0))
    await asyncio.sleep(0.05)
    terminals.insert(badge())
    assert await looking == UID
    for answer, said in ((chip(), "kann kein Ausweis sein"), (None, "ließ sich nicht lesen")):
        terminals.pull()
        looking = asyncio.create_task(asyncio.to_thread(number_of_the_next, terminals, 20.0))
        await asyncio.sleep(0.05)
        terminals.insert(answer)
        with pytest.raises(CommandError, match=said):
            await looking
    with pytest.raises(CommandError, match="Es kam keine Karte"):
        await asyncio.to_thread(number_of_the_next, terminals, 0.05)
