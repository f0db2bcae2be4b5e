# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""What `Terminals` promises, on the fake and on pcscd with a virtual reader."""

import threading
import time
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager

import pytest

from drivers.egk.pcsc import PcscTerminals
from drivers.egk.service import Pcscd
from drivers.egk.simulated_chip import Manner, SimulatedChip
from drivers.egk.terminals import (
    CardBusyError,
    CardGoneError,
    CardMuteError,
    ChipLineError,
    NoTerminalsError,
    Slot,
    Terminals,
)
from drivers.egk.vpcd import MUTE_ATR
from drivers.fault import DeviceFault
from tests.drivers.egk.cards import files_of
from tests.drivers.egk.fake_terminals import FakeTerminals
from tests.drivers.egk.hands import inserted

SELECT = bytes.fromhex("00a4040c06d27600000102")
PATIENCE_SECONDS = 10.0


class Room:
    """Terminals to be tried, and what hands can do to them."""

    def __init__(self, terminals: Terminals) -> None:
        self.terminals = terminals

    def card(self, *, mute: bool = False) -> AbstractContextManager[object]:
        raise NotImplementedError

    def another(self) -> Terminals:
        """Another program's."""
        raise NotImplementedError

    def stop_service(self) -> None:
        raise NotImplementedError

    def start_service(self) -> None:
        raise NotImplementedError

    def until(self, card: bool) -> Slot:
        until = time.monotonic() + PATIENCE_SECONDS
        while time.monotonic() < until:
            slots = self.terminals.look(1.0)
            if slots and slots[0].card == card:
                return slots[0]
        raise AssertionError(slots)


class FakeRoom(Room):
    def __init__(self) -> None:
        self.fake = FakeTerminals()
        super().__init__(self.fake)

    @contextmanager
    def card(self, *, mute: bool = False) -> Iterator[None]:
        self.fake.insert(None if mute else chip())
        yield
        self.fake.pull()

    def another(self) -> Terminals:
        return self.fake

    def stop_service(self) -> None:
        self.fake.stop_service()

    def start_service(self) -> None:
        self.fake.start_service()


class PcscRoom(Room):
    def __init__(self, service: Pcscd) -> None:
        super().__init__(PcscTerminals())
        self._service = service

    def card(self, *, mute: bool = False) -> AbstractContextManager[object]:
        atr = {"atr": MUTE_ATR} if mute else {}
        return inserted(self._service.port, chip(), **atr)

    def another(self) -> Terminals:
        return PcscTerminals()

    def stop_service(self) -> None:
        self._service.stop()

    def start_service(self) -> None:
        self._service.start()


def chip() -> SimulatedChip:
    return SimulatedChip(files_of("erna"), Manner())


@pytest.fixture(params=["fake", "pcscd"])
def room(request: pytest.FixtureRequest) -> Iterator[Room]:
    found: Room = (
        FakeRoom() if request.param == "fake" else PcscRoom(request.getfixturevalue("pcscd"))
    )
    yield found
    found.terminals.close()


def test_an_empty_reader_and_then_a_card(room: Room) -> None:
    empty = room.until(card=False)
    with room.card():
        full = room.until(card=True)
        assert full.reader == empty.reader
        assert full.count != empty.count
    assert room.until(card=False).count != full.count


def test_a_card_that_was_changed_is_another_one(room: Room) -> None:
    room.until(card=False)
    with room.card():
        first = room.until(card=True)
    room.until(card=False)
    with room.card():
        assert room.until(card=True) != first


def test_a_look_waits_for_a_change(room: Room) -> None:
    room.until(card=False)
    room.terminals.look(0.05)
    began = time.monotonic()
    room.terminals.look(0.5)
    assert time.monotonic() - began > 0.4


def test_a_look_is_woken_from_another_thread(room: Room) -> None:
    room.until(card=False)
    room.terminals.look(0.05)
    threading.Timer(0.2, room.terminals.wake).start()
    began = time.monotonic()
    room.terminals.look(30)
    assert time.monotonic() - began < 25


def test_a_chip_answers(room: Room) -> None:
    with room.card():
        slot = room.until(card=True)
        with room.terminals.connect(slot.reader) as card:
            assert card.transmit(SELECT) == b"\x90\x00"
            assert len(card.transmit(bytes.fromhex("00b08100f0"))) == 242


def test_leaving_a_chip_is_no_other_card_and_leaves_nothing_selected(room: Room) -> None:
    with room.card():
        slot = room.until(card=True)
        for _ in range(2):
            with room.terminals.connect(slot.reader) as card:
                assert card.transmit(bytes.fromhex("00b0810002")) == b"\x6a\x82"
                assert card.transmit(SELECT) == b"\x90\x00"
            for _look in range(3):
                assert slot in room.terminals.look(0.2)


def test_a_card_that_is_gone(room: Room) -> None:
    with room.card():
        slot = room.until(card=True)
        chip = room.terminals.connect(slot.reader)
        assert chip.transmit(SELECT) == b"\x90\x00"
    with chip, pytest.raises(ChipLineError):
        chip.transmit(SELECT)
    room.until(card=False)
    with pytest.raises(CardGoneError):
        room.terminals.connect(slot.reader)


def test_a_reader_that_is_not_there(room: Room) -> None:
    room.until(card=False)
    with pytest.raises(CardGoneError):
        room.terminals.connect("no such reader")


def test_a_card_that_is_mute(room: Room) -> None:
    with room.card(mute=True):
        slot = room.until(card=True)
        with pytest.raises(CardMuteError):
            room.terminals.connect(slot.reader)


def test_a_service_that_stops_and_comes_back(room: Room) -> None:
    room.until(card=False)
    room.stop_service()
    for _ in range(2):
        with pytest.raises(NoTerminalsError) as caught:
            room.terminals.look(1.0)
        assert caught.value.fault is DeviceFault.NO_ANSWER
    room.start_service()
    with room.card():
        slot = room.until(card=True)
        with room.terminals.connect(slot.reader) as card:
            room.stop_service()
            with pytest.raises(NoTerminalsError):
                card.transmit(SELECT)
        with pytest.raises(NoTerminalsError):
            room.terminals.connect(slot.reader)
    room.start_service()
    room.until(card=False)


def test_what_was_closed_can_be_asked_again(room: Room) -> None:
    room.until(card=False)
    room.terminals.close()
    room.terminals.close()
    room.terminals.wake()
    room.until(card=False)


def test_a_card_that_another_program_holds(pcscd: Pcscd) -> None:
    room = PcscRoom(pcscd)
    other = room.another()
    with room.card():
        slot = room.until(card=True)
        with other.connect(slot.reader), pytest.raises(CardBusyError):
            room.terminals.connect(slot.reader)
        with room.terminals.connect(slot.reader) as card:
            assert card.transmit(SELECT) == b"\x90\x00"
    other.close()
    room.terminals.close()
