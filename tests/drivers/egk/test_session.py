# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""Cards in and out of a fake reader: every order of hands, cables and services."""

import asyncio
import threading

import pytest

from drivers.egk.card import CardFiles
from drivers.egk.events import (
    CardIn,
    CardNotRead,
    CardOut,
    CardRead,
    CardReaderAbsent,
    CardReaderReady,
    CardTrouble,
)
from drivers.egk.session import CardSession
from drivers.egk.simulated_cards import TEST_CARDS
from drivers.egk.simulated_chip import Manner, SimulatedChip
from drivers.egk.terminals import Slot
from drivers.fault import DeviceFault
from tests.drivers.egk.cards import chip, files_of
from tests.drivers.egk.fake_terminals import FakeTerminals
from tests.drivers.egk.sessions import serving

APDUS = 10


async def test_one_card_after_the_other() -> None:
    terminals = FakeTerminals()
    async with serving(terminals) as heard:
        for number, name in enumerate(("erna", "karl"), 1):
            terminals.insert(chip(name))
            outcome = await heard.outcome(number)
            assert outcome == CardRead(TEST_CARDS[name].card)
            terminals.pull()
            await heard.until_last(CardOut())
        assert heard.events[0] == CardReaderReady()
    assert terminals.closed


async def test_a_card_that_stays_is_read_once() -> None:
    terminals = FakeTerminals()
    async with serving(terminals) as heard:
        terminals.insert(chip())
        await heard.outcome()
        terminals.plug("another")
        await asyncio.sleep(0.1)
        assert terminals.connects == 1
        assert len(heard.outcomes) == 1


async def test_a_card_that_was_changed_between_two_looks() -> None:
    terminals = FakeTerminals()
    async with serving(terminals) as heard:
        terminals.insert(chip())
        await heard.outcome()
        terminals.insert(chip("karl"))  # the old one's pulling was not seen
        assert await heard.outcome(2) == CardRead(TEST_CARDS["karl"].card)


async def test_a_second_reader_waits_for_its_turn() -> None:
    terminals = FakeTerminals()
    terminals.plug("second")
    async with serving(terminals) as heard:
        terminals.insert(chip(), "second")
        await heard.outcome()
        terminals.insert(chip("karl"))
        terminals.pull("second")
        assert await heard.outcome(2) == CardRead(TEST_CARDS["karl"].card)


@pytest.mark.parametrize("late", [False, True], ids=["at-once", "noticed-late"])
@pytest.mark.parametrize("count", range(APDUS))
async def test_pulled_at_every_command(count: int, late: bool) -> None:
    terminals = FakeTerminals()
    async with serving(terminals) as heard:
        terminals.insert(chip(), pull_after=count, noticed_late=late)
        outcome = await heard.outcome()
        assert isinstance(outcome, CardNotRead)
        assert outcome.trouble is CardTrouble.OUT_TOO_EARLY
        await heard.until_last(CardOut())
        terminals.insert(chip())  # and put in again, it is read
        assert await heard.outcome(2) == CardRead(TEST_CARDS["erna"].card)


async def test_as_many_answers_as_it_takes_are_enough() -> None:
    terminals = FakeTerminals()
    async with serving(terminals) as heard:
        terminals.insert(chip(), pull_after=APDUS)
        assert isinstance(await heard.outcome(), CardRead)


async def test_pulled_before_it_was_powered() -> None:
    class Slow(FakeTerminals):
        def connect(self, reader: str):  # type: ignore[no-untyped-def]
            self.pull(reader)
            return super().connect(reader)

    terminals = Slow()
    async with serving(terminals) as heard:
        terminals.insert(chip())
        outcome = await heard.outcome()
        assert outcome == CardNotRead(CardTrouble.OUT_TOO_EARLY, "no-smartcard")
        await heard.until_last(CardOut())


@pytest.mark.parametrize(
    ("manner", "trouble"),
    [
        (Manner(other=True), CardTrouble.NOT_A_HEALTH_CARD),
        (Manner(locked=True), CardTrouble.UNUSABLE),
        (Manner(broken=True), CardTrouble.UNREADABLE),
    ],
    ids=["other", "locked", "broken"],
)
async def test_cards_that_can_not_be_read(manner: Manner, trouble: CardTrouble) -> None:
    terminals = FakeTerminals()
    async with serving(terminals) as heard:
        terminals.insert(chip(manner=manner))
        outcome = await heard.outcome()
        assert isinstance(outcome, CardNotRead)
        assert outcome.trouble is trouble
        mended_by_trying = trouble is CardTrouble.UNREADABLE
        assert terminals.connects == (2 if mended_by_trying else 1)


async def test_a_wrong_check_digit_is_no_damage() -> None:
    terminals = FakeTerminals()
    async with serving(terminals) as heard:
        terminals.insert(chip("falsche-nummer"))
        assert await heard.outcome() == CardNotRead(
            CardTrouble.UNUSABLE, "EF.PD Versicherter/Versicherten_ID: check-digit"
        )


