# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""A kiosk's end of the line, written from the format documents alone: it shares no code with the
other side of what it tests."""

import base64
import json
import secrets
from dataclasses import dataclass, field, replace
from uuid import UUID, uuid4

import httpx
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from sync.formats import body, enrol_words, enrolment, envelope, request, suites
from sync.formats import receipt as receipts
from sync.formats.batch import join_items
from sync.formats.enrolment import Decision, EnrolRequest, EnrolReveal, EnrolString
from sync.formats.envelope import Envelope, Header, Kind, Suite
from sync.formats.key_set import KeySet
from sync.formats.logbook_chunk import Chunk, serialise
from sync.formats.receipt import Receipt


@dataclass
class Kiosk:
    """One device. `prev` and `seq` go on with each envelope it makes."""

    key: Ed25519PrivateKey = field(default_factory=Ed25519PrivateKey.generate)
    epoch: int = field(default_factory=lambda: 1 + secrets.randbelow(2**62))
    seq: int = 0
    number: bytes = field(default_factory=lambda: secrets.token_bytes(32))

    @property
    def public(self) -> bytes:
        return self.key.public_key().public_bytes_raw()

    @property
    def id(self) -> bytes:
        return enrolment.device_id(self.public)

    def enrol_request(self, enrol_string: str) -> bytes:
        return enrolment.format_request(self.asked(enrolment.parse_string(enrol_string)))

    def asked(self, enrol: EnrolString) -> EnrolRequest:
        promise = enrol_words.commitment(self.number)
        message = enrolment.message(enrol.code, enrol.kiosk, self.public, promise)
        signature = self.key.sign(enrolment.DOMAIN + message)
        return EnrolRequest(enrol.code, enrol.kiosk, self.public, promise, signature)

    def come_in(self, client: httpx.Client, enrol_string: str) -> str:
        """Ask, and show the number; the words that stand on its screen then."""
        enrol = enrolment.parse_string(enrol_string)
        asked = self.asked(enrol)
        first = client.post("/v1/enrol", content=enrolment.format_request(asked))
        assert first.status_code == 200, first.text
        answer = enrolment.parse_answer(first.content)
        assert self.decision(client, enrol.code) is Decision.WAITING
        said = enrolment.transcript(asked, answer, enrol.tls)
        return enrol_words.spoken(enrol_words.word_bytes(said, self.number))

    def decision(self, client: httpx.Client, code: str) -> Decision:
        """What the clinic says when the number is shown."""
        shown = enrolment.format_reveal(EnrolReveal(code, self.number))
        answer = client.post("/v1/enrol/words", content=shown)
        assert answer.status_code == 200, answer.text
        return enrolment.parse_decision(answer.content)

    def header(self, keys: KeySet, record: UUID) -> Header:
        """Of a VISIT at the next place in the sequence."""
        self.seq += 1
        return Header(
            suite=keys.recipient.suite,
            kind=Kind.VISIT,
            device=self.id,
            record=record,
            version=1,
            step=0,
            epoch=self.epoch,
            seq=self.seq,
            prev=envelope.ZERO_PREV,
            key_id=keys.recipient.id,
            length=0,
        )

    def step_header(self, keys: KeySet, record: UUID, step: int) -> Header:
        return Header(
            suite=keys.recipient.suite,
            kind=Kind.STEP,
            device=self.id,
            record=record,
            version=1,
            step=step,
            epoch=0,
            seq=0,
            prev=envelope.ZERO_PREV,
            key_id=keys.recipient.id,
            length=0,
        )

    def seal(self, keys: KeySet, header: Header, plaintext: object) -> Envelope:
        """Sealed to the key set's recipient, not yet signed."""
        return self.seal_bytes(keys, header, json.dumps(plaintext).encode())

    def seal_bytes(self, keys: KeySet, header: Header, plaintext: bytes) -> Envelope:
        packed = body.pack(plaintext)
        header = replace(header, length=suites.sealed_size(header.suite, len(packed)))
        info = envelope.hpke_info(header)
        sealed = suites.hpke_suite(header.suite).encrypt(packed, keys.recipient.handle, info=info)
        return Envelope(header, sealed)

    def sign(self, unsigned: Envelope) -> Envelope:
        signature = self.key.sign(envelope.signing_input(unsigned.digest))
        return replace(unsigned, signature=signature)

    def visit(
        self,
        keys: KeySet,
        content: object,
        record: UUID,
        as_version: int = 1,
        **change: object,
    ) -> Envelope:
        """A signed VISIT; `change` alters what its plaintext says of itself."""
        header = replace(self.header(keys, record), version=as_version)
        said = {
            "visit": str(record),
            "version": as_version,
            "device": self.id.hex(),
            "seq": header.seq,
        }
        return self.sign(self.seal(keys, header, {**said, "bundle": content, **change}))

    def call(self, keys: KeySet, record: UUID, **change: object) -> Envelope:
        """A signed CALL; `change` alters what its plaintext says."""
        header = replace(self.header(keys, record), kind=Kind.CALL)
        said = {
            "call": str(record),
            "site": "crossen-1",
            "device": self.id.hex(),
            "why": "help",
            "at": "2026-11-23T09:30:00Z",
        }
        return self.sign(self.seal(keys, header, {**said, **change}))

    def logbook(self, keys: KeySet, chunk: Chunk, as_version: int = 1) -> Envelope:
        """A signed LOGBOOK."""
        record = UUID(bytes=chunk.head[:16])
        header = replace(self.header(keys, record), kind=Kind.LOGBOOK, version=as_version)
        return self.sign(self.seal_bytes(keys, header, serialise(chunk)))

    def interrupted(self, keys: KeySet, record: UUID, steps: list[Envelope]) -> Envelope:
        carried = envelope.carry_steps(steps)
        header = replace(
            self.header(keys, record),
            kind=Kind.INTERRUPTED,
            suite=Suite.CARRIED,
            key_id=envelope.ZERO_KEY_ID,
            length=len(carried),
        )
        return self.sign(Envelope(header, carried))

    def step(self, keys: KeySet, record: UUID, step: int, entries: object) -> Envelope:
        plaintext = {"visit": str(record), "step": step, "entries": entries}
        return self.seal(keys, self.step_header(keys, record, step), plaintext)

    def headers(self, method: str, target: str, nonce: str, data: bytes) -> dict[str, str]:
        digest = request.request_digest(method, target, nonce, data)
        signature = self.key.sign(request.DOMAIN + digest)
        return {
            "Telemed-Device": self.id.hex(),
            "Telemed-Nonce": nonce,
            "Telemed-Signature": base64.b64encode(signature).decode(),
        }


