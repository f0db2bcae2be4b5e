# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""The whole way: test card, virtual reader, pcscd, libpcsclite, session."""

import asyncio
import threading
from pathlib import Path

import pytest

from drivers.egk.events import (
    CardNotRead,
    CardOut,
    CardRead,
    CardReaderAbsent,
    CardReaderReady,
    CardTrouble,
)
from drivers.egk.pcsc import PcscTerminals
from drivers.egk.service import Pcscd
from drivers.egk.simulated_cards import TEST_CARDS
from drivers.egk.simulated_chip import Manner, SimulatedChip
from drivers.egk.simulator import card_of, simulate_cards
from drivers.fault import DeviceFault
from drivers.reader import ReaderEvent, Scanned
from tests.drivers.egk.cards import CardVector, card_vectors, files_of
from tests.drivers.egk.hands import inserted
from tests.drivers.egk.sessions import Heard, serving

APDUS = 10
GOOD = [name for name in TEST_CARDS if name != "falsche-nummer"]


def chip(name: str = "erna", manner: Manner | None = None) -> SimulatedChip:
    return SimulatedChip(files_of(name), manner or Manner())


def put(link: Path, words: str) -> None:
    half = link.with_name("half")
    half.write_text(words, "utf-8")
    half.rename(card_of(link))


async def test_every_card_one_after_the_other(pcscd: Pcscd) -> None:
    async with serving(PcscTerminals()) as heard:
        for number, name in enumerate(GOOD, 1):
            with inserted(pcscd.port, chip(name)):
                assert await heard.outcome(number) == CardRead(TEST_CARDS[name].card)
            await heard.until_last(CardOut())


@pytest.mark.parametrize("vector", card_vectors(), ids=str)
async def test_a_card_of_gematik(pcscd: Pcscd, vector: CardVector) -> None:
    async with serving(PcscTerminals()) as heard:
        with inserted(pcscd.port, SimulatedChip(vector.files, Manner())):
            outcome = await heard.outcome()
            assert isinstance(outcome, CardRead)
            assert outcome.card.iccsn == vector.card["iccsn"]


@pytest.mark.parametrize(
    "manner",
    [
        Manner(most=50),
        Manner(in_parts=True),
        Manner(exact=True, most=50),
        Manner(exact=True, in_parts=True, most=50),
        Manner(old_root=True),
    ],
    ids=["short-answers", "in-parts", "exact", "exact-in-parts", "old-root"],
)
async def test_every_manner_of_a_chip(pcscd: Pcscd, manner: Manner) -> None:
    async with serving(PcscTerminals()) as heard:
        with inserted(pcscd.port, chip(manner=manner)):
            assert await heard.outcome() == CardRead(TEST_CARDS["erna"].card)


@pytest.mark.parametrize("count", range(APDUS))
async def test_pulled_at_every_command_and_put_in_again(pcscd: Pcscd, count: int) -> None:
    async with serving(PcscTerminals()) as heard:
        with inserted(pcscd.port, chip(), pull_after=count) as commands:
            outcome = await heard.outcome()
            assert isinstance(outcome, CardNotRead)
            assert outcome.trouble is CardTrouble.OUT_TOO_EARLY
            assert len(commands) == count
        await heard.until_last(CardOut())
        with inserted(pcscd.port, chip(), pull_after=APDUS) as commands:
            assert await heard.outcome(2) == CardRead(TEST_CARDS["erna"].card)
            assert len(commands) == APDUS


@pytest.mark.parametrize(
    ("manner", "trouble"),
    [
        (Manner(other=True), CardTrouble.NOT_A_HEALTH_CARD),
        (Manner(locked=True), CardTrouble.UNUSABLE),
        (Manner(broken=True), CardTrouble.UNREADABLE),
    ],
    ids=["other", "locked", "broken"],
)
async def test_cards_that_can_not_be_read(
    pcscd: Pcscd, manner: Manner, trouble: CardTrouble
) -> None:
    async with serving(PcscTerminals()) as heard:
        with inserted(pcscd.port, chip(manner=manner)):
            outcome = await heard.outcome()
            assert isinstance(outcome, CardNotRead)
            assert outcome.trouble is trouble
        await heard.until_last(CardOut())


async def test_the_service_stops_with_a_card_in_and_comes_back(pcscd: Pcscd) -> None:
    async with serving(PcscTerminals()) as heard:
        with inserted(pcscd.port, chip()):
            await heard.outcome()
            pcscd.stop()
            await heard.until_last(CardReaderAbsent(DeviceFault.NO_ANSWER))
            assert heard.events[-2] == CardOut()
            pcscd.start()
            assert await heard.outcome(2) == CardRead(TEST_CARDS["erna"].card)