async def test_an_unfinished_update_is_read_and_said() -> None:
    terminals = FakeTerminals()
    async with serving(terminals) as heard:
        terminals.insert(chip("unfertig"))
        outcome = await heard.outcome()
        assert isinstance(outcome, CardRead)
        assert outcome.card.status.unfinished


async def test_upside_down() -> None:
    terminals = FakeTerminals()
    async with serving(terminals) as heard:
        terminals.insert(None)
        assert await heard.outcome() == CardNotRead(CardTrouble.MUTE, "unresponsive-card")
        terminals.pull()
        await heard.until_last(CardOut())


async def test_another_program_has_it() -> None:
    terminals = FakeTerminals()
    async with serving(terminals) as heard:
        terminals.insert(chip(), busy=True)
        assert await heard.outcome() == CardNotRead(CardTrouble.BUSY, "sharing-violation")


async def test_a_bad_contact_is_tried_again() -> None:
    terminals = FakeTerminals()
    async with serving(terminals) as heard:
        terminals.insert(chip(), garbled=1)
        assert isinstance(await heard.outcome(), CardRead)


async def test_a_line_that_stays_bad() -> None:
    terminals = FakeTerminals()
    async with serving(terminals) as heard:
        terminals.insert(chip(), garbled=100)
        assert await heard.outcome() == CardNotRead(CardTrouble.UNREADABLE, "not-transacted")


async def test_a_short_file_is_damage() -> None:
    files = files_of("erna")
    short = CardFiles(files.gdo, files.pd[:100], files.vd, files.status)
    terminals = FakeTerminals()
    async with serving(terminals) as heard:
        terminals.insert(SimulatedChip(short, Manner()))
        assert await heard.outcome() == CardNotRead(CardTrouble.UNREADABLE, "EF.PD: short")


async def test_the_reader_is_pulled_and_comes_back() -> None:
    terminals = FakeTerminals()
    async with serving(terminals) as heard:
        terminals.insert(chip())
        await heard.outcome()
        terminals.unplug()
        await heard.until_last(CardReaderAbsent(DeviceFault.UNPLUGGED))
        assert heard.events[-2] == CardOut()
        terminals.plug()
        await heard.until_last(CardReaderReady())


@pytest.mark.parametrize("fault", [DeviceFault.NO_ANSWER, DeviceFault.NO_PERMISSION])
async def test_the_service_stops_and_comes_back(fault: DeviceFault) -> None:
    terminals = FakeTerminals(fault=fault)
    async with serving(terminals) as heard:
        await heard.until_last(CardReaderAbsent(fault))
        terminals.start_service()
        await heard.until_last(CardReaderReady())
        terminals.insert(chip())
        await heard.outcome()
        terminals.stop_service(fault)
        await heard.until_last(CardReaderAbsent(fault))
        assert heard.events[-2] == CardOut()


async def test_the_service_stops_while_a_card_is_read() -> None:
    terminals, hang = FakeTerminals(), threading.Event()
    async with serving(terminals) as heard:
        terminals.insert(chip(), hang=hang)
        await heard.until_last(CardIn())
        terminals.stop_service()
        hang.set()
        assert await heard.outcome() == CardNotRead(CardTrouble.UNREADABLE, "no-service")
        await heard.until_last(CardReaderAbsent(DeviceFault.NO_ANSWER))


async def test_a_reader_that_hangs_is_told_and_its_late_answer_is_not() -> None:
    terminals, hang = FakeTerminals(), threading.Event()
    async with serving(terminals, longest_seconds=0.1) as heard:
        terminals.insert(chip(), hang=hang)
        assert await heard.outcome() == CardNotRead(CardTrouble.MUTE, "too-long")
        hang.set()
        terminals.pull()
        await heard.until_last(CardOut())
        assert len(heard.outcomes) == 1


async def test_cancelling_does_not_wait_for_a_reader_that_hangs() -> None:
    terminals, hang = FakeTerminals(), threading.Event()
    try:
        async with asyncio.timeout(10), serving(terminals) as heard:
            terminals.insert(chip(), hang=hang)
            await heard.until_last(CardIn())
    finally:
        hang.set()


async def test_no_thread_keeps_a_process_that_wants_to_end() -> None:
    terminals, hang = FakeTerminals(), threading.Event()
    try:
        async with serving(terminals) as heard:
            terminals.insert(chip(), hang=hang)
            await heard.until_last(CardIn())
            mine = [thread for thread in threading.enumerate() if thread.name == "egk"]
            assert mine
            assert all(thread.daemon for thread in mine)
            hang.set()
            await heard.outcome()
    finally:
        hang.set()


async def test_what_is_unforeseen_ends_the_session() -> None:
    class Broken(FakeTerminals):
        def look(self, seconds: float) -> tuple[Slot, ...]:
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        await CardSession(Broken(), lambda _number: True).run()


async def test_nothing_is_heard_after_the_end() -> None:
    terminals, hang = FakeTerminals(), threading.Event()
    async with serving(terminals) as heard:
        terminals.insert(chip(), hang=hang)
        await heard.until_last(CardIn())
    before = [*heard.events]
    hang.set()
    await asyncio.sleep(0.1)
    assert heard.events == before
