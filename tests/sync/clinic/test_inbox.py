# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""What the clinic does with what arrives, end to end: sealed by a kiosk, sent, opened, filed."""

import base64
import json
import stat
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey

from sync.formats import receipt as receipts
from sync.formats import suites
from sync.formats.envelope import Envelope, Suite
from sync.formats.receipt import Outcome, Reason, Receipt, ReceiptKind
from tests.sync.clinic.kit import (
    Clinic,
    Kiosk,
    Line,
    bundle,
    entry,
    make_clinic,
    new_record,
    patient,
)
from tests.sync.clinic.server import Server, serving

MATCHING, OTHER = "1948-03-17", "1948-03-18"


@pytest.fixture
def server(clinic: Clinic) -> Iterator[Server]:
    with serving(clinic) as running:
        yield running


@pytest.fixture
def line(server: Server) -> Iterator[Line]:
    with server.line() as opened:
        yield opened


def deliver(line: Line, sealed: Envelope) -> Receipt:
    """Send one envelope and wait for the inbox's word on it."""
    (at_door,) = line.send(sealed.wire)
    assert at_door.outcome is Outcome.STORED, at_door
    (receipt,) = line.ask(sealed.digest, wait=20)
    assert receipt.kind is ReceiptKind.INBOX
    assert receipt.digest == sealed.digest
    return receipt


def visit(clinic: Clinic, line: Line, *entries: Any, record: UUID) -> Envelope:
    return line.kiosk.visit(clinic.key_set(), bundle(*entries), record)


def arrived(clinic: Clinic) -> Any:
    return clinic.ok("arrived", "--json").data


def names(folder: Path) -> set[str]:
    return {str(path.relative_to(folder)) for path in folder.rglob("*") if path.is_file()}


def test_a_matching_record_is_delivered(clinic: Clinic, line: Line) -> None:
    booked, record = clinic.book(), new_record()
    made = bundle(patient(record, MATCHING, appointment=booked["id"]))
    sealed = line.kiosk.visit(clinic.key_set(), made, record)
    receipt = deliver(line, sealed)
    assert (receipt.outcome, receipt.reason) == (Outcome.STORED, Reason.NONE)
    (told,) = arrived(clinic)
    assert (told["record"], told["version"], told["state"]) == (str(record), 1, "delivered")
    assert (told["sha256"], told["appointment"]) == (sealed.digest.hex(), booked["id"])
    path = Path(told["bundle"])
    assert path == clinic.root / "delivered" / f"{record}-v1.json"
    assert json.loads(path.read_bytes()) == made
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert names(clinic.root / "delivered") == {path.name}
    assert str(path) in clinic.ok("arrived").out


def test_the_receipt_is_signed_by_the_inbox(clinic: Clinic, line: Line) -> None:
    record = new_record()
    sealed = visit(clinic, line, patient(record), record=record)
    deliver(line, sealed)
    answer = line.post("/v1/receipts", sealed.digest).json()["receipts"]
    signed = receipts.decode(base64.b64decode(answer[0]))
    receipts.verify(signed, clinic.key_set().inbox_receipt_key)
    with pytest.raises(receipts.BadReceiptSignature):
        receipts.verify(signed, clinic.key_set().relay_receipt_key)


def test_receipts_are_told_to_their_own_kiosk_alone(
    clinic: Clinic, server: Server, line: Line
) -> None:
    record = new_record()
    sealed = visit(clinic, line, patient(record), record=record)
    deliver(line, sealed)
    with server.line() as other:
        assert other.ask(sealed.digest) == []


def test_every_digit_arrives_as_it_was_sealed(clinic: Clinic, line: Line) -> None:
    record = new_record()
    value = entry(record, 10, {"resourceType": "Observation", "valueQuantity": {"value": "VALUE"}})
    kiosk, keys = line.kiosk, clinic.key_set()
    header = kiosk.header(keys, record)
    said = {
        "visit": str(record),
        "version": 1,
        "device": kiosk.id.hex(),
        "seq": header.seq,
        "bundle": bundle(patient(record), value),
    }

    text = json.dumps(said).replace('"VALUE"', "80.50")
    sealed = kiosk.sign(kiosk.seal_bytes(keys, header, text.encode()))
    deliver(line, sealed)
    assert '"value": 80.50\n' in Path(arrived(clinic)[0]["bundle"]).read_text()


