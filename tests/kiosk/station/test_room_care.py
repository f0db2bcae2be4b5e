# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""The site profile's bell and PIN at work: a real port, a real hash, a real store."""

import asyncio
from collections.abc import AsyncIterator
from dataclasses import replace
from pathlib import Path

import pytest

from drivers.bell import RING_SECONDS, RINGS
from drivers.bell_simulator import SimulatedRelay
from drivers.clock import SystemClock
from drivers.simulated_device import EventLog
from kiosk.station import messages as m
from kiosk.station.papers import Papers
from kiosk.station.room_care import RoomCare
from kiosk.station.store_worker import StoreWorker
from kiosk.station.surroundings import Surroundings
from kiosk.station.visit_book import VisitBook
from kiosk.visit.answers import HelpReason
from sync.formats.body import unpack
from sync.formats.call import parse
from sync.formats.envelope import Kind, decode
from sync.formats.pin import hash_pin, serialise
from sync.formats.receipt import Outcome, Reason, ReceiptKind
from sync.formats.suites import open_body
from sync.line.outbox_values import OutboxRow
from tests.drivers.test_bell import events_in
from tests.kiosk.station.running import NoSigner
from tests.kiosk.station.test_client import until
from tests.kiosk.station.test_small_parts import ENROLMENT
from tests.kiosk.station.unreadable import UnreadableStore
from tests.kiosk.station.writing import scribe_on
from tests.kiosk.visit.fake_room import PIN
from tests.kiosk.visit.fakes import CLINIC, HELLO, PROFILE
from tests.sync.line.samples import receipt_for, sign_all, signed


def papers_with(kind: str | None = None, pin: str | None = None, message: bool = False) -> Papers:
    text = PROFILE
    if kind is not None:
        text = text.replace("[help]", f'[help]\nbell = "{kind}"\nbell_port = "bell"')
    if pin is not None:
        text += f'[attendants]\npin = "{serialise(hash_pin(pin, bytes(16)))}"\n'
    if message:
        text = text.replace("[help]", "[help]\nmessage = true")
    return Papers(enrolment=ENROLMENT, key=HELLO.key, profile=text)


class BellClock(SystemClock):
    """A bell's seconds pass at once, and whoever waits for an attendant waits for ever."""

    async def sleep(self, seconds: float) -> None:
        if seconds > RING_SECONDS:
            await asyncio.Event().wait()


class RealRoom:
    """Everything real but the time that a bell takes."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.papers = Papers()
        self.queued = asyncio.Event()
        self.told: list[m.StationEvent] = []
        self.store, self.worker = UnreadableStore(folder / "store.db"), StoreWorker()
        self.tasks: list[asyncio.Task[None]] = []
        self.begin_again()

    def begin_again(self) -> None:
        """As after a restart of the station; nothing is recovered yet."""
        self.told.clear()
        folder, ports = self.folder, f"links:{self.folder}"
        around = Surroundings(folder, folder, NoSigner(), None, "0", BellClock(), ports=ports)
        self.care = RoomCare(
            around,
            self.store,
            self.worker,
            VisitBook(
                self.store,
                self.worker,
                lambda: None,
                self.queued.set,
                scribe_on(self.store, self.worker),
            ),
            papers=lambda: self.papers,
            tell=self.told.append,
            queued=self.queued.set,
            spawn=self._spawn,
            scribe=scribe_on(self.store, self.worker),
            clock_ahead=lambda: 0,
        )

    async def end(self) -> None:
        for task in self.tasks:
            task.cancel()
        await asyncio.gather(*self.tasks, return_exceptions=True)

    def _spawn(self, work: object) -> asyncio.Task[None]:
        self.tasks.append(asyncio.ensure_future(work))  # type: ignore[arg-type]
        return self.tasks[-1]

    def stages(self) -> list[m.CallStage]:
        return [event.stage for event in self.told if isinstance(event, m.HelpEvent)]


@pytest.fixture
async def real(tmp_path: Path) -> AsyncIterator[RealRoom]:
    room = RealRoom(tmp_path)
    yield room
    await room.end()
    room.worker.close()
    room.store.close()


async def test_a_call_rings_the_bell_of_the_profile(real: RealRoom) -> None:
    real.papers = papers_with("relay")
    log = real.folder / "log"
    board = SimulatedRelay(real.folder / "bell", EventLog(log))
    board.plug()
    await real.care.recover()
    await until(lambda: events_in(log) == ["off"])
    await real.care.calls.call(HelpReason.HELP)
    await until(lambda: events_in(log)[-2:] == ["off", "off"])
    assert events_in(log)[1:] == ["on", "off"] * RINGS + ["off"]
    await until(lambda: m.CallStage.CALLED in real.stages())
    assert real.stages() == [m.CallStage.CALLING, m.CallStage.CALLED]
    await board.close()


@pytest.mark.parametrize("kind", ["relay", "rts", None])
async def test_nobody_hears_a_bell_that_is_not_plugged_in(real: RealRoom, kind: str | None) -> None:
    real.papers = papers_with(kind)
    await real.care.recover()
    await real.care.calls.call(HelpReason.HELP)
    await until(lambda: m.CallStage.NOBODY in real.stages())
    assert real.stages() == [m.CallStage.CALLING, m.CallStage.NOBODY]


async def test_a_bell_that_fails_is_no_call(real: RealRoom) -> None:
    real.papers = papers_with("rts")  # a pseudo-terminal has no RTS line
    board = SimulatedRelay(real.folder / "bell", EventLog(None))
    board.plug()
    await real.care.recover()
    await real.care.calls.call(HelpReason.HELP)
    await until(lambda: m.CallStage.NOBODY in real.stages())
    assert m.CallStage.CALLED not in real.stages()
    await board.close()


async def test_without_a_profile_there_is_nobody_and_no_pin(real: RealRoom) -> None:
    await real.care.recover()
    await real.care.calls.call(HelpReason.HELP)
    await until(lambda: m.CallStage.NOBODY in real.stages())
    assert not (await real.care.guard.unlock(PIN)).accepted


async def test_the_pin_of_the_profile_opens(real: RealRoom) -> None:
    real.papers = papers_with(pin=PIN)
    assert not (await real.care.guard.unlock("0000")).accepted
    assert (await real.care.guard.unlock(PIN)).accepted
    real.papers = papers_with()
    assert not (await real.care.guard.unlock(PIN)).accepted


# --- the message to the clinic --------------------------------------------------------------------


async def message_of(real: RealRoom, why: HelpReason = HelpReason.WARNING_SIGN) -> OutboxRow:
    """The row that a call puts into the outbox."""
    await real.care.recover()
    await real.care.calls.call(why)
    await real.queued.wait()
    (row,) = real.store.listing()
    return row


def answer(real: RealRoom, row: OutboxRow, *said: object) -> None:
    """The clinic's signed word on it, as the uplink brings it."""
    sign_all(real.store)
    content = replace(receipt_for(row, *said), device=ENROLMENT.device)  # type: ignore[arg-type]
    real.care.moved(real.store.apply_receipt(signed(content)))


