# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""Commands for records: what arrived, what needs a person, what an envelope file holds."""

import argparse
from collections.abc import Callable, Mapping
from dataclasses import asdict
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

from sync.clinic import exact_json
from sync.clinic.arrival import Arrival, ArrivalState
from sync.clinic.arrival_text import REASONS, arrival_data, arrival_line, newest_versions
from sync.clinic.cli_context import Context
from sync.clinic.cli_parser import Commands, add_command
from sync.clinic.delay_text import delay_lines, delays_data
from sync.clinic.keys import ClinicKeys
from sync.clinic.opener import (
    MissingKeyError,
    NotOpenedError,
    missing_key,
    open_call,
    open_logbook,
    open_plaintext,
    open_record,
)
from sync.clinic.problem import ProblemError
from sync.clinic.relay_store import DamagedError, RelayStore
from sync.formats import envelope as envelopes
from sync.formats import logbook_chunk
from sync.formats import receipt as receipts
from sync.formats.call import serialise
from sync.formats.envelope import Envelope, Kind
from sync.formats.envelope_errors import EnvelopeError
from sync.formats.receipt import Outcome, Reason
from sync.formats.suites import PrivateKey
from sync.german_os_errors import os_error_text


def add_commands(commands: Commands) -> None:
    add_command(commands, "arrived", "angekommene Besuche zeigen", _arrived)
    add_command(commands, "clarify", "zeigen, was eine Person zuordnen muss", _clarify)
    add_command(commands, "parked", "zeigen, was nicht weitergeht", _parked)
    open_ = add_command(commands, "open", "eine Umschlag-Datei öffnen und als JSON zeigen", _open)
    open_.add_argument("file", type=Path, metavar="DATEI")


def _arrived(context: Context, options: argparse.Namespace) -> None:
    del options
    _show(context, lambda arrival: arrival.arrived is not None)


def _clarify(context: Context, options: argparse.Namespace) -> None:
    del options
    unclear = ArrivalState.TO_BE_CLARIFIED
    _show(context, lambda arrival: arrival.arrived is not None and arrival.state is unclear)


def _arrivals(context: Context) -> list[Arrival]:
    with context.practice() as store:
        return store.arrivals()


def _show(context: Context, wanted: Callable[[Arrival], bool]) -> None:
    known = _arrivals(context)
    newest = newest_versions(known)
    shown = [arrival for arrival in known if wanted(arrival)]
    context.show(
        [arrival_data(arrival, newest[arrival.record]) for arrival in shown],
        [arrival_line(arrival, newest[arrival.record]) for arrival in shown] or ["Nichts."],
    )


def _parked(context: Context, options: argparse.Namespace) -> None:
    del options
    with context.practice() as store:
        known = store.arrivals()
        waiting = [arrival for arrival in known if not arrival.arrived]
        delays = {arrival.digest: store.delays.of(arrival.digest) for arrival in waiting}
    newest = newest_versions(known)
    with context.relay() as relay:
        refused = [*_refused_by_inbox(relay), *_refused_by_relay(relay)]
        locked = _locked(relay, ClinicKeys(context.folder).recipients())
    told = (
        arrival_data(arrival, newest[arrival.record]) | delays_data(delays[arrival.digest])
        for arrival in waiting
    )
    data = [*({"state": "waiting", **each} for each in told), *locked]
    lines = [
        line for arrival in waiting for line in delay_lines(arrival.path, delays[arrival.digest])
    ]
    lines += [f"wartet  {each['sha256'][:16]}  {_missing(each['key'])}" for each in locked]
    lines += [
        f"abgewiesen  {each['sha256'][:16]}  {REASONS[Reason[each['reason'].upper()]]}"
        for each in refused
    ]
    context.show([*data, *refused], lines or ["Nichts."])