@pytest.mark.parametrize(
    ("birth_date", "unclear"),
    [(MATCHING, False), (OTHER, True), (None, True), ("1948-13-01", True)],
)
@pytest.mark.parametrize("by", ["appointment", "appointment_code"])
def test_the_birth_date_decides(
    clinic: Clinic, line: Line, by: str, birth_date: str | None, unclear: bool
) -> None:
    booked, record = clinic.book(), new_record()
    identifier = booked["id"] if by == "appointment" else booked["code"]
    who = patient(record, birth_date, **{by: identifier})
    receipt = deliver(line, visit(clinic, line, who, record=record))
    outcome = Outcome.TO_BE_CLARIFIED if unclear else Outcome.STORED
    assert (receipt.outcome, receipt.reason) == (outcome, Reason.NONE)
    (told,) = arrived(clinic)
    state = "to-be-clarified" if unclear else "delivered"
    assert (told["state"], told["appointment"]) == (state, booked["id"])
    folder = clinic.root / "delivered"
    where = folder / "to-be-clarified" if unclear else folder
    assert Path(told["bundle"]) == where / f"{record}-v1.json"
    assert names(folder) == {str(Path(told["bundle"]).relative_to(folder))}
    assert (told["sha256"] in clinic.ok("clarify", "--json").out) is unclear


@pytest.mark.parametrize("by", ["appointment", "appointment_code"])
def test_an_appointment_that_nobody_made_is_to_be_clarified(
    clinic: Clinic, line: Line, by: str
) -> None:
    record = new_record()
    who = patient(record, MATCHING, **{by: "22222222"})
    receipt = deliver(line, visit(clinic, line, who, record=record))
    assert receipt.outcome is Outcome.TO_BE_CLARIFIED
    assert "die Angaben passen zu keinem Termin" in clinic.ok("clarify").out


def test_a_walk_in_is_delivered_and_marked(clinic: Clinic, line: Line) -> None:
    record = new_record()
    assert deliver(line, visit(clinic, line, patient(record), record=record)).outcome is (
        Outcome.STORED
    )
    assert [each["state"] for each in arrived(clinic)] == ["walk-in"]


def test_a_walk_in_without_a_birth_date_is_to_be_clarified(clinic: Clinic, line: Line) -> None:
    record = new_record()
    receipt = deliver(line, visit(clinic, line, patient(record, None), record=record))
    assert receipt.outcome is Outcome.TO_BE_CLARIFIED


def test_a_second_version_is_a_file_of_its_own(clinic: Clinic, line: Line) -> None:
    record = new_record()
    first = visit(clinic, line, patient(record), record=record)
    deliver(line, first)
    keys, kiosk = clinic.key_set(), line.kiosk
    header = replace(kiosk.header(keys, record), version=2)
    said = {"visit": str(record), "version": 2, "device": kiosk.id.hex(), "seq": header.seq}
    made = {**said, "bundle": bundle(patient(record))}
    deliver(line, kiosk.sign(kiosk.seal(keys, header, made)))
    assert names(clinic.root / "delivered") == {f"{record}-v1.json", f"{record}-v2.json"}


@pytest.mark.parametrize(
    "change",
    [
        {"visit": str(UUID(int=1))},
        {"version": 2},
        {"version": True},
        {"device": "00" * 16},
        {"seq": 77},
        {"bundle": None},
        {"bundle": []},
    ],
)
def test_a_header_that_tells_another_story_is_refused(
    clinic: Clinic, line: Line, change: dict[str, object]
) -> None:
    record = new_record()
    sealed = line.kiosk.visit(clinic.key_set(), bundle(patient(record)), record, **change)
    receipt = deliver(line, sealed)
    assert (receipt.outcome, receipt.reason) == (Outcome.REFUSED, Reason.MALFORMED)
    assert arrived(clinic) == []
    (parked,) = clinic.ok("parked", "--json").data
    assert (parked["sha256"], parked["reason"]) == (sealed.digest.hex(), "malformed")


def test_what_was_sealed_to_somebody_else_is_refused(clinic: Clinic, line: Line) -> None:
    other = suites.load_public(
        Suite.X25519, X25519PrivateKey.generate().public_key().public_bytes_raw()
    )
    record = new_record()
    keys = replace(clinic.key_set(), recipient=other)
    sealed = line.kiosk.visit(keys, bundle(patient(record)), record)
    receipt = deliver(line, sealed)
    assert (receipt.outcome, receipt.reason) == (Outcome.REFUSED, Reason.CANNOT_OPEN)
    assert "ließ sich mit keinem Schlüssel öffnen" in clinic.ok("parked").out