@dataclass
class Line:
    """A kiosk's connection, synchronous: one signed request after the other."""

    kiosk: Kiosk
    client: httpx.Client

    def post(self, target: str, data: bytes) -> httpx.Response:
        nonce = self.client.get("/v1/nonce").json()["nonce"]
        headers = self.kiosk.headers("POST", target, nonce, data)
        return self.client.post(target, content=data, headers=headers)

    def send(self, *items: bytes) -> list[Receipt]:
        return read_receipts(self.post("/v1/outbox", join_items(items)))

    def ask(self, *digests: bytes, wait: int = 0) -> list[Receipt]:
        return read_receipts(self.post(f"/v1/receipts?wait={wait}", b"".join(digests)))

    def seen(self, *digests: bytes) -> list[Receipt]:
        return read_receipts(self.post("/v1/seen", b"".join(digests)))


def read_receipts(response: httpx.Response) -> list[Receipt]:
    assert response.status_code == 200, response.text
    raw = [base64.b64decode(each) for each in response.json()["receipts"]]
    return [receipts.decode(each).receipt for each in raw]


def entry(record: UUID, number: int, resource: dict[str, object]) -> dict[str, object]:
    """One PUT of a resource of this visit."""
    name = f"{record}-{number}"
    return {
        "resource": {**resource, "id": name},
        "request": {"method": "PUT", "url": f"{resource['resourceType']}/{name}"},
    }


def patient(
    record: UUID, birth_date: str | None = "1948-03-17", **identifiers: str
) -> dict[str, object]:
    """A Patient as the kiosk writes it: `appointment=ID` or `appointment_code=CODE`."""
    resource: dict[str, object] = {
        "resourceType": "Patient",
        "identifier": [
            {"system": f"urn:telemed-kiosk:{k.replace('_', '-')}", "value": v}
            for k, v in identifiers.items()
        ],
    }
    if birth_date:
        resource["birthDate"] = birth_date
    return entry(record, 1, resource)


def bundle(*entries: dict[str, object]) -> dict[str, object]:
    return {"resourceType": "Bundle", "type": "transaction", "entry": list(entries)}


def new_record() -> UUID:
    return uuid4()
