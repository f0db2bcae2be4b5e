# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""What the station's logbook says of visits, the room and its people; and what it never says."""

import asyncio
import shutil
from collections.abc import Sequence
from pathlib import Path
from typing import Any, cast

import pytest

from hygiene.turnover_table import RoomEvent, RoomState
from kiosk.station import messages as m
from kiosk.station.control_client import ask
from kiosk.station.help_calls import HelpCalls, HelpWays
from kiosk.station.messages import Refusal
from kiosk.station.scribe import ATTENDANT, IT
from kiosk.visit.answers import HelpReason
from sync.formats.logbook import Draft
from sync.formats.logbook_words import FIELDS, Event, OneOf, Rule
from sync.line.store_errors import StoreFull
from tests.kiosk.station.booked import (
    OTHER,
    VISIT,
    Station,
    complete,
    refused,
    visit_with_step,
)
from tests.kiosk.station.cared import FakeWay, care_on
from tests.kiosk.station.running import running_station
from tests.kiosk.station.sealed import DEVICE, step
from tests.kiosk.station.writing import told, written
from tests.kiosk.visit.fake_room import PIN
from tests.sync.line.test_store_forward import VERSION_1

STARTED = ("patient", "visit-started", {"resumed": "no"})


def room(was: str, now: str, because: str, role: str = "station") -> tuple[str, str, object]:
    return (role, "room-changed", {"was": was, "is": now, "because": because})


OCCUPIED = room("ready", "occupied", "visit-started", "patient")


async def test_a_whole_visit(station: Station) -> None:
    await visit_with_step(station)
    assert told(station.store) == [STARTED, OCCUPIED]
    await complete(station)
    await station.book.end(VISIT, broken=False)
    await station.book.cleaned(ATTENDANT)
    assert told(station.store)[2:] == [
        ("patient", "record-saved", {"version": 1}),
        ("patient", "visit-ended", {"how": "completed"}),
        room("occupied", "used", "visit-ended"),
        room("used", "ready", "cleaned", "attendant"),
    ]
    visits = [entry.fields.get("visit") for entry in written(station.store)]
    assert set(visits) == {str(VISIT), None}


async def test_a_visit_that_left_nothing_is_not_told(station: Station) -> None:
    await station.book.begin(VISIT, "a1")
    await station.book.end(VISIT, broken=False)
    await visit_with_step(station)
    assert told(station.store) == [STARTED, OCCUPIED]


@pytest.mark.parametrize(("deliver", "how"), [(True, "delivered"), (False, "discarded")])
async def test_a_visit_without_a_record(station: Station, deliver: bool, how: str) -> None:
    await visit_with_step(station)
    await station.book.abandon(VISIT, deliver)
    await station.book.end(VISIT, broken=False)
    assert told(station.store)[2] == ("patient", "visit-ended", {"how": how})


async def test_a_front_that_dies_and_the_visit_that_goes_on(station: Station) -> None:
    await visit_with_step(station)
    await station.book.end(VISIT, broken=True)
    await station.book.begin(OTHER, "a1")
    await station.book.journal(OTHER, 1, step(OTHER, 1), DEVICE, urgent=False)
    await station.book.end(OTHER, broken=False)
    assert told(station.store)[2:] == [
        ("station", "visit-interrupted", {"why": "front-gone"}),
        room("occupied", "interrupted", "visit-broken"),
        ("patient", "visit-started", {"resumed": "yes"}),
        room("interrupted", "resumed", "visit-started", "patient"),
        ("station", "visit-interrupted", {"why": "left"}),
        room("resumed", "used", "visit-ended"),
    ]


async def test_a_killed_station_tells_it_at_its_next_start(station: Station) -> None:
    await visit_with_step(station)
    for _ in range(2):
        await station.restart()
    assert told(station.store)[2:] == [
        room("occupied", "interrupted", "visit-broken"),
        ("station", "visit-interrupted", {"why": "station-ended"}),
    ]


async def test_what_a_full_disk_refused_is_told_later_and_once(station: Station) -> None:
    await visit_with_step(station)
    station.store.full = True
    await station.book.end(VISIT, broken=True)
    await station.book.deliver_broken()
    with refused(Refusal.STORE_FAILED):
        await station.book.cleaned(ATTENDANT)
    assert len(written(station.store)) == 2
    station.store.full = False
    await station.book.deliver_broken()
    assert told(station.store)[2:] == [
        ("station", "visit-interrupted", {"why": "front-gone"}),
        room("occupied", "interrupted", "visit-broken"),
    ]


async def test_a_step_that_is_handed_in_again_is_told_once(station: Station) -> None:
    await station.book.begin(VISIT, "a1")
    station.store.full = True
    sealed = step(VISIT, 1)
    with refused(Refusal.STORE_FAILED):
        await station.book.journal(VISIT, 1, sealed, DEVICE, urgent=False)
    station.store.full = False
    for _ in range(2):
        await station.book.journal(VISIT, 1, sealed, DEVICE, urgent=False)
    assert told(station.store) == [STARTED, OCCUPIED]


