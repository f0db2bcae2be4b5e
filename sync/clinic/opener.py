# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""Opens envelopes: the seal, the body, and whether header and content speak of the same record."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

from sync.clinic import exact_json
from sync.formats import body, logbook_chunk
from sync.formats import call as calls
from sync.formats.call import Call
from sync.formats.envelope import Envelope, Kind, carried_steps
from sync.formats.logbook_chunk import Chunk
from sync.formats.receipt import Reason
from sync.formats.strict_json import DocumentError
from sync.formats.suites import PrivateKey, SuiteError, open_body

RECORD_STATE = "urn:telemed-kiosk:record-state"

Keys = Mapping[bytes, PrivateKey]
Json = dict[str, Any]


class NotOpenedError(Exception):
    """The envelope can't be delivered; `reason` goes into the receipt."""

    def __init__(self, reason: Reason) -> None:
        super().__init__(reason.name)
        self.reason = reason


class MissingKeyError(Exception):
    """Sealed, in whole or in part, to a key that isn't here: it can be opened when the key is."""

    def __init__(self, key_id: bytes) -> None:
        super().__init__(key_id.hex())
        self.key_id = key_id


@dataclass(frozen=True, slots=True)
class OpenedRecord:
    """One version of one record. `reason` is not NONE if only a part of it could be opened."""

    record: UUID
    version: int
    device: bytes
    digest: bytes
    bundle: Json = field(repr=False)
    reason: Reason = Reason.NONE


def open_plaintext(envelope: Envelope, keys: Keys) -> Json:
    """The JSON object inside a STEP or VISIT envelope. Raises as `open_record` does."""
    try:
        document = exact_json.loads(_unsealed(envelope, keys))
    except (ValueError, RecursionError) as error:
        raise NotOpenedError(Reason.MALFORMED) from error
    if not isinstance(document, dict):
        raise NotOpenedError(Reason.MALFORMED)
    return document


def open_call(envelope: Envelope, keys: Keys) -> Call:
    """The call for help in a CALL envelope. Raises as `open_record` does."""
    try:
        call = calls.parse(_unsealed(envelope, keys))
    except DocumentError as error:
        raise NotOpenedError(Reason.MALFORMED) from error
    if (call.id, call.device) != (envelope.header.record, envelope.header.device):
        raise NotOpenedError(Reason.MALFORMED)
    return call


def open_logbook(envelope: Envelope, keys: Keys) -> Chunk:
    """The entries in a LOGBOOK envelope, as they lay on the kiosk. Raises as `open_record` does."""
    try:
        chunk = logbook_chunk.parse(_unsealed(envelope, keys))
    except DocumentError as error:
        raise NotOpenedError(Reason.MALFORMED) from error
    header = envelope.header
    if (logbook_chunk.record_of(chunk.head), chunk.device) != (header.record, header.device):
        raise NotOpenedError(Reason.MALFORMED)
    return chunk


def _unsealed(envelope: Envelope, keys: Keys) -> bytes:
    key = keys.get(envelope.header.key_id)
    if key is None:
        raise MissingKeyError(envelope.header.key_id)
    try:
        return body.unpack(open_body(envelope, key), envelope.header.dictionary)
    except SuiteError as error:
        raise NotOpenedError(Reason.CANNOT_OPEN) from error
    except body.BodyError as error:
        raise NotOpenedError(Reason.MALFORMED) from error


def open_record(envelope: Envelope, keys: Keys) -> OpenedRecord:
    """The record in a VISIT or INTERRUPTED envelope.

    Raises `NotOpenedError`, for good, or `MissingKeyError`: a key may come back.
    """
    header = envelope.header
    if header.kind is Kind.VISIT:
        bundle, reason = _visit(envelope, keys), Reason.NONE
    else:
        bundle, reason = _interrupted(envelope, keys)
    return OpenedRecord(
        header.record, header.version, header.device, envelope.digest, bundle, reason
    )


def missing_key(envelope: Envelope, keys: Keys) -> bytes | None:
    """The id of a key that it takes to open this envelope, and that isn't in `keys`."""
    carries = envelope.header.kind is Kind.INTERRUPTED
    parts = carried_steps(envelope) if carries else (envelope,)
    missing = (part.header.key_id for part in parts if part.header.key_id not in keys)
    return next(missing, None)


def _visit(envelope: Envelope, keys: Keys) -> Json:
    document = open_plaintext(envelope, keys)
    header = envelope.header
    # The seal binds the header already; this finds a kiosk that seals one record as another.
    expected = {
        "visit": str(header.record),
        "version": header.version,
        "device": header.device.hex(),
        "seq": header.seq,
    }
    bundle = document.get("bundle")
    if not isinstance(bundle, dict) or not _holds(document, expected):
        raise NotOpenedError(Reason.MALFORMED)
    return bundle


def _interrupted(envelope: Envelope, keys: Keys) -> tuple[Json, Reason]:
    """The steps joined to one bundle. A step that can't be opened doesn't withhold the others,
    but one whose key may come back does: the record is delivered once."""
    entries: dict[str, Json] = {}
    reason = Reason.NONE
    for step in carried_steps(envelope):
        try:
            found = _step(step, keys)
        except NotOpenedError as error:
            reason = error.reason
            continue
        for entry in found:
            # A later step may say more about a resource; a transaction names each only once.
            request = entry.get("request")
            name = str(request.get("url")) if isinstance(request, dict) else f"-{len(entries)}"
            entries[name] = entry
    if not entries:
        raise NotOpenedError(reason if reason is not Reason.NONE else Reason.MALFORMED)
    tag = {"system": RECORD_STATE, "code": "interrupted"}
    bundle = {
        "resourceType": "Bundle",
        "meta": {"tag": [tag]},
        "type": "transaction",
        "entry": list(entries.values()),
    }
    return bundle, reason


def _step(envelope: Envelope, keys: Keys) -> list[Json]:
    document = open_plaintext(envelope, keys)
    expected = {"visit": str(envelope.header.record), "step": envelope.header.step}
    entries = document.get("entries")
    if not isinstance(entries, list) or not _holds(document, expected):
        raise NotOpenedError(Reason.MALFORMED)
    if not all(isinstance(entry, dict) for entry in entries):
        raise NotOpenedError(Reason.MALFORMED)
    return entries


def _holds(document: Json, expected: Json) -> bool:
    # By type too: in Python True == 1.
    return all(
        type(document.get(key)) is type(value) and document[key] == value
        for key, value in expected.items()
    )
