# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""The fake station answers as the real one does: client, socket, desk, book and store."""

from collections.abc import AsyncIterator
from dataclasses import replace
from pathlib import Path
from typing import Protocol
from uuid import UUID, uuid4

import pytest

from kiosk.station.client import StationClient, StationRefused
from kiosk.station.front_desk import FrontDesk
from kiosk.station.line_server import LineServer
from kiosk.station.messages import CallStage, Hello, HelpEvent, Refusal, StationEvent, Unlocked
from kiosk.station.protocol import FRONT_REQUESTS
from kiosk.station.store_worker import StoreWorker
from kiosk.station.visit_book import VisitBook
from kiosk.visit.sealing import Sealer
from kiosk.visit.state import Readiness
from kiosk.visit.station_port import Station
from sync.line.states import State
from sync.line.store import OutboxStore
from tests.kiosk.station.cared import Care, FakeWay
from tests.kiosk.station.writing import scribe_on
from tests.kiosk.visit.fake_room import ATTENDANT, PIN
from tests.kiosk.visit.fakes import CLINIC, DEVICE, HELLO, FakeStation

SEALER = Sealer(DEVICE, CLINIC.public)


class Facts:
    """What the real desk says."""

    def __init__(self) -> None:
        self.said = HELLO

    def device(self) -> bytes | None:
        return DEVICE

    def readiness(self) -> Readiness:
        return self.said.readiness

    async def hello(self) -> Hello:
        return self.said

    async def state_of(self, record: UUID, version: int) -> State | None:
        return State.QUEUED


class Says(Protocol):
    """Changes what `hello` answers from now on."""

    def __call__(self, hello: Hello) -> None: ...


@pytest.fixture(params=["fake", "real"], name="both")
async def _both(
    request: pytest.FixtureRequest, tmp_path: Path
) -> AsyncIterator[tuple[Station, Says]]:
    if request.param == "fake":
        fake = FakeStation()

        def say(hello: Hello) -> None:
            fake.hello_now = hello

        yield fake, say
        return
    facts, worker, store = Facts(), StoreWorker(), OutboxStore(tmp_path / "store.db")
    book = VisitBook(store, worker, lambda: None, lambda: None, scribe_on(store, worker))
    path, broken = tmp_path / "front.sock", list[BaseException]()
    care = Care(store, worker, FakeWay())
    desk = FrontDesk(book, facts, lambda: None, care.desk(book))
    care.subscribe(desk)
    server = LineServer(path, FRONT_REQUESTS, desk, broken.append)
    await server.start()
    client = StationClient(path)
    await client.hello()
    yield client, lambda hello: setattr(facts, "said", hello)
    await client.close()
    await server.close()
    await care.end()
    worker.close()
    store.close()
    assert broken == []


async def test_a_visit(both: tuple[Station, Says]) -> None:
    station, _ = both
    visit = uuid4()
    assert (await station.hello()).device == DEVICE
    await station.begin(visit, None)
    step = SEALER.step(visit, 1, [])
    await station.journal_step(visit, 1, step)
    await station.journal_step(visit, 1, step)  # the same bytes again are fine
    ticket = await station.ticket(visit)
    sealed = SEALER.visit(visit, 1, ticket, {})
    assert len(await station.complete(visit, sealed, None, urgent=False)) == 32
    await station.leave(visit)
    await _refused(Refusal.NO_VISIT, station.ticket(visit))


async def test_later_versions_of_the_record(both: tuple[Station, Says]) -> None:
    station, _ = both
    visit = uuid4()
    await station.begin(visit, None)
    await station.journal_step(visit, 1, SEALER.step(visit, 1, []), urgent=True)
    for version in (1, 2, 3):
        ticket = await station.ticket(visit)
        for wrong in {1, 2, 3, 4} - {version}:
            sealed = SEALER.visit(visit, wrong, ticket, {})
            await _refused(Refusal.BAD_ENVELOPE, station.complete(visit, sealed, None, False))
        sealed = SEALER.visit(visit, version, ticket, {})
        digest = await station.complete(visit, sealed, None, urgent=version == 2)
        assert await station.complete(visit, sealed, None, urgent=version == 2) == digest


async def test_an_abandoned_visit(both: tuple[Station, Says]) -> None:
    station, _ = both
    visit = uuid4()
    await station.begin(visit, None)
    await station.journal_step(visit, 1, SEALER.step(visit, 1, []))
    await station.abandon(visit, deliver=True)
    await station.leave(visit)


async def test_a_machine_that_is_not_ready(both: tuple[Station, Says]) -> None:
    station, say = both
    say(replace(HELLO, readiness=Readiness.NO_SPACE))
    await _refused(Refusal.NOT_READY, station.begin(uuid4(), None))


async def test_one_visit_at_a_time(both: tuple[Station, Says]) -> None:
    station, _ = both
    await station.begin(uuid4(), None)
    await _refused(Refusal.OCCUPIED, station.begin(uuid4(), None))


