# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""Calls for help at the practice: over the line, in the list, and what is none."""

import json
import time
from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from sync.clinic.folder import ClinicFolder
from sync.clinic.intake import Intake
from sync.clinic.keys import ClinicKeys
from sync.clinic.opener import NotOpenedError, missing_key, open_call
from sync.clinic.practice_store import PracticeStore
from sync.clinic.receipts import ReceiptSigner
from sync.clinic.relay_devices import Device
from sync.clinic.seen_telling import SeenTelling
from sync.formats import receipt as receipts
from sync.formats.call import Call
from sync.formats.receipt import Outcome, Reason, Receipt, ReceiptKind
from tests.sync.clinic.desk import NOW, Desk
from tests.sync.clinic.kiosk import Kiosk, Line, new_record
from tests.sync.clinic.kit import SITE, Clinic
from tests.sync.clinic.sending import arrived, deliver, names
from tests.sync.clinic.server import serving

AT = datetime.fromisoformat("2026-11-23T09:30:00+00:00")


@pytest.fixture
def line(clinic: Clinic) -> Iterator[Line]:
    with serving(clinic) as server, server.line() as opened:
        yield opened


def listed(clinic: Clinic) -> list[dict[str, object]]:
    found: list[dict[str, object]] = clinic.ok("calls", "list", "--json").data
    return found


def test_a_call_arrives_is_listed_and_seen(clinic: Clinic, line: Line) -> None:
    assert clinic.ok("calls", "list").out == "Nichts.\n"
    call = new_record()
    sealed = line.kiosk.call(clinic.key_set(), call, why="warning-sign")
    receipt = deliver(line, sealed)
    assert (receipt.outcome, receipt.reason) == (Outcome.STORED, Reason.NONE)
    (told,) = listed(clinic)
    del told["arrived"]
    assert told == {
        "call": str(call),
        "site": "crossen-1",
        "device": line.kiosk.id.hex(),
        "why": "warning-sign",
        "at": "2026-11-23T09:30:00+00:00",
        "seen": None,
    }
    when = f"{AT.astimezone():%d.%m.%Y %H:%M}"
    line_of_it = f"{when}  crossen-1  Warnzeichen angegeben  OFFEN  {call}\n"
    assert clinic.ok("calls", "list").out == line_of_it
    assert clinic.ok("calls", "seen", str(call)).out == "Als gesehen vermerkt.\n"
    seen = listed(clinic)[0]["seen"]
    assert isinstance(seen, str)
    clinic.ok("calls", "seen", str(call))
    assert listed(clinic)[0]["seen"] == seen
    assert "OFFEN" not in clinic.ok("calls", "list").out


def test_the_room_is_told_that_its_call_was_seen_and_no_other_room_is(clinic: Clinic) -> None:
    with serving(clinic) as server, server.line() as line, server.line() as other:
        call, unseen = (line.kiosk.call(clinic.key_set(), new_record()) for _ in range(2))
        digests = [deliver(line, each).digest for each in (call, unseen)]
        assert line.seen(*digests) == []
        record = str(call.header.record)
        clinic.ok("calls", "seen", record)
        (receipt,) = _told(line, *digests)
        assert (receipt.kind, receipt.outcome) == (ReceiptKind.DESK, Outcome.STORED)
        assert (receipt.record, receipt.digest) == (call.header.record, digests[0])
        clinic.ok("calls", "seen", record)
        assert line.seen(*digests) == [receipt]
        assert other.seen(*digests) == []