def test_a_seal_for_another_header_is_refused(clinic: Clinic, line: Line) -> None:
    """Another kiosk's ciphertext under one's own header and signature."""
    record, keys, kiosk = new_record(), clinic.key_set(), line.kiosk
    stolen = kiosk.seal(keys, kiosk.header(keys, record), {})
    header = replace(stolen.header, record=new_record())
    sealed = kiosk.sign(Envelope(header, stolen.ciphertext))
    assert deliver(line, sealed).reason is Reason.CANNOT_OPEN


@pytest.mark.parametrize("plaintext", [b"[]", b"{", b"\xff", b"NaN", b"[" * 100_000])
def test_a_plaintext_that_is_no_object_is_refused(
    clinic: Clinic, line: Line, plaintext: bytes
) -> None:
    kiosk, keys = line.kiosk, clinic.key_set()
    header = kiosk.header(keys, new_record())
    sealed = kiosk.sign(kiosk.seal_bytes(keys, header, plaintext))
    assert deliver(line, sealed).reason is Reason.MALFORMED


def test_one_bad_record_does_not_stop_the_next(clinic: Clinic, line: Line) -> None:
    record, keys, kiosk = new_record(), clinic.key_set(), line.kiosk
    bad = kiosk.sign(kiosk.seal_bytes(keys, kiosk.header(keys, new_record()), b"{"))
    good = visit(clinic, line, patient(record), record=record)
    line.send(bad.wire, good.wire)
    (receipt,) = line.ask(good.digest, wait=20)
    assert receipt.outcome is Outcome.STORED


def test_an_interrupted_visit_is_joined(clinic: Clinic, line: Line) -> None:
    booked, record, keys = clinic.book(), new_record(), clinic.key_set()
    early = entry(record, 2, {"resourceType": "Encounter", "status": "in-progress"})
    late = entry(record, 2, {"resourceType": "Encounter", "status": "cancelled"})
    steps = [
        line.kiosk.step(keys, record, 1, [patient(record, appointment=booked["id"]), early]),
        line.kiosk.step(keys, record, 3, [late]),
    ]
    receipt = deliver(line, line.kiosk.interrupted(keys, record, steps))
    assert (receipt.outcome, receipt.reason) == (Outcome.STORED, Reason.NONE)
    (told,) = arrived(clinic)
    joined = json.loads(Path(told["bundle"]).read_bytes())
    tag = {"system": "urn:telemed-kiosk:record-state", "code": "interrupted"}
    assert joined["meta"] == {"tag": [tag]}
    assert joined["type"] == "transaction"
    assert joined["entry"] == [patient(record, appointment=booked["id"]), late]


def test_a_step_that_cannot_be_opened_does_not_withhold_the_others(
    clinic: Clinic, line: Line
) -> None:
    record, keys = new_record(), clinic.key_set()
    whole = line.kiosk.step(keys, record, 1, [patient(record)])
    torn = line.kiosk.step(keys, record, 2, [])
    torn = Envelope(torn.header, bytes(len(torn.ciphertext)))
    receipt = deliver(line, line.kiosk.interrupted(keys, record, [whole, torn]))
    assert (receipt.outcome, receipt.reason) == (Outcome.TO_BE_CLARIFIED, Reason.CANNOT_OPEN)
    (told,) = arrived(clinic)
    assert json.loads(Path(told["bundle"]).read_bytes())["entry"] == [patient(record)]


@pytest.mark.parametrize("entries", [None, [1], []])
def test_an_interrupted_visit_without_content_is_refused(
    clinic: Clinic, line: Line, entries: object
) -> None:
    record, keys = new_record(), clinic.key_set()
    steps = [line.kiosk.step(keys, record, 1, entries)]
    receipt = deliver(line, line.kiosk.interrupted(keys, record, steps))
    assert (receipt.outcome, receipt.reason) == (Outcome.REFUSED, Reason.MALFORMED)


def _foreign(record: UUID) -> list[dict[str, Any]]:
    """Entries that a receiving server must never be asked to do."""
    own = entry(record, 1, {"resourceType": "Observation"})
    stranger = entry(new_record(), 1, {"resourceType": "Observation"})
    return [
        {**own, "request": {"method": "DELETE", "url": own["request"]["url"]}},  # type: ignore[index]
        {**own, "request": {"method": "PUT", "url": "Patient/4711"}},
        {**own, "request": {"method": "PUT", "url": f"Observation/{record}-1/../../Patient"}},
        stranger,
        {"request": own["request"]},
        {"resource": own["resource"]},
    ]


@pytest.mark.parametrize("number", range(6))
def test_a_bundle_that_reaches_beyond_its_visit_is_to_be_clarified(
    clinic: Clinic, line: Line, number: int
) -> None:
    record = new_record()
    sealed = visit(clinic, line, patient(record), _foreign(record)[number], record=record)
    receipt = deliver(line, sealed)
    assert (receipt.outcome, receipt.reason) == (Outcome.TO_BE_CLARIFIED, Reason.MALFORMED)


