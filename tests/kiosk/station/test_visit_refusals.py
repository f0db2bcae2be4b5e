# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""What the visit book refuses, and what a full disk must not cost."""

import pytest

from hygiene.turnover_table import RoomState
from kiosk.station.messages import Refusal
from kiosk.station.room_record import RoomRecord, read_room
from kiosk.station.scribe import ATTENDANT
from sync.formats.envelope import Kind
from sync.line.seal import Ticket
from tests.kiosk.station.booked import (
    OTHER,
    VISIT,
    Station,
    complete,
    refused,
    visit_with_step,
)
from tests.kiosk.station.sealed import DEVICE, record, step


async def test_one_visit_at_a_time_and_only_the_one_that_is_on(station: Station) -> None:
    await visit_with_step(station)
    with refused(Refusal.OCCUPIED):
        await station.book.begin(OTHER, None)
    for call in (
        station.book.journal(OTHER, 1, step(OTHER, 1), DEVICE, urgent=False),
        station.book.ticket(OTHER),
        station.book.complete(OTHER, b"", None, DEVICE, urgent=False),
        station.book.abandon(OTHER, True),
        station.book.end(OTHER, broken=True),
    ):
        with refused(Refusal.NO_VISIT):
            await call
    with refused(Refusal.NOT_READY):
        await station.book.cleaned(ATTENDANT)


async def test_envelopes_of_another_device_visit_step_or_kind_are_refused(
    station: Station,
) -> None:
    await visit_with_step(station)
    ticket = await station.book.ticket(VISIT)
    for number, blob in (
        (2, step(VISIT, 2, device=b"another-device!!")),
        (2, step(OTHER, 2)),
        (3, step(VISIT, 2)),
        (1, step(VISIT, 1)),  # sealed again: other bytes for a step that is there
        (2, record(VISIT, ticket)),
        (2, b"TKE"),
    ):
        with refused(Refusal.BAD_ENVELOPE):
            await station.book.journal(VISIT, number, blob, DEVICE, urgent=False)
    for envelope in (
        record(OTHER, ticket),
        record(VISIT, ticket, device=b"another-device!!"),
        step(VISIT, 2),
        b"",
    ):
        with refused(Refusal.BAD_ENVELOPE):
            await station.book.complete(VISIT, envelope, None, DEVICE, urgent=False)
    assert station.kinds() == []


async def test_a_stale_ticket_is_said_and_a_new_one_works(station: Station) -> None:
    await visit_with_step(station)
    old = await station.book.ticket(VISIT)
    with refused(Refusal.STALE_TICKET):
        await station.book.complete(
            VISIT,
            record(VISIT, Ticket(old.epoch, old.seq + 1, old.prev)),
            None,
            DEVICE,
            urgent=False,
        )
    await complete(station)


async def test_only_the_next_version_follows(station: Station) -> None:
    await visit_with_step(station)
    for last in (0, 1, 2):
        ticket = await station.book.ticket(VISIT)
        for wrong in {1, 2, 3, 4} - {last + 1}:
            envelope = record(VISIT, ticket, version=wrong)
            with refused(Refusal.BAD_ENVELOPE):
                await station.book.complete(VISIT, envelope, None, DEVICE, urgent=False)
        await complete(station, last + 1)


async def test_the_last_version_may_come_again_and_no_older_one(station: Station) -> None:
    await visit_with_step(station)
    envelopes = []
    for version in (1, 2):
        envelopes.append(record(VISIT, await station.book.ticket(VISIT), version=version))
        for _ in range(2):
            await station.book.complete(VISIT, envelopes[-1], None, DEVICE, urgent=False)
    with refused(Refusal.BAD_ENVELOPE):
        await station.book.complete(VISIT, envelopes[0], None, DEVICE, urgent=False)


async def test_no_later_version_after_the_visit(station: Station) -> None:
    await visit_with_step(station)
    await complete(station)
    await station.book.end(VISIT, broken=False)
    envelope = record(VISIT, station.store.ticket(), version=2)
    with refused(Refusal.NO_VISIT):
        await station.book.complete(VISIT, envelope, None, DEVICE, urgent=False)


async def test_no_step_follows_a_record(station: Station) -> None:
    await visit_with_step(station)
    await complete(station)
    with refused(Refusal.NO_VISIT):
        await station.book.journal(VISIT, 2, step(VISIT, 2), DEVICE, urgent=False)


async def test_a_full_disk_loses_nothing_that_was_confirmed(station: Station) -> None:
    await visit_with_step(station)
    station.store.full = True
    with refused(Refusal.STORE_FAILED):
        await station.book.journal(VISIT, 2, step(VISIT, 2), DEVICE, urgent=False)
    await station.book.end(VISIT, broken=True)
    await station.book.deliver_broken()
    assert station.kinds() == []
    assert station.book.room == RoomRecord(RoomState.INTERRUPTED, "a1")
    with refused(Refusal.STORE_FAILED):
        await station.book.cleaned(ATTENDANT)
    station.store.full = False
    queued = station.queued
    await station.book.deliver_broken()
    assert station.kinds() == [(VISIT, Kind.INTERRUPTED)]
    assert station.queued == queued + 1
    await station.restart()
    assert station.book.room == RoomRecord(RoomState.INTERRUPTED, "a1")


@pytest.mark.parametrize("text", ["", "{", "[]", '{"state":"tidy","appointment":null}'])
def test_a_room_record_that_makes_no_sense_means_cleaning(text: str) -> None:
    assert read_room(text) == RoomRecord(RoomState.USED)