async def test_what_belongs_to_another_visit(both: tuple[Station, Says]) -> None:
    station, _ = both
    visit, other = uuid4(), uuid4()
    await _refused(Refusal.NO_VISIT, station.ticket(visit))
    await station.begin(visit, None)
    await _refused(Refusal.NO_VISIT, station.journal_step(other, 1, SEALER.step(other, 1, [])))
    await _refused(Refusal.NO_VISIT, station.leave(other))


async def test_envelopes_of_another_step_visit_or_device(both: tuple[Station, Says]) -> None:
    station, _ = both
    visit = uuid4()
    await station.begin(visit, None)
    for wrong in (
        SEALER.step(visit, 2, []),
        SEALER.step(uuid4(), 1, []),
        replace(SEALER, device=bytes(16)).step(visit, 1, []),
    ):
        await _refused(Refusal.BAD_ENVELOPE, station.journal_step(visit, 1, wrong))
    await station.journal_step(visit, 1, (first := SEALER.step(visit, 1, [])))
    await _refused(Refusal.BAD_ENVELOPE, station.journal_step(visit, 1, first, urgent=True))
    again = SEALER.step(visit, 1, [])  # sealed anew: other bytes
    await _refused(Refusal.BAD_ENVELOPE, station.journal_step(visit, 1, again))


async def test_a_ticket_of_another_place(both: tuple[Station, Says]) -> None:
    station, _ = both
    visit = uuid4()
    await station.begin(visit, None)
    ticket = await station.ticket(visit)
    stale = SEALER.visit(visit, 1, replace(ticket, seq=ticket.seq + 1), {})
    await _refused(Refusal.STALE_TICKET, station.complete(visit, stale, None, urgent=False))


async def test_help_is_called_and_it_was_a_mistake(both: tuple[Station, Says]) -> None:
    station, _ = both
    stages: list[StationEvent] = []
    station.subscribe(stages.append)
    await station.call_help(None, "help")
    await station.call_help(None, "far-out")
    await station.cancel_help()
    await station.cancel_help()
    await station.hello()
    known = [HelpEvent(CallStage.CALLING), HelpEvent(CallStage.NONE)]
    assert [stage for stage in stages if stage in known] == known


async def test_the_pin_opens_the_attendants_page(both: tuple[Station, Says]) -> None:
    station, _ = both
    for call in (station.attendant, lambda: station.attendant_do("help-done", None)):
        await _refused(Refusal.LOCKED, call())
    assert await station.unlock("0000") == Unlocked(accepted=False, wait_seconds=0)
    await _refused(Refusal.LOCKED, station.attendant())
    assert await station.unlock(PIN) == Unlocked(accepted=True, wait_seconds=0)
    assert await station.attendant() == ATTENDANT
    await station.lock()
    await _refused(Refusal.LOCKED, station.attendant())


async def test_what_an_attendant_can_do(both: tuple[Station, Says]) -> None:
    station, _ = both
    await station.unlock(PIN)
    await station.attendant_do("room-cleaned", None)
    for action, code in (
        ("help-coming", Refusal.NO_CALL),
        ("help-done", Refusal.NO_CALL),
        ("phone-done", Refusal.NO_TASK),
        ("end-visit", Refusal.NO_VISIT),
    ):
        await _refused(code, station.attendant_do(action, None))
    await station.call_help(None, "help")
    await station.attendant_do("help-coming", None)
    assert (await station.attendant()).help is CallStage.COMING
    await station.attendant_do("help-done", None)
    await station.begin(uuid4(), None)
    await _refused(Refusal.NOT_READY, station.attendant_do("room-cleaned", None))
    await station.attendant_do("end-visit", None)


async def test_what_an_attendant_can_do_to_the_room(both: tuple[Station, Says]) -> None:
    station, _ = both
    for call in (
        station.wipe("cuff", "wipes-a"),
        station.cut_short(PIN, "emergency"),
        station.block_room("defect"),
        station.tick("weekly", "floor", done=True),
        station.count_stock("wipes", 100),
        station.hand_over("Gel ist bestellt."),
    ):
        await _refused(Refusal.LOCKED, call)
    await station.unlock(PIN)
    await _refused(Refusal.NOT_READY, station.cut_short(PIN, "emergency"))
    await station.block_room("defect")
    await _refused(Refusal.NOT_READY, station.block_room("defect"))
    await _refused(Refusal.NO_ITEM, station.tick("weekly", "floor", done=True))
    await _refused(Refusal.NO_ITEM, station.count_stock("wipes", 100))
    for text in ("Gel ist bestellt.", ""):
        await station.hand_over(text)
        note = (await station.attendant()).house.note
        assert (note.text if note else "") == text


async def _refused(code: Refusal, call: object) -> None:
    with pytest.raises(StationRefused) as refused:
        await call  # type: ignore[misc]
    assert refused.value.code is code
