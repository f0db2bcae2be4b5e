# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""An infrared board: simulated device, pseudo-terminal, session and reading."""

from decimal import Decimal
from pathlib import Path

import pytest

from drivers.conversation import Failed, Finished, Say
from drivers.fault import DeviceFault
from drivers.ir_board.conversation import MEASURE, SET_TO_BODIES, IrBoardConversation
from drivers.ir_board.simulator import answer
from drivers.meter import Contact, MeterDone, MeterFailed
from drivers.reading import Quantity
from tests.drivers.meter_room import events_in, room
from tests.drivers.moments import Time

PACE = 30.0
BODY = 0xAC


@pytest.mark.parametrize("fault", ["", "object", "bit-flip", "half-frame"])
async def test_three_answers_that_agree_are_the_reading(fault: str, tmp_path: Path) -> None:
    faults = (fault,) if fault else ()
    async with room(tmp_path, "ir-board", *faults, vitals="temperature=37.85", pace=PACE) as meter:
        done = await meter.measures()
        assert isinstance(done, MeterDone)
        degrees = done.reading.value(Quantity.TEMPERATURE)
        assert degrees in {Decimal("37.85"), Decimal("37.91")}
    assert "not-understood" not in events_in(tmp_path / "log")


@pytest.mark.parametrize(
    ("fault", "told"),
    [
        ("flood", MeterFailed(DeviceFault.GARBLED, "noise")),
        ("nobody", MeterFailed(DeviceFault.NO_CONTACT)),
        ("restless", MeterFailed(DeviceFault.UNSTABLE)),
        ("stubborn", MeterFailed(DeviceFault.DEVICE_ERROR, "object")),
    ],
)
async def test_how_it_ends_without_a_reading(fault: str, told: MeterFailed, tmp_path: Path) -> None:
    async with room(tmp_path, "ir-board", fault, pace=60) as meter:
        assert await meter.measures() == told


def measured(*answers: bytes) -> Decimal | None:
    """What a measurement with these answers and no more gives."""
    time, board = Time(), IrBoardConversation()
    steps = board.start(time.now)
    for said in answers:
        steps = board.receive(said, time.passes(0.5))
        board.tick(time.passes(1))
    if steps and isinstance(steps[0], Finished):
        return steps[0].reading.value(Quantity.TEMPERATURE)
    return None


def test_no_flipped_bit_of_one_answer_makes_a_temperature_that_the_others_do_not_say() -> None:
    row = [answer(BODY, Decimal(text)) for text in ("36.50", "36.60", "36.55", "36.62")]
    assert measured(*row) == Decimal("36.60")
    low, high = Decimal("36.55"), Decimal("36.62")
    for spoilt in range(1, 4):
        for bit in range(9 * 8):
            flipped = bytearray(row[spoilt])
            flipped[bit // 8] ^= 1 << bit % 8
            degrees = measured(*row[:spoilt], bytes(flipped), *row[spoilt + 1 :])
            assert degrees is None or low <= degrees <= high


def test_the_first_answer_may_be_to_an_older_question() -> None:
    warm = answer(BODY, Decimal("36.60"))
    assert measured(warm, warm, warm) is None
    assert measured(warm, warm, warm, warm) == Decimal("36.60")


def test_nobody_answers() -> None:
    time, board = Time(), IrBoardConversation()
    steps = board.start(time.now)
    while not isinstance(steps[-1], Failed):
        steps += board.tick(time.passes(60, line=0.5))  # the line's own time counts
    assert steps == [Say(MEASURE)] * 4 + [Failed(DeviceFault.NO_ANSWER)]


def test_what_is_asked_and_shown() -> None:
    time, board = Time(), IrBoardConversation()
    assert board.start(time.now) == [Say(MEASURE)]
    assert board.live().contact is Contact.NOBODY
    assert board.receive(answer(0xAA, Decimal(20)), time.passes(0.1)) == [Say(SET_TO_BODIES)]
    assert board.tick(time.passes(1)) == [Say(MEASURE)]
    board.receive(answer(BODY, Decimal("36.6")), time.passes(0.1))
    assert board.live().contact is Contact.SETTLING
    board.stop()
    assert board.receive(answer(BODY, Decimal("36.6")), time.passes(1)) == []
