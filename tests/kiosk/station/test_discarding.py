# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""A visit that the patient wants forgotten: nothing of it stays, but the room was used."""

from pathlib import Path

import pytest

from hygiene.turnover_table import RoomState
from kiosk.station.messages import Refusal
from kiosk.station.room_record import RoomRecord, read_room
from sync.formats.envelope import HEADER_SIZE
from tests.kiosk.station.booked import OTHER, VISIT, Station, complete, refused, visit_with_step
from tests.kiosk.station.sealed import DEVICE, step


def lies_in(folder: Path, sealed: bytes) -> list[str]:
    """The files in which some stretch of these bytes lies."""
    pieces = [sealed[at : at + 32] for at in range(HEADER_SIZE, len(sealed) - 32, 32)]
    return [
        path.name
        for path in folder.iterdir()
        if any(piece in path.read_bytes() for piece in pieces)
    ]


async def test_what_is_discarded_is_gone_when_it_is_answered(
    station: Station, tmp_path: Path
) -> None:
    await station.book.begin(VISIT, "a1")
    steps = [step(VISIT, number) for number in range(1, 60)]  # several pages of the file
    for number, sealed in enumerate(steps, 1):
        await station.book.journal(VISIT, number, sealed, DEVICE, urgent=number == 3)
        if number == 30:
            station.store.checkpoint()
    assert lies_in(tmp_path, steps[0]) == ["store.db"]
    assert lies_in(tmp_path, steps[-1]) == ["store.db-wal"]
    await station.book.abandon(VISIT, deliver=False)
    assert [lies_in(tmp_path, sealed) for sealed in steps] == [[]] * len(steps)
    assert station.kinds() == []


@pytest.mark.parametrize("broken", [True, False])
async def test_the_room_is_used_however_the_front_ends(station: Station, broken: bool) -> None:
    await visit_with_step(station)
    await station.book.abandon(VISIT, deliver=False)
    await station.book.end(VISIT, broken=broken)
    assert read_room(station.store.room()) == RoomRecord(RoomState.USED)
    with refused(Refusal.NOT_READY):
        await station.book.begin(OTHER, "a1")


async def test_the_room_is_used_after_a_power_cut(station: Station) -> None:
    await visit_with_step(station)
    await station.book.abandon(VISIT, deliver=False)
    await station.restart()
    assert station.book.room == RoomRecord(RoomState.USED)
    assert station.kinds() == []


async def test_nothing_journalled_nothing_used(station: Station) -> None:
    await station.book.begin(VISIT, "a1")
    await station.book.abandon(VISIT, deliver=False)
    await station.book.end(VISIT, broken=False)
    assert station.book.room == RoomRecord()


async def test_a_record_that_was_completed_is_not_discarded(station: Station) -> None:
    await visit_with_step(station)
    await complete(station)
    await station.book.abandon(VISIT, deliver=False)
    await station.book.end(VISIT, broken=False)
    assert len(station.kinds()) == 1


async def test_a_disk_that_refuses_discards_nothing_and_can_be_asked_again(
    station: Station,
) -> None:
    await visit_with_step(station)
    station.store.full = True
    with refused(Refusal.STORE_FAILED):
        await station.book.abandon(VISIT, deliver=False)
    assert station.store.unfinished() == (VISIT,)
    station.store.full = False
    await station.book.abandon(VISIT, deliver=False)
    assert station.store.unfinished() == ()


async def test_it_is_discarded_also_if_the_log_can_not_be_emptied_now(station: Station) -> None:
    await visit_with_step(station)
    station.store.log_stuck = True
    await station.book.abandon(VISIT, deliver=False)
    await station.book.end(VISIT, broken=False)
    assert station.store.unfinished() == ()
    assert station.book.room.state is RoomState.USED
