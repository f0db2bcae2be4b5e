# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""The relay over real TLS: who may speak, what is stored, what is refused and how it is said."""

import base64
import json
import ssl
import struct
from collections.abc import Iterator
from dataclasses import replace

import httpx
import pytest

from sync.clinic.request_check import Nonces
from sync.formats import envelope as envelopes
from sync.formats import receipt as receipts
from sync.formats.batch import join_items
from sync.formats.envelope import MAX_CIPHERTEXT
from sync.formats.receipt import Outcome, Reason, ReceiptKind
from tests.sync.clinic.kiosk import Kiosk, Line, bundle, new_record, patient
from tests.sync.clinic.kit import Clinic
from tests.sync.clinic.server import Server, serving


@pytest.fixture
def server(clinic: Clinic) -> Iterator[Server]:
    with serving(clinic, "relay") as running:
        yield running


@pytest.fixture
def line(server: Server) -> Iterator[Line]:
    with server.line() as opened:
        yield opened


def _wire(clinic: Clinic, line: Line) -> bytes:
    record = new_record()
    return line.kiosk.visit(clinic.key_set(), bundle(patient(record)), record).wire


def _error(response: httpx.Response) -> tuple[int, str]:
    return response.status_code, response.json()["error"]


# Who may speak


def test_it_speaks_http_2(server: Server) -> None:
    with server.connection() as client:
        assert client.get("/v1/nonce").http_version == "HTTP/2"


def test_another_certificate_is_noticed_by_who_pins(server: Server) -> None:
    with (
        httpx.Client(base_url=server.url, verify=ssl.create_default_context()) as client,
        pytest.raises(httpx.ConnectError),
    ):
        client.get("/v1/nonce")


def test_every_signed_answer_brings_a_fresh_nonce(clinic: Clinic, line: Line) -> None:
    nonce = line.client.get("/v1/nonce").json()["nonce"]
    seen = {nonce}
    for _ in range(3):
        headers = line.kiosk.headers("POST", "/v1/receipts", nonce, b"")
        answer = line.client.post("/v1/receipts", content=b"", headers=headers)
        assert answer.status_code == 200
        nonce = answer.headers["Telemed-Nonce"]
        assert len(base64.b64decode(nonce)) == 16
        assert nonce not in seen
        seen.add(nonce)


def test_a_nonce_works_once(line: Line) -> None:
    nonce = line.client.get("/v1/nonce").json()["nonce"]
    headers = line.kiosk.headers("POST", "/v1/receipts", nonce, b"")
    assert line.client.post("/v1/receipts", headers=headers).status_code == 200
    again = line.client.post("/v1/receipts", headers=headers)
    assert _error(again) == (401, "nonce")
    assert again.headers["Telemed-Nonce"]


def test_nonces_are_bounded() -> None:
    nonces = Nonces(most=2)
    first, second, third = nonces.issue(), nonces.issue(), nonces.issue()
    assert not nonces.spend(first)
    assert nonces.spend(second)
    assert nonces.spend(third)
    assert not nonces.spend(third)


def test_an_unknown_device_is_refused(line: Line) -> None:
    stranger = Line(Kiosk(), line.client)
    assert _error(stranger.post("/v1/outbox", b"")) == (401, "device")


@pytest.mark.parametrize("part", ["body", "target", "method", "key", "nonce"])
def test_a_signature_covers_the_whole_request(line: Line, part: str) -> None:
    nonce, other = (line.client.get("/v1/nonce").json()["nonce"] for _ in range(2))
    kiosk = replace(line.kiosk, key=Kiosk().key) if part == "key" else line.kiosk
    headers = kiosk.headers(
        "PUT" if part == "method" else "POST",
        "/v1/receipts" if part == "target" else "/v1/receipts?wait=0",
        other if part == "nonce" else nonce,
        b"x" if part == "body" else b"",
    )
    headers |= {"Telemed-Device": line.kiosk.id.hex(), "Telemed-Nonce": nonce}
    answer = line.client.post("/v1/receipts?wait=0", headers=headers)
    assert _error(answer) == (401, "signature")