async def test_a_call_is_sealed_for_the_clinic_and_goes_first(real: RealRoom) -> None:
    real.papers = papers_with(message=True)
    row = await message_of(real)
    assert (row.kind, row.version, row.urgent) == (Kind.CALL, 1, True)
    sign_all(real.store)
    (outgoing,) = real.store.to_send(1)
    said = parse(unpack(open_body(decode(outgoing.wire), CLINIC)))
    assert (said.id, said.site, said.device) == (row.record, "crossen-1", ENROLMENT.device)
    assert said.why == "warning-sign"
    assert real.store.phone_tasks.outside() == ()


async def test_it_is_called_when_the_clinics_inbox_has_signed(real: RealRoom) -> None:
    real.papers = papers_with(message=True)
    row = await message_of(real)
    answer(real, row)  # the relay's: nobody has opened it yet
    await asyncio.sleep(0.05)
    assert real.stages() == [m.CallStage.CALLING]
    answer(real, row, ReceiptKind.INBOX)
    await until(lambda: m.CallStage.CALLED in real.stages())
    assert real.stages() == [m.CallStage.CALLING, m.CallStage.CALLED]


async def test_a_refused_message_is_no_call(real: RealRoom) -> None:
    real.papers = papers_with(message=True)
    row = await message_of(real)
    answer(real, row, ReceiptKind.RELAY, Outcome.REFUSED, Reason.MALFORMED)
    await until(lambda: m.CallStage.NOBODY in real.stages())
    assert m.CallStage.CALLED not in real.stages()


async def test_one_way_that_works_is_enough(real: RealRoom) -> None:
    real.papers = papers_with("relay", message=True)  # no board is plugged in
    answer(real, await message_of(real), ReceiptKind.INBOX)
    await until(lambda: m.CallStage.CALLED in real.stages())
    assert m.CallStage.NOBODY not in real.stages()


@pytest.mark.parametrize("papers", [{"key": None}, {"enrolment": None}])
async def test_without_a_key_no_message_can_be_sealed(
    real: RealRoom, papers: dict[str, None]
) -> None:
    real.papers = replace(papers_with(message=True), **papers)
    await real.care.calls.call(HelpReason.HELP)
    await until(lambda: m.CallStage.NOBODY in real.stages())
    assert real.store.listing() == ()


async def test_a_disk_that_refuses_is_no_call(real: RealRoom) -> None:
    real.papers = papers_with(message=True)
    real.store.unreadable = True
    await real.care.calls.call(HelpReason.HELP)
    await until(lambda: m.CallStage.NOBODY in real.stages())
    real.store.unreadable = False
    assert real.store.listing() == ()


@pytest.mark.parametrize("arrived", [True, False])
async def test_a_call_before_a_restart_is_sent_once(real: RealRoom, arrived: bool) -> None:
    real.papers = papers_with(message=True)
    row = await message_of(real)
    await real.end()
    if arrived:
        answer(real, row, ReceiptKind.INBOX)
    real.begin_again()
    await real.care.recover()
    if not arrived:
        await asyncio.sleep(0.05)
        assert real.stages() == [m.CallStage.CALLING]
        answer(real, row, ReceiptKind.INBOX)
    await until(lambda: m.CallStage.CALLED in real.stages())
    assert len(real.store.listing()) == 1