def test_what_is_said_of_a_call_is_signed_by_the_inbox_and_once(clinic: Clinic) -> None:
    desk = Desk(clinic)
    try:
        sealed = desk.kiosk.call(clinic.key_set(), new_record())
        signer = ReceiptSigner(desk.keys.signing("inbox"))
        relay = ReceiptSigner(desk.keys.signing("relay"))
        Intake(desk.relay, relay).take(
            Device(desk.kiosk.id, desk.kiosk.public, SITE, "room"), [sealed.wire], NOW
        )
        desk.inbox().run_once()
        telling = SeenTelling(desk.relay, desk.practice.calls, signer, lambda: NOW)
        telling.run_once()
        assert desk.relay.desk_receipts(desk.kiosk.id, [sealed.digest]) == []
        desk.practice.calls.seen(sealed.header.record, NOW)
        assert [each.call.id for each in desk.practice.calls.untold()] == [sealed.header.record]
        telling.run_once()
        (wire,) = desk.relay.desk_receipts(desk.kiosk.id, [sealed.digest])
        receipts.verify(receipts.decode(wire), signer.key.private.public_key().public_bytes_raw())
        assert desk.practice.calls.untold() == []
        # As after a kill between the two notes: it is signed once more, and the first one stays.
        later = NOW + timedelta(hours=1)
        envelope = desk.relay.envelope(sealed.digest)
        desk.relay.put_desk_receipt(signer.for_seen(envelope, later))
        assert desk.relay.desk_receipts(desk.kiosk.id, [sealed.digest]) == [wire]
    finally:
        desk.close()


def _told(line: Line, *digests: bytes) -> list[Receipt]:
    """The inbox looks several times a second."""
    end = time.monotonic() + 20
    while not (found := line.seen(*digests)) and time.monotonic() < end:
        time.sleep(0.05)
    return found


def test_a_call_is_no_visit(clinic: Clinic, line: Line) -> None:
    deliver(line, line.kiosk.call(clinic.key_set(), new_record()))
    assert arrived(clinic) == []
    assert names(clinic.root / "delivered") == set()


def test_the_same_call_again_is_one(clinic: Clinic, line: Line) -> None:
    sealed = line.kiosk.call(clinic.key_set(), new_record())
    first = deliver(line, sealed)
    assert deliver(line, sealed) == first
    assert len(listed(clinic)) == 1


@pytest.mark.parametrize(
    "change",
    [
        {"call": "00000000-0000-0000-0000-000000000001"},
        {"device": "00" * 16},
        {"why": "bored"},
        {"at": "soon"},
        {"patient": "Erna"},
    ],
)
def test_what_is_no_call_is_refused(clinic: Clinic, line: Line, change: dict[str, object]) -> None:
    receipt = deliver(line, line.kiosk.call(clinic.key_set(), new_record(), **change))
    assert (receipt.outcome, receipt.reason) == (Outcome.REFUSED, Reason.MALFORMED)
    assert listed(clinic) == []


@pytest.mark.parametrize("said", ["x", "00000000-0000-0000-0000-000000000001"])
def test_a_call_that_is_not_there_can_not_be_seen(clinic: Clinic, said: str) -> None:
    assert said in clinic.refused("calls", "seen", said)


def test_an_envelope_file_with_a_call_is_shown(clinic: Clinic, tmp_path: Path) -> None:
    call = new_record()
    file = tmp_path / "call.bin"
    file.write_bytes(Kiosk().call(clinic.key_set(), call).wire)
    shown = json.loads(clinic.ok("open", str(file)).out)
    assert (shown["header"]["kind"], shown["call"]["call"]) == ("call", str(call))


def test_without_its_key_a_call_waits(clinic: Clinic) -> None:
    sealed = Kiosk().call(clinic.key_set(), new_record())
    keys = ClinicKeys(ClinicFolder(clinic.root)).recipients()
    assert missing_key(sealed, {}) == sealed.header.key_id
    assert missing_key(sealed, keys) is None
    assert open_call(sealed, keys).why == "help"


def test_a_visit_is_no_call(clinic: Clinic) -> None:
    sealed = Kiosk().visit(clinic.key_set(), {}, new_record())
    with pytest.raises(NotOpenedError):
        open_call(sealed, ClinicKeys(ClinicFolder(clinic.root)).recipients())


def test_calls_are_kept_oldest_first(tmp_path: Path) -> None:
    store = PracticeStore(tmp_path / "practice.db")
    ids = [new_record() for _ in range(3)]
    for minutes, each in enumerate(ids):
        call = Call(each, "crossen-1", bytes(16), "help", AT)
        for later in (0, 60):
            store.calls.keep(call, AT + timedelta(minutes=minutes + later))
    assert [each.call.id for each in store.calls.all()] == ids
    assert store.calls.all()[0].arrived == AT
    store.close()