@pytest.mark.parametrize(
    "change",
    [
        {"Telemed-Device": "zz"},
        {"Telemed-Device": "00"},
        {"Telemed-Signature": "!"},
        {"Telemed-Device": ""},
    ],
)
def test_headers_of_another_form_are_refused(line: Line, change: dict[str, str]) -> None:
    nonce = line.client.get("/v1/nonce").json()["nonce"]
    headers = line.kiosk.headers("POST", "/v1/receipts", nonce, b"") | change
    assert _error(line.client.post("/v1/receipts", headers=headers)) == (401, "headers")


def test_what_is_not_served_says_so(server: Server) -> None:
    with server.connection() as client:
        assert _error(client.get("/")) == (404, "not-found")
        assert _error(client.get("/v1/outbox")) == (405, "method")
        assert _error(client.get("/tuf/metadata/../../clinic.json")) == (404, "not-found")
        assert _error(client.get("/tuf/metadata/%2e%2e/%2e%2e/clinic.json")) == (404, "not-found")
        # A body that nobody reads doesn't end the connection for others.
        for path in ("/", "/v1/outbox", "/v1/enrol"):
            assert client.post(path, content=bytes(300_000)).status_code in {401, 404, 413}
        assert client.get("/v1/nonce").status_code == 200


def test_a_body_beyond_every_envelope_is_refused(line: Line) -> None:
    answer = line.post("/v1/outbox", bytes(MAX_CIPHERTEXT + 200))
    assert _error(answer) == (413, "too-large")
    assert line.ask() == []


# Envelopes


def test_a_receipt_says_what_is_safe(clinic: Clinic, line: Line) -> None:
    record = new_record()
    sealed = line.kiosk.visit(clinic.key_set(), bundle(patient(record)), record)
    answer = line.post("/v1/outbox", join_items([sealed.wire]))
    (raw,) = answer.json()["receipts"]
    key = clinic.key_set().relay_receipt_key
    receipt = receipts.verify(receipts.decode(base64.b64decode(raw)), key)
    assert (receipt.kind, receipt.outcome) == (ReceiptKind.RELAY, Outcome.STORED)
    assert (receipt.record, receipt.version, receipt.digest) == (record, 1, sealed.digest)
    assert (receipt.device, receipt.epoch, receipt.seq) == (
        line.kiosk.id,
        line.kiosk.epoch,
        1,
    )


def test_the_same_envelope_again_has_the_same_receipt(clinic: Clinic, line: Line) -> None:
    wire = _wire(clinic, line)
    first = line.post("/v1/outbox", join_items([wire])).json()
    again = line.post("/v1/outbox", join_items([wire, wire])).json()
    assert again["receipts"] == first["receipts"] * 2


def test_another_envelope_in_the_same_place_is_a_conflict(clinic: Clinic, line: Line) -> None:
    (stored,) = line.send(_wire(clinic, line))
    line.kiosk.seq -= 1  # as a restored disk image would
    (receipt,) = line.send(_wire(clinic, line))
    assert (receipt.outcome, receipt.reason) == (Outcome.REFUSED, Reason.CONFLICT)
    assert stored.outcome is Outcome.STORED
    (parked,) = clinic.ok("parked", "--json").data
    assert (parked["sha256"], parked["reason"]) == (receipt.digest.hex(), "conflict")


def test_a_record_belongs_to_the_kiosk_that_began_it(
    clinic: Clinic, server: Server, line: Line
) -> None:
    record = new_record()
    keys = clinic.key_set()
    line.send(line.kiosk.visit(keys, bundle(patient(record)), record).wire)
    with server.line() as other:
        (receipt,) = other.send(other.kiosk.visit(keys, bundle(patient(record)), record).wire)
    assert (receipt.outcome, receipt.reason) == (Outcome.REFUSED, Reason.CONFLICT)


