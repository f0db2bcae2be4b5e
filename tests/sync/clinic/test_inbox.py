# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""What the clinic does with what arrives, end to end: sealed by a kiosk, sent, opened, filed."""

import base64
import json
import stat
from collections.abc import Iterator
from pathlib import Path

import pytest

from sync.formats import receipt as receipts
from sync.formats.envelope import Envelope, Suite
from sync.formats.receipt import Outcome, Reason
from tests.sync.clinic.kiosk import Line, bundle, entry, new_record, patient
from tests.sync.clinic.kit import Clinic, make_clinic
from tests.sync.clinic.sending import arrived, deliver, names, visit
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
    record, keys = new_record(), clinic.key_set()
    for version in (1, 2):
        deliver(line, line.kiosk.visit(keys, bundle(patient(record)), record, version))
    assert names(clinic.root / "delivered") == {f"{record}-v1.json", f"{record}-v2.json"}


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