@pytest.mark.parametrize(
    "made",
    [
        {"resourceType": "Bundle", "type": "batch", "entry": []},
        {"resourceType": "Bundle", "type": "transaction"},
        {"resourceType": "Bundle", "type": "transaction", "entry": [1]},
        {"resourceType": "Bundle", "type": "transaction", "entry": []},
    ],
)
def test_a_bundle_of_another_form_is_to_be_clarified(
    clinic: Clinic, line: Line, made: object
) -> None:
    record = new_record()
    sealed = line.kiosk.visit(clinic.key_set(), made, record)
    assert deliver(line, sealed).outcome is Outcome.TO_BE_CLARIFIED


def test_a_question_waits_for_the_receipt(clinic: Clinic, tmp_path: Path) -> None:
    """The relay alone: nothing comes, and the answer is empty, not an error."""
    with serving(clinic, "relay") as server, server.line() as line:
        record = new_record()
        sealed = visit(clinic, line, patient(record), record=record)
        line.send(sealed.wire)
        assert line.ask(sealed.digest, wait=1) == []
        assert clinic.ok("arrived").out == "Nichts.\n"


def test_x_wing_works_the_same_way(tmp_path: Path) -> None:
    clinic = make_clinic(tmp_path / "clinic", "x-wing")
    with serving(clinic) as server, server.line() as line:
        record = new_record()
        sealed = visit(clinic, line, patient(record), record=record)
        assert sealed.header.suite is Suite.X_WING
        assert deliver(line, sealed).outcome is Outcome.STORED


def test_no_patient_is_in_the_log_or_in_what_faces_the_line(
    clinic: Clinic, server: Server, line: Line
) -> None:
    booked = clinic.book(given="Zacharias", family="Kowalczyk")
    for birth_date in (MATCHING, OTHER):
        record = new_record()
        who = patient(record, birth_date, appointment_code=booked["code"])
        deliver(line, visit(clinic, line, who, record=record))
    relay_files = [p for p in clinic.root.iterdir() if p.name.startswith("relay.db")]
    assert relay_files
    exposed = server.log.getvalue().encode() + b"".join(p.read_bytes() for p in relay_files)
    assert b"delivered" in exposed
    for private in ("Zacharias", "Kowalczyk", MATCHING, OTHER, booked["code"], "4711"):
        assert private.encode() not in exposed


# Commands


def test_an_envelope_file_is_opened(clinic: Clinic, line: Line, tmp_path: Path) -> None:
    record, keys = new_record(), clinic.key_set()
    sealed = visit(clinic, line, patient(record), record=record)
    step = line.kiosk.step(keys, record, 1, [patient(record)])
    stranger = line.kiosk.sign(sealed)
    wrong = replace(stranger, signature=bytes(64))
    for data, signature, part in (
        (sealed.wire, "valid", "bundle"),
        (sealed.unsigned, "none", "bundle"),
        (wrong.wire, "wrong", "bundle"),
        (step.unsigned, "none", "step"),
        (line.kiosk.interrupted(keys, record, [step]).wire, "valid", "bundle"),
    ):
        path = tmp_path / "envelope"
        path.write_bytes(data)
        opened = clinic.ok("open", path).data
        assert opened["signature"] == signature
        assert opened["header"]["record"] == str(record)
        assert str(record) in json.dumps(opened[part])


def test_a_file_that_is_no_envelope_is_said(clinic: Clinic, line: Line, tmp_path: Path) -> None:
    path = tmp_path / "envelope"
    path.write_bytes(b"nonsense")
    assert "ist kein Umschlag (Truncated)" in clinic.refused("open", path)
    assert "lässt sich nicht lesen" in clinic.refused("open", tmp_path / "no")
    sealed = visit(clinic, line, patient(new_record()), record=new_record())
    torn = line.kiosk.sign(Envelope(sealed.header, bytes(len(sealed.ciphertext))))
    path.write_bytes(torn.wire)
    assert "ließ sich mit keinem Schlüssel öffnen" in clinic.refused("open", path)


def test_an_unknown_device_is_named_when_opened(
    clinic: Clinic, server: Server, line: Line, tmp_path: Path
) -> None:
    record = new_record()
    path = tmp_path / "envelope"
    path.write_bytes(Kiosk().visit(clinic.key_set(), bundle(patient(record)), record).wire)
    assert clinic.ok("open", path).data["signature"] == "unknown-device"