def test_one_bad_item_does_not_stop_the_others(clinic: Clinic, server: Server, line: Line) -> None:
    keys, record = clinic.key_set(), new_record()
    good = [_wire(clinic, line) for _ in range(2)]
    forged = bytearray(_wire(clinic, line))
    forged[-1] ^= 1
    with server.line() as other:
        foreign = _wire(clinic, other)
    alone = line.kiosk.sign(line.kiosk.step(keys, record, 1, []))
    items = [good[0], b"nonsense", bytes(forged), foreign, alone.wire, good[1]]
    told = [(each.outcome, each.reason) for each in line.send(*items)]
    assert told == [
        (Outcome.STORED, Reason.NONE),
        (Outcome.REFUSED, Reason.MALFORMED),
        (Outcome.REFUSED, Reason.BAD_SIGNATURE),
        (Outcome.REFUSED, Reason.UNKNOWN_DEVICE),
        (Outcome.REFUSED, Reason.MALFORMED),
        (Outcome.STORED, Reason.NONE),
    ]
    assert len(clinic.ok("parked", "--json").data) == 4
    # Once more: refused again, and kept aside only once.
    line.send(*items)
    assert len(clinic.ok("parked", "--json").data) == 4
    assert "die Unterschrift des Geräts stimmt nicht" in clinic.ok("parked").out


def test_a_forged_signature_does_not_spoil_the_real_one(clinic: Clinic, line: Line) -> None:
    wire = _wire(clinic, line)
    forged = wire[:-1] + bytes([wire[-1] ^ 1])
    assert line.send(forged)[0].reason is Reason.BAD_SIGNATURE
    assert line.send(wire)[0].outcome is Outcome.STORED


@pytest.mark.parametrize("batch", [b"\0\0", struct.pack(">I", 5) + b"abc"])
def test_a_batch_that_is_cut_off_is_refused_as_a_whole(line: Line, batch: bytes) -> None:
    assert _error(line.post("/v1/outbox", batch)) == (400, "batch")


def test_an_empty_batch_is_no_mistake(line: Line) -> None:
    assert line.send() == []


@pytest.mark.parametrize(
    ("target", "data", "error"),
    [
        ("/v1/receipts", b"x", "digests"),
        ("/v1/receipts", bytes(32 * 4097), "digests"),
        ("/v1/receipts?wait=21", b"", "wait"),
        ("/v1/receipts?wait=-1", b"", "wait"),
        ("/v1/receipts?wait=1.5", b"", "wait"),
    ],
)
def test_a_question_of_another_form_is_refused(
    line: Line, target: str, data: bytes, error: str
) -> None:
    assert _error(line.post(target, data)) == (400, error)


def test_the_log_names_machines_and_counts_only(clinic: Clinic, server: Server, line: Line) -> None:
    line.send(_wire(clinic, line))
    events = [json.loads(row) for row in server.log.getvalue().splitlines()]
    assert {each["event"] for each in events} == {"enrol-asked", "outbox"}
    for each in events:
        assert each.keys() <= {"time", "event", "device", "items", "site", "refused", "ms"}


def test_it_says_what_it_does_not_have(clinic: Clinic, server: Server, line: Line) -> None:
    wire = _wire(clinic, line)
    line.send(wire)
    known, lost = envelopes.decode(wire).digest, b"l" * 32
    assert _missing(line, known, lost) == [lost]
    assert _missing(line) == []
    # Of another kiosk it has nothing to say: what isn't its own is missing.
    with server.line() as other:
        assert _missing(other, known) == [known]


def _missing(line: Line, *digests: bytes) -> list[bytes]:
    answer = line.post("/v1/missing", b"".join(digests))
    assert answer.status_code == 200, answer.text
    return [base64.b64decode(each) for each in answer.json()["missing"]]


def test_a_batch_of_very_many_items_is_refused(clinic: Clinic, line: Line) -> None:
    """Each item costs a signature and a row: a few megabytes of lengths must not cost minutes."""
    assert _error(line.post("/v1/outbox", bytes(4 * 257))) == (400, "batch")
    assert len(line.send(*[b""] * 256)) == 256