class Thoughtful(SimulatedChip):
    """Thinks over one command for as long as it takes the test to do something."""

    def __init__(self, number: int) -> None:
        super().__init__(files_of("erna"), Manner())
        self._left = number
        self.thinking, self.go_on = threading.Event(), threading.Event()

    def answer(self, command: bytes) -> bytes:
        self._left -= 1
        if self._left == 0:
            self.thinking.set()
            self.go_on.wait(20)
        return super().answer(command)


@pytest.mark.parametrize("number", [1, 5, APDUS])
async def test_the_service_ends_while_a_card_answers(pcscd: Pcscd, number: int) -> None:
    card = Thoughtful(number)
    async with serving(PcscTerminals()) as heard:
        with inserted(pcscd.port, card):
            await heard.until(card.thinking.is_set)
            pcscd.stop()
            card.go_on.set()
            await heard.until_last(CardReaderAbsent(DeviceFault.NO_ANSWER))
        outcome = await heard.outcome()
        assert isinstance(outcome, CardNotRead)
        assert outcome.trouble is CardTrouble.UNREADABLE
        pcscd.start()
        await heard.until_last(CardReaderReady())
        with inserted(pcscd.port, chip()):
            assert await heard.outcome(2) == CardRead(TEST_CARDS["erna"].card)
        await heard.until_last(CardOut())


async def test_a_reader_that_is_gone_and_comes_back(pcscd: Pcscd) -> None:
    """pcscd takes a serial reader only at its start: the cable itself is the fake's."""
    async with serving(PcscTerminals()) as heard:
        await heard.until_last(CardReaderReady())
        pcscd.stop()
        pcscd.unplug()
        pcscd.start()
        await heard.until_last(CardReaderAbsent(DeviceFault.UNPLUGGED))
        pcscd.stop()
        pcscd.plug()
        pcscd.start()
        await heard.until_last(CardReaderReady())
        with inserted(pcscd.port, chip()):
            assert await heard.outcome() == CardRead(TEST_CARDS["erna"].card)
        await heard.until_last(CardOut())


class Slot:
    """The simulator that people use, and a session that reads what they put in."""

    def __init__(self, folder: Path, heard: Heard) -> None:
        self.link = folder / "card"
        self.heard = heard

    async def out(self) -> None:
        card_of(self.link).unlink()
        await self.heard.until_last(CardOut())


async def test_a_badge_and_then_a_health_card_in_the_same_reader(pcscd: Pcscd) -> None:
    uid = bytes.fromhex("04A1B2C3D4E5F6")
    scanned: list[ReaderEvent] = []
    async with serving(PcscTerminals(), badges=scanned.append) as heard:
        with inserted(pcscd.port, chip(manner=Manner(other=True, uid=uid))):
            await heard.until(lambda: Scanned("04A1B2C3D4E5F6") in scanned)
        await asyncio.sleep(0.5)  # the reader is seen empty
        with inserted(pcscd.port, chip(manner=Manner(uid=uid))):
            assert await heard.outcome() == CardRead(TEST_CARDS["erna"].card)
        await heard.until_last(CardOut())
    assert len([event for event in scanned if isinstance(event, Scanned)]) == 1


async def test_cards_that_are_files(pcscd: Pcscd, tmp_path: Path) -> None:
    log = tmp_path / "log.jsonl"
    async with serving(PcscTerminals()) as heard:
        slot = Slot(tmp_path, heard)
        put(slot.link, "erna")
        device = asyncio.create_task(simulate_cards(slot.link, log, pcscd.port))
        assert await heard.outcome(1) == CardRead(TEST_CARDS["erna"].card)
        put(slot.link, "karl short-answers")  # changed without a pause
        assert await heard.outcome(2) == CardRead(TEST_CARDS["karl"].card)
        await slot.out()
        for number, (words, trouble) in enumerate(
            (
                ("erna pull-after=3", CardTrouble.OUT_TOO_EARLY),
                ("erna mute", CardTrouble.MUTE),
                ("erna other", CardTrouble.NOT_A_HEALTH_CARD),
                ("falsche-nummer", CardTrouble.UNUSABLE),
            ),
            3,
        ):
            put(slot.link, words)
            outcome = await heard.outcome(number)
            assert isinstance(outcome, CardNotRead)
            assert outcome.trouble is trouble
            await slot.out()
        put(slot.link, "nobody")
        await heard.until(lambda: "not-understood" in log.read_text())
        put(slot.link, "erna")
        await heard.outcome(7)
        device.cancel()
        await asyncio.gather(device, return_exceptions=True)
        await heard.until_last(CardOut())
    assert "Müller" not in log.read_text("utf-8")
