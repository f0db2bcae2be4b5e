# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""Room and visit on a real store: what is journalled, and what every kind of end makes of it."""

from uuid import UUID

import pytest

from hygiene.turnover_table import RoomState
from kiosk.station.messages import Refusal
from kiosk.station.room_record import RoomRecord, read_room
from kiosk.station.scribe import ATTENDANT
from sync.formats.envelope import Kind
from tests.kiosk.station.booked import (
    OTHER,
    VISIT,
    Station,
    complete,
    refused,
    visit_with_step,
)
from tests.kiosk.station.sealed import DEVICE, record, step


async def test_a_whole_visit_leaves_one_record_and_a_used_room(station: Station) -> None:
    await visit_with_step(station)
    digest = await complete(station)
    await station.book.end(VISIT, broken=False)
    assert station.kinds() == [(VISIT, Kind.VISIT)]
    assert station.store.listing()[0].digest == digest
    assert station.store.unfinished() == ()
    assert station.store.used_appointments() == {"a1"}
    assert read_room(station.store.room()) == RoomRecord(RoomState.USED)
    with refused(Refusal.NOT_READY):
        await station.book.begin(OTHER, None)
    await station.book.cleaned(ATTENDANT)
    assert read_room(station.store.room()) == RoomRecord()
    await station.book.begin(OTHER, None)


async def test_nothing_is_written_before_the_first_step(station: Station) -> None:
    await station.book.begin(VISIT, "a1")
    assert station.store.room() is None
    await station.book.end(VISIT, broken=True)
    assert (station.store.room(), station.kinds()) == (None, [])
    assert station.book.room == RoomRecord()


async def test_a_front_that_dies_leaves_its_steps_on_their_way(station: Station) -> None:
    await visit_with_step(station)
    await station.book.end(VISIT, broken=True)
    assert station.kinds() == [(VISIT, Kind.INTERRUPTED)]
    assert read_room(station.store.room()) == RoomRecord(RoomState.INTERRUPTED, "a1")


async def test_after_a_broken_visit_only_the_same_appointment_goes_on(station: Station) -> None:
    await visit_with_step(station)
    await station.book.end(VISIT, broken=True)
    for other in (None, "a2"):
        with refused(Refusal.NOT_READY):
            await station.book.begin(OTHER, other)
    await station.book.begin(OTHER, "a1")
    assert station.book.room == RoomRecord(RoomState.RESUMED, "a1")
    await station.book.end(OTHER, broken=False)
    assert station.book.room == RoomRecord(RoomState.INTERRUPTED, "a1")


async def test_a_broken_walk_in_is_nobodys_to_go_on_with(station: Station) -> None:
    await visit_with_step(station, appointment=None)
    await station.book.end(VISIT, broken=True)
    with refused(Refusal.NOT_READY):
        await station.book.begin(OTHER, None)


async def test_a_killed_station_delivers_at_its_next_start(station: Station) -> None:
    await visit_with_step(station)
    await station.restart()
    assert station.kinds() == [(VISIT, Kind.INTERRUPTED)]
    assert station.book.room == RoomRecord(RoomState.INTERRUPTED, "a1")
    await station.restart()
    assert station.kinds() == [(VISIT, Kind.INTERRUPTED)]
    assert station.book.room == RoomRecord(RoomState.INTERRUPTED, "a1")


async def test_a_station_killed_after_the_record_finds_a_used_room(station: Station) -> None:
    await visit_with_step(station)
    await complete(station)
    await station.restart()
    assert station.kinds() == [(VISIT, Kind.VISIT)]
    assert station.book.room.state is RoomState.USED


async def test_a_front_that_dies_after_the_record_leaves_a_used_room(station: Station) -> None:
    await visit_with_step(station)
    await complete(station)
    await station.book.end(VISIT, broken=True)
    assert station.book.room.state is RoomState.USED


@pytest.mark.parametrize(("deliver", "kinds"), [(True, [(VISIT, Kind.INTERRUPTED)]), (False, [])])
async def test_abandoning_delivers_or_forgets(
    station: Station, deliver: bool, kinds: list[tuple[UUID, Kind]]
) -> None:
    await visit_with_step(station)
    await station.book.abandon(VISIT, deliver)
    await station.book.end(VISIT, broken=False)
    assert station.kinds() == kinds
    assert station.store.unfinished() == ()
    assert station.book.room.state is RoomState.USED


@pytest.mark.parametrize("urgent", [True, False])
async def test_a_visit_that_has_become_urgent_is_it_however_it_ends(
    station: Station, urgent: bool
) -> None:
    await visit_with_step(station, urgent=urgent)
    await station.book.journal(VISIT, 2, step(VISIT, 2), DEVICE, urgent=False)
    await station.book.end(VISIT, broken=True)
    await station.book.begin(OTHER, "a1")
    await station.book.journal(OTHER, 1, step(OTHER, 1), DEVICE, urgent=urgent)
    await station.book.abandon(OTHER, deliver=True)
    assert [row.urgent for row in station.store.listing()] == [urgent, urgent]


async def test_an_urgent_visit_is_it_also_after_a_power_cut(station: Station) -> None:
    await visit_with_step(station, urgent=True)
    await station.restart()
    assert [(row.kind, row.urgent) for row in station.store.listing()] == [(Kind.INTERRUPTED, True)]


async def test_later_versions_follow_and_replace_nothing(station: Station) -> None:
    await visit_with_step(station)
    await complete(station)
    await complete(station, 2, urgent=True)
    await complete(station, 3)
    await station.book.end(VISIT, broken=True)
    rows = [(row.version, row.urgent) for row in station.store.listing()]
    assert rows == [(1, False), (2, True), (3, False)]
    assert station.book.room.state is RoomState.USED


async def test_leaving_with_open_steps_delivers_them(station: Station) -> None:
    await visit_with_step(station)
    await station.book.end(VISIT, broken=False)
    assert station.kinds() == [(VISIT, Kind.INTERRUPTED)]
    assert station.book.room.state is RoomState.USED


async def test_the_same_step_again_is_fine(station: Station) -> None:
    await station.book.begin(VISIT, None)
    blob = step(VISIT, 1)
    await station.book.journal(VISIT, 1, blob, DEVICE, urgent=False)
    await station.book.journal(VISIT, 1, blob, DEVICE, urgent=False)


async def test_a_committed_record_can_be_asked_for_again(station: Station) -> None:
    await visit_with_step(station)
    envelope = record(VISIT, await station.book.ticket(VISIT))
    digest, _ = await station.book.complete(VISIT, envelope, None, DEVICE, urgent=False)
    assert await station.book.lies_there(envelope) == digest
    assert await station.book.lies_there(envelope + b"x") is None


async def test_delivering_what_broke_leaves_the_running_visit_alone(station: Station) -> None:
    await visit_with_step(station)
    await station.book.deliver_broken()
    assert station.kinds() == []


async def test_every_change_of_the_room_is_told(station: Station) -> None:
    await visit_with_step(station)
    await complete(station)
    await station.book.end(VISIT, broken=False)
    await station.book.cleaned(ATTENDANT)
    assert station.changes == 4
