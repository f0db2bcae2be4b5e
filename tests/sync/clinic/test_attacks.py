# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""Attacks on the relay and the inbox, by name: replay, a stolen device key, downgrade of the suite,
oversized and malformed bodies. Receipts and documents: tests/sync/line."""

import struct
from collections.abc import Iterator
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from sync.formats import envelope as envelopes
from sync.formats.batch import join_items
from sync.formats.envelope import Suite
from sync.formats.envelope_errors import EnvelopeError
from sync.formats.receipt import Outcome, Reason
from tests.sync.clinic.kiosk import Line, bundle, new_record, patient
from tests.sync.clinic.kit import Clinic
from tests.sync.clinic.sending import arrived, deliver, visit
from tests.sync.clinic.server import Server, serving


@pytest.fixture
def server(clinic: Clinic) -> Iterator[Server]:
    with serving(clinic) as running:
        yield running


@pytest.fixture
def line(server: Server) -> Iterator[Line]:
    with server.line() as opened:
        yield opened


def test_replay_of_a_signed_request_is_refused(clinic: Clinic, line: Line) -> None:
    """Who reads a whole request, headers and all, can't send it again; with a fresh nonce the
    signature doesn't fit."""
    body = join_items([_wire(clinic, line)])
    nonce = line.client.get("/v1/nonce").json()["nonce"]
    headers = line.kiosk.headers("POST", "/v1/outbox", nonce, body)
    assert line.client.post("/v1/outbox", content=body, headers=headers).status_code == 200
    again = line.client.post("/v1/outbox", content=body, headers=headers)
    assert (again.status_code, again.json()) == (401, {"error": "nonce"})
    fresh = {**headers, "Telemed-Nonce": again.headers["Telemed-Nonce"]}
    forged = line.client.post("/v1/outbox", content=body, headers=fresh)
    assert (forged.status_code, forged.json()) == (401, {"error": "signature"})


def test_replay_of_a_record_is_one_record(clinic: Clinic, line: Line) -> None:
    record = new_record()
    sealed = visit(clinic, line, patient(record), record=record)
    first = deliver(line, sealed)
    assert [deliver(line, sealed) for _ in range(3)] == [first] * 3
    assert len(arrived(clinic)) == 1


def test_stolen_device_key_speaks_for_no_other_kiosk(
    clinic: Clinic, server: Server, line: Line
) -> None:
    """The thief signs as the stolen kiosk, and can neither add to another's records nor take its
    place nor hear of its receipts."""
    record = new_record()
    theirs = visit(clinic, line, patient(record), record=record)
    deliver(line, theirs)
    with server.line() as thief:
        as_other = thief.kiosk.sign(envelopes.decode_unsigned(theirs.unsigned))
        (refused,) = thief.send(as_other.wire)
        assert (refused.outcome, refused.reason) == (Outcome.REFUSED, Reason.UNKNOWN_DEVICE)
        version = thief.kiosk.visit(clinic.key_set(), bundle(patient(record)), record, 2)
        (conflict,) = thief.send(version.wire)
        assert (conflict.outcome, conflict.reason) == (Outcome.REFUSED, Reason.CONFLICT)
        assert thief.ask(theirs.digest) == []
    (only,) = arrived(clinic)
    assert only["version"] == 1


def test_stolen_device_key_opens_nothing(clinic: Clinic, line: Line) -> None:
    """A kiosk's disk holds its signing key and public keys: none of them opens what it sealed."""
    sealed = envelopes.decode(_wire(clinic, line))
    assert b"1948-03-17" not in sealed.wire
    assert sealed.header.key_id == clinic.key_set().recipient.id
    assert line.kiosk.key.private_bytes_raw() not in sealed.wire


@pytest.mark.parametrize("suite", [each for each in Suite if each is not Suite.X25519])
def test_downgrade_of_the_suite_is_refused(clinic: Clinic, line: Line, suite: Suite) -> None:
    """The suite stands in the header, under the device's signature and bound into the seal."""
    sealed = envelopes.decode(_wire(clinic, line))
    header = replace(sealed.header, suite=suite)
    try:
        changed = replace(sealed, header=header).wire
    except EnvelopeError:
        return  # a VISIT can't even be written with it
    (refused,) = line.send(changed)
    assert refused.outcome is Outcome.REFUSED
    assert refused.reason in {Reason.BAD_SIGNATURE, Reason.MALFORMED}


@settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))
@given(
    body=st.binary(max_size=600)
    | st.lists(st.binary(max_size=200), max_size=5).map(join_items)
    | st.integers(0, 2**32 - 1).map(lambda n: struct.pack(">I", n) + b"x" * 50),
    target=st.sampled_from(["/v1/outbox", "/v1/missing", "/v1/receipts?wait=0"]),
)
def test_malformed_bodies_are_answered_and_nothing_breaks(
    line: Line, body: bytes, target: str
) -> None:
    answer = line.post(target, body)
    assert answer.status_code in {200, 400}
    if target == "/v1/outbox" and answer.status_code == 200:
        assert all(each.outcome is Outcome.REFUSED for each in line.send(*_items(body)))


def _items(body: bytes) -> list[bytes]:
    from sync.formats.batch import split_items

    return split_items(body)


def test_oversized_bodies_are_refused_and_the_next_request_is_served(
    clinic: Clinic, line: Line
) -> None:
    """One byte more than the largest envelope: /v1/outbox in test_relay.py."""
    answer = line.post("/v1/missing", bytes(9 * 1024 * 1024))
    assert answer.status_code in {400, 413}
    assert line.send(_wire(clinic, line))[0].outcome is Outcome.STORED


def _wire(clinic: Clinic, line: Line) -> bytes:
    record = new_record()
    return visit(clinic, line, patient(record), record=record).wire