def _locked(relay: RelayStore, keys: Mapping[bytes, PrivateKey]) -> list[dict[str, Any]]:
    """What waits for a key to be put back."""
    found = []
    for digest in relay.waiting():
        try:
            envelope = relay.envelope(digest)
        except DamagedError:  # the kiosk has it whole; the log says so
            continue
        if (key_id := missing_key(envelope, keys)) is not None:
            waiting = {"state": "waiting", "sha256": digest.hex(), "reason": "missing-key"}
            device = envelope.header.device.hex()
            found.append({**waiting, "device": device, "key": key_id.hex()})
    return found


def _missing(key_id: str) -> str:
    return f"der Schlüssel recipient-{key_id}.json fehlt im Ordner keys"


def _refused_by_inbox(relay: RelayStore) -> list[dict[str, Any]]:
    signed = map(receipts.decode, relay.all_inbox_receipts())
    said = [each.receipt for each in signed if each.receipt.outcome is Outcome.REFUSED]
    return [_refused_data(r.digest, r.device, r.reason, r.clinic_ms) for r in said]


def _refused_by_relay(relay: RelayStore) -> list[dict[str, Any]]:
    return [_refused_data(r.digest, r.device, r.reason, r.refused) for r in relay.refused()]


def _refused_data(digest: bytes, device: bytes, reason: Reason, ms: int) -> dict[str, Any]:
    return {
        "state": "refused",
        "sha256": digest.hex(),
        "device": device.hex(),
        "reason": reason.name.lower(),
        "refused": datetime.fromtimestamp(ms / 1000, UTC).isoformat(timespec="seconds"),
    }


def _open(context: Context, options: argparse.Namespace) -> None:
    with context.relay() as relay:
        envelope = _read_envelope(options.file)
        keys = ClinicKeys(context.folder).recipients()
        try:
            content: dict[str, object]
            if envelope.header.kind is Kind.STEP:
                content = {"step": open_plaintext(envelope, keys)}
            elif envelope.header.kind is Kind.CALL:
                content = {"call": exact_json.loads(serialise(open_call(envelope, keys)))}
            elif envelope.header.kind is Kind.LOGBOOK:
                chunk = open_logbook(envelope, keys)
                content = {"logbook": exact_json.loads(logbook_chunk.serialise(chunk))}
            else:
                content = {"bundle": open_record(envelope, keys).bundle}
        except MissingKeyError as error:
            reason = _missing(error.key_id.hex())
            raise ProblemError(f"{options.file}: nicht zu öffnen, {reason}.") from error
        except NotOpenedError as error:
            raise ProblemError(f"{options.file}: der Umschlag {REASONS[error.reason]}.") from error
        described = _described(envelope) | {"signature": _signature(envelope, relay)}
    # Always JSON: the numbers in it stand exactly as the kiosk wrote them.
    context.out.write(exact_json.dumps(described | content) + "\n")


def _read_envelope(path: Path) -> Envelope:
    try:
        data = path.read_bytes()
    except OSError as error:
        raise ProblemError(
            f"Die Datei {path} lässt sich nicht lesen ({os_error_text(error)})."
        ) from error
    try:
        return envelopes.decode(data)
    except EnvelopeError as signed_error:
        try:
            return envelopes.decode_unsigned(data)  # as it rests on a kiosk
        except EnvelopeError:
            raise ProblemError(
                f"{path} ist kein Umschlag ({type(signed_error).__name__})."
            ) from signed_error


def _described(envelope: Envelope) -> dict[str, object]:
    header = asdict(envelope.header)
    plain = {k: v.hex() if isinstance(v, bytes) else v for k, v in header.items()}
    plain |= {
        "record": str(envelope.header.record),
        "suite": envelope.header.suite.name.lower(),
        "kind": envelope.header.kind.name.lower(),
    }
    return {"sha256": envelope.digest.hex(), "header": plain}


def _signature(envelope: Envelope, relay: RelayStore) -> str:
    if envelope.signature is None:
        return "none"
    device = relay.devices.get(envelope.header.device)
    if device is None:
        return "unknown-device"
    try:
        key = Ed25519PublicKey.from_public_bytes(device.public_key)
        key.verify(envelope.signature, envelopes.signing_input(envelope.digest))
    except InvalidSignature:
        return "wrong"
    return "valid"