# --- people ---------------------------------------------------------------------------------------


async def test_who_signs_in_and_who_does_not(tmp_path: Path) -> None:
    care = care_on(tmp_path)
    await care.guard.unlock(PIN)
    for _ in range(4):
        await care.guard.unlock("0")
    care.boot_clock.ms += 5000
    await care.guard.unlock(PIN)
    assert told(care.store) == [
        ("attendant", "attendant-signed-in", {}),
        ("attendant", "attendant-refused", {"failures": 1}),
        ("attendant", "attendant-refused", {"failures": 2}),
        ("attendant", "attendant-locked-out", {"failures": 3, "seconds": 5}),
        ("attendant", "attendant-signed-in", {}),
    ]


async def test_a_call_for_help_and_never_why(tmp_path: Path) -> None:
    way = FakeWay()
    care = care_on(tmp_path, way)
    await care.calls.call(HelpReason.WARNING_SIGN)
    await care.settled()
    way.end(True)
    await care.settled()
    await care.calls.coming(ATTENDANT)
    await care.calls.done(IT)
    assert told(care.store) == [
        ("patient", "help-called", {}),
        ("station", "help-changed", {"stage": "called"}),
        ("attendant", "help-changed", {"stage": "coming"}),
        ("it", "help-changed", {"stage": "none"}),
    ]
    assert all(b"warning" not in row.entry for row in care.store.logbook.page(0, 99))
    await care.end()
    care.worker.close()
    care.store.close()


async def test_a_call_that_the_disk_refused_is_told_with_the_next_entry(tmp_path: Path) -> None:
    class Full:
        def write(self, name: str, text: str, entries: Sequence[Draft]) -> None:
            raise StoreFull("SQLITE_FULL")

    care = care_on(tmp_path)
    calls = HelpCalls(
        cast(Any, Full()),
        care.worker,
        care.clock,
        ways=lambda: HelpWays((), 60),
        changed=lambda _stage: None,
        spawn=care.spawn,
        scribe=care.scribe,
    )
    await calls.call(HelpReason.HELP)
    await care.settled()
    assert told(care.store) == []
    await care.guard.unlock(PIN)
    assert [event for _, event, _ in told(care.store)] == [
        "help-called",
        "help-changed",
        "attendant-signed-in",
    ]
    await care.end()
    care.worker.close()
    care.store.close()


# --- the whole station ----------------------------------------------------------------------------


async def test_a_station_tells_its_start_its_stop_and_what_it_asked(tmp_path: Path) -> None:
    for _ in range(2):
        async with running_station(tmp_path):
            await asyncio.to_thread(ask, tmp_path, m.RoomCleanedRequest(), m.Done)
        (tmp_path / "control.sock").unlink(missing_ok=True)
    async with running_station(tmp_path) as (_, store):
        assert told(store) == [
            ("station", "logbook-begun", {"enrolled": "no", "store": "new"}),
            ("station", "station-started", {"version": "0"}),
            room("ready", "ready", "cleaned", "it"),
            ("station", "station-stopped", {}),
            ("station", "station-started", {"version": "0"}),
            room("ready", "ready", "cleaned", "it"),
            ("station", "station-stopped", {}),
            ("station", "station-started", {"version": "0"}),
        ]


async def test_a_kiosk_that_lost_its_store_says_so(tmp_path: Path) -> None:
    (tmp_path / "enrolment.json").write_text("{")
    async with running_station(tmp_path) as (_, store):
        assert told(store)[0] == (
            "station",
            "logbook-begun",
            {"enrolled": "yes", "store": "new"},
        )


async def test_a_store_that_was_brought_forward_is_not_a_lost_one(tmp_path: Path) -> None:
    (tmp_path / "enrolment.json").write_text("{")
    shutil.copy(VERSION_1, tmp_path / "store.db")
    async with running_station(tmp_path) as (_, store):
        assert told(store)[0][2] == {"enrolled": "yes", "store": "older"}


# --- words that other rooms use too ---------------------------------------------------------------


def words(event: Event, field: str) -> set[str]:
    rule: Rule = FIELDS[event][field]
    assert isinstance(rule, OneOf)
    return set(rule.words)


def test_the_rooms_words_are_the_logbooks() -> None:
    for field in ("was", "is"):
        assert words(Event.ROOM_CHANGED, field) == {state.value for state in RoomState}
    assert words(Event.ROOM_CHANGED, "because") == {event.value for event in RoomEvent}


def test_the_stages_of_help_are_the_logbooks() -> None:
    stages = {stage.value for stage in m.CallStage} - {"calling"}  # that is `help-called`
    assert words(Event.HELP_CHANGED, "stage") == stages
