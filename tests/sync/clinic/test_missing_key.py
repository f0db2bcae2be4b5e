# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""A recipient key that isn't here: nothing is refused for good, and everything goes on with it."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from sync.clinic.intake import Intake
from sync.clinic.receipts import ReceiptSigner
from sync.clinic.relay_devices import Device
from sync.formats.envelope import Envelope
from sync.formats.receipt import Outcome
from tests.sync.clinic.desk import NOW, Desk
from tests.sync.clinic.kiosk import new_record, patient
from tests.sync.clinic.kit import SITE, Clinic, make_clinic


@pytest.fixture
def desk(clinic: Clinic) -> Iterator[Desk]:
    made = Desk(clinic)
    yield made
    made.close()


@pytest.fixture(name="key")
def _key(clinic: Clinic) -> Path:
    (path,) = (clinic.root / "keys").glob("recipient-*.json")
    return path


def _take_away(key: Path) -> bytes:
    content = key.read_bytes()
    key.unlink()
    return content


def _stored(desk: Desk, envelope: Envelope) -> bytes:
    intake = Intake(desk.relay, ReceiptSigner(desk.keys.signing("relay")))
    device = Device(desk.kiosk.id, desk.kiosk.public, SITE, "room")
    intake.take(device, [envelope.wire], NOW)
    return envelope.digest


def test_a_record_waits_for_its_key_and_goes_on_with_it(desk: Desk, key: Path) -> None:
    content = _take_away(key)
    inbox = desk.inbox()
    sent = desk.send(2)
    assert inbox.run_once() == 0
    assert desk.outcomes(sent) == []
    key.write_bytes(content)
    desk.seconds += 1
    assert inbox.run_once() == 2
    assert desk.outcomes(sent) == [Outcome.STORED] * 2
    assert desk.files() == 2


def test_what_waits_for_a_key_is_listed_with_the_reason(desk: Desk, key: Path) -> None:
    content = _take_away(key)
    (digest,) = desk.send()
    desk.inbox().run_once()
    (listed,) = desk.clinic.ok("parked", "--json").data
    assert listed == {
        "state": "waiting",
        "sha256": digest.hex(),
        "device": desk.kiosk.id.hex(),
        "reason": "missing-key",
        "key": key.stem.removeprefix("recipient-"),
    }
    assert f"der Schlüssel {key.name} fehlt im Ordner keys" in desk.clinic.ok("parked").out
    key.write_bytes(content)
    assert desk.clinic.ok("parked").out == "Nichts.\n"


def test_a_wait_for_a_key_is_logged_and_grows(desk: Desk, key: Path) -> None:
    _take_away(key)
    desk.send()
    inbox = desk.inbox()
    for _ in range(10):
        inbox.run_once()
    assert desk.log.getvalue().count('"key-missing"') == 1
    desk.seconds += 1
    inbox.run_once()
    assert desk.log.getvalue().count('"key-missing"') == 2


def test_half_a_key_file_ends_nobody(desk: Desk, key: Path) -> None:
    content = _take_away(key)
    inbox = desk.inbox()
    sent = desk.send()
    key.write_bytes(content[:20])
    assert inbox.run_once() == 0
    assert '"keys-unreadable"' in desk.log.getvalue()
    key.write_bytes(content)
    desk.seconds += 1
    assert inbox.run_once() == 1
    assert desk.outcomes(sent) == [Outcome.STORED]


def test_an_interrupted_visit_waits_for_the_key_of_each_step(
    desk: Desk, tmp_path: Path, key: Path
) -> None:
    """Delivered at once without that step, it could never be delivered with it."""
    other = make_clinic(tmp_path / "other")
    (other_key,) = (other.root / "keys").glob("recipient-*.json")
    record = new_record()
    steps = [
        desk.kiosk.step(desk.clinic.key_set(), record, 1, [patient(record)]),
        desk.kiosk.step(other.key_set(), record, 2, []),
    ]
    digest = _stored(desk, desk.kiosk.interrupted(desk.clinic.key_set(), record, steps))
    inbox = desk.inbox()
    assert inbox.run_once() == 0
    assert desk.outcomes([digest]) == []
    (listed,) = desk.clinic.ok("parked", "--json").data
    assert listed["key"] == other_key.stem.removeprefix("recipient-")
    (key.parent / other_key.name).write_bytes(other_key.read_bytes())
    desk.seconds += 1
    assert inbox.run_once() == 1
    assert desk.outcomes([digest]) == [Outcome.STORED]


def test_a_file_without_its_key_says_which(desk: Desk, key: Path, tmp_path: Path) -> None:
    record = new_record()
    sealed = desk.kiosk.visit(desk.clinic.key_set(), {}, record)
    path = tmp_path / "envelope"
    path.write_bytes(sealed.wire)
    _take_away(key)
    assert f"der Schlüssel {key.name} fehlt" in desk.clinic.refused("open", path)
