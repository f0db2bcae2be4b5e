# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""What the inbox and `open` refuse to open, and what they make of a part."""

import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest

from sync.formats import suites
from sync.formats.envelope import Envelope, hpke_info
from sync.formats.receipt import Outcome, Reason
from tests.sync.clinic.kiosk import Kiosk, Line, bundle, entry, new_record, patient
from tests.sync.clinic.kit import Clinic
from tests.sync.clinic.sending import arrived, deliver, visit
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


def test_a_seal_for_another_header_is_refused(clinic: Clinic, line: Line) -> None:
    """Another kiosk's ciphertext under one's own header and signature."""
    record, keys, kiosk = new_record(), clinic.key_set(), line.kiosk
    stolen = kiosk.seal(keys, kiosk.header(keys, record), {})
    header = replace(stolen.header, record=new_record())
    sealed = kiosk.sign(Envelope(header, stolen.ciphertext))
    receipt = deliver(line, sealed)
    assert (receipt.outcome, receipt.reason) == (Outcome.REFUSED, Reason.CANNOT_OPEN)
    assert "ließ sich mit seinem Schlüssel nicht öffnen" in clinic.ok("parked").out


@pytest.mark.parametrize("plaintext", [b"[]", b"{", b"\xff", b"NaN", b"[" * 100_000])
def test_a_plaintext_that_is_no_object_is_refused(
    clinic: Clinic, line: Line, plaintext: bytes
) -> None:
    kiosk, keys = line.kiosk, clinic.key_set()
    header = kiosk.header(keys, new_record())
    sealed = kiosk.sign(kiosk.seal_bytes(keys, header, plaintext))
    assert deliver(line, sealed).reason is Reason.MALFORMED


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
    assert "ließ sich mit seinem Schlüssel nicht öffnen" in clinic.refused("open", path)


def test_an_unknown_device_is_named_when_opened(
    clinic: Clinic, server: Server, line: Line, tmp_path: Path
) -> None:
    record = new_record()
    path = tmp_path / "envelope"
    path.write_bytes(Kiosk().visit(clinic.key_set(), bundle(patient(record)), record).wire)
    assert clinic.ok("open", path).data["signature"] == "unknown-device"


def test_a_body_of_another_form_is_refused(clinic: Clinic, line: Line) -> None:
    """The seal is right, and what is in it was never packed."""
    keys, kiosk = clinic.key_set(), line.kiosk
    content = bytes(255)
    header = replace(kiosk.header(keys, new_record()), length=255 + 48)
    sealed = suites.hpke_suite(header.suite).encrypt(
        content, keys.recipient.handle, info=hpke_info(header)
    )
    receipt = deliver(line, kiosk.sign(Envelope(header, sealed)))
    assert (receipt.outcome, receipt.reason) == (Outcome.REFUSED, Reason.MALFORMED)
