# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""Makes the files beside it: `python -m tests.vectors.envelope.make`. See README.md first."""

import hashlib
from dataclasses import replace
from pathlib import Path
from uuid import UUID

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from sync.formats import body
from sync.formats.batch import join_items
from sync.formats.envelope import (
    ZERO_KEY_ID,
    ZERO_PREV,
    Envelope,
    Header,
    Kind,
    Suite,
    carry_steps,
    encode_header,
    hpke_info,
    signing_input,
)
from sync.formats.suites import SUITES, PrivateKey, hpke_suite, load_private, sealed_size
from tests.vectors import hexfile

HERE = Path(__file__).parent
DEVICE = bytes.fromhex("d0d1d2d3d4d5d6d7d8d9dadbdcdddedf")
RECORD = UUID("6f1c1f0e-0000-4000-8000-0000000000a1")
EPOCH = 0x0123456789ABCDEF


def fixed(label: str, size: int) -> bytes:
    """Reproducible bytes that nobody mistakes for a real key."""
    return hashlib.shake_256(b"telemed-kiosk test vector: " + label.encode()).digest(size)


SIGNER = Ed25519PrivateKey.from_private_bytes(fixed("device", 32))
PRIVATE = {suite: fixed(f"recipient {suite.name}", f.private_size) for suite, f in SUITES.items()}
VISIT_TEXT = b'{"visit":"6f1c1f0e-0000-4000-8000-0000000000a1","version":1}'
CALL_TEXT = (
    b'{"at":"2026-11-23T09:30:00Z","call":"6f1c1f0e-0000-4000-8000-0000000000a1",'
    b'"device":"d0d1d2d3d4d5d6d7d8d9dadbdcdddedf","site":"crossen-1","why":"help"}'
)
LOGBOOK_TEXT = (
    b'{"book":"6f1c1f0e-0000-4000-8000-0000000000b1","device":"d0d1d2d3d4d5d6d7d8d9dadbdcdddedf",'
    b'"entries":["{}"],"first":1,"head":"6f1c1f0e0000400080000000000000a1'
    b'00000000000000000000000000000000"}'
)
STEP_TEXT = b'{"visit":"6f1c1f0e-0000-4000-8000-0000000000a1","step":1}'


def sealed(header: Header, packed: bytes, key: PrivateKey) -> Envelope:
    final = replace(header, length=sealed_size(key.suite, len(packed)))
    ciphertext = hpke_suite(key.suite).encrypt(packed, key.public.handle, info=hpke_info(final))
    return Envelope(final, ciphertext)


def visit_header(key: PrivateKey) -> Header:
    return Header(
        key.suite, Kind.VISIT, DEVICE, RECORD, 1, 0, EPOCH, 7, fixed("prev", 16), key.public.id, 0
    )


def step_header(key: PrivateKey, step: int) -> Header:
    return Header(key.suite, Kind.STEP, DEVICE, RECORD, 1, step, 0, 0, ZERO_PREV, key.public.id, 0)


def interrupted(steps: list[Envelope]) -> Envelope:
    carried = carry_steps(steps)
    header = Header(
        Suite.CARRIED, Kind.INTERRUPTED, DEVICE, RECORD, 1, 0, EPOCH, 8, ZERO_PREV, ZERO_KEY_ID, 0
    )
    return Envelope(replace(header, length=len(carried)), carried)


def signed(unsigned: bytes) -> bytes:
    return unsigned + SIGNER.sign(signing_input(hashlib.sha256(unsigned).digest()))


def save(name: str, expect: str, data: bytes, **said: str) -> None:
    device = SIGNER.public_key().public_bytes_raw().hex()
    hexfile.write(HERE / f"{name}.hex", {"expect": expect, "device-public": device, **said}, data)


def patched(envelope: Envelope, at: int, value: bytes) -> bytes:
    """Signed all the same: a refusal must not depend on a wrong signature."""
    unsigned = envelope.unsigned
    return signed(unsigned[:at] + value + unsigned[at + len(value) :])


def make_valid(key: PrivateKey) -> tuple[Envelope, list[Envelope]]:
    label = key.suite.name.lower().replace("_", "-")
    opened = {"suite": str(int(key.suite)), "private": PRIVATE[key.suite].hex()}
    visit = sealed(visit_header(key), body.pack(VISIT_TEXT), key)
    steps = [sealed(step_header(key, n), body.pack(STEP_TEXT), key) for n in (1, 2)]
    save(f"{label}-visit", "ok", signed(visit.unsigned), **opened, plaintext=VISIT_TEXT.decode())
    save(f"{label}-step", "ok", signed(steps[0].unsigned), **opened, plaintext=STEP_TEXT.decode())
    save(f"{label}-interrupted", "ok", signed(interrupted(steps).unsigned), **opened)
    call = sealed(replace(visit_header(key), kind=Kind.CALL), body.pack(CALL_TEXT), key)
    save(f"{label}-call", "ok", signed(call.unsigned), **opened, plaintext=CALL_TEXT.decode())

    book = sealed(replace(visit_header(key), kind=Kind.LOGBOOK), body.pack(LOGBOOK_TEXT), key)
    save(f"{label}-logbook", "ok", signed(book.unsigned), **opened, plaintext=LOGBOOK_TEXT.decode())

    other_header = replace(visit.header, seq=visit.header.seq + 1)
    moved = signed(encode_header(other_header) + visit.ciphertext)
    save(f"{label}-other-header", "CannotOpen", moved, **opened)
    changed = visit.unsigned[:-1] + bytes([visit.unsigned[-1] ^ 1])
    save(f"{label}-changed-ciphertext", "CannotOpen", signed(changed), **opened)
    make_bodies(key, label, opened)
    return visit, steps


def make_bodies(key: PrivateKey, label: str, opened: dict[str, str]) -> None:
    """Sealed and signed as they should be, with a body inside that is none."""
    good = body.pack(VISIT_TEXT)
    bodies = {
        "padding-not-zero": ("PaddingNotZero", good[:-1] + b"\x01"),
        "not-a-block": ("WrongBodySize", good[:-1]),
        "too-many-blocks": ("WrongBodySize", good + bytes(256)),
        "frame-truncated": ("FrameTruncated", b"\xff\xff\xff\xff" + good[4:]),
        "not-a-frame": ("NotOneFrame", bytes(256)),
    }
    for name, (refusal, packed) in bodies.items():
        envelope = sealed(visit_header(key), packed, key)
        save(f"{label}-{name}", refusal, signed(envelope.unsigned), **opened)


def make_compressed(key: PrivateKey) -> None:
    """With the first dictionary; and a body that was made with another one than its header says."""
    label = key.suite.name.lower().replace("_", "-")
    opened = {"suite": str(int(key.suite)), "private": PRIVATE[key.suite].hex()}
    plain, named = visit_header(key), replace(visit_header(key), dictionary=1)
    visit = sealed(named, body.pack(VISIT_TEXT, 1), key)
    said = VISIT_TEXT.decode()
    save(f"{label}-dictionary-1", "ok", signed(visit.unsigned), **opened, plaintext=said)
    unnamed = sealed(plain, body.pack(VISIT_TEXT, 1), key)
    save(f"{label}-dictionary-unnamed", "NotOneFrame", signed(unnamed.unsigned), **opened)


def make_refused(visit: Envelope, steps: list[Envelope]) -> None:
    """Byte positions are those of docs/formats/envelope-v1.md."""
    wire = signed(visit.unsigned)
    save("truncated-header", "Truncated", wire[:95])
    save("truncated-ciphertext", "Truncated", wire[:200])
    save("truncated-by-one", "Truncated", wire[:-1])
    save("trailing-byte", "TrailingBytes", wire + b"\0")
    fields = {
        "not-an-envelope": ("NotAnEnvelope", 0, b"TKR"),
        "version-2": ("UnknownVersion", 3, b"\x02"),
        "suite-3": ("UnknownSuite", 4, b"\x03"),
        "suite-0-visit": ("WrongSuite", 4, b"\x00"),
        "kind-6": ("UnknownKind", 5, b"\x06"),
        "kind-0": ("UnknownKind", 5, b"\x00"),
        "dictionary-2": ("UnknownDictionary", 6, b"\x00\x02"),
        "record-version-0": ("WrongRecordVersion", 40, b"\x00\x00"),
        "visit-with-step": ("WrongStep", 42, b"\x00\x01"),
        "visit-epoch-0": ("WrongSequence", 44, bytes(8)),
        "visit-epoch-too-large": ("WrongSequence", 44, b"\x80" + bytes(7)),
        "visit-seq-0": ("WrongSequence", 52, bytes(8)),
        "visit-without-key-id": ("WrongKeyId", 76, bytes(8)),
        "flags": ("UnknownFlags", 84, b"\x00\x01"),
        "reserved": ("UnknownFlags", 91, b"\x01"),
        "length-0": ("WrongLength", 92, bytes(4)),
        "length-too-large": ("WrongLength", 92, b"\x00\x80\x00\x01"),
    }
    for name, (refusal, at, value) in fields.items():
        save(name, refusal, patched(visit, at, value))
    second = bytearray(visit.unsigned)
    second[5], second[40:42] = Kind.CALL, b"\x00\x02"
    save("call-version-2", "WrongRecordVersion", signed(bytes(second)))
    step_fields = {
        "step-0": ("WrongStep", 42, b"\x00\x00"),
        "step-version-2": ("WrongRecordVersion", 40, b"\x00\x02"),
        "step-with-epoch": ("WrongSequence", 44, b"\x00" * 7 + b"\x01"),
        "step-with-seq": ("WrongSequence", 52, b"\x00" * 7 + b"\x01"),
        "step-with-prev": ("WrongPrevious", 60, b"\x01"),
    }
    for name, (refusal, at, value) in step_fields.items():
        save(name, refusal, patched(steps[0], at, value))
    make_refused_carriers(visit, steps)


def make_refused_carriers(visit: Envelope, steps: list[Envelope]) -> None:
    whole = interrupted(steps)
    nested = Envelope(replace(whole.header, length=len(join_items([whole.unsigned]))), b"")
    other = replace(steps[0], header=replace(steps[0].header, record=UUID(int=5)))
    carriers = {
        "carries-a-visit": ("WrongContent", join_items([visit.unsigned])),
        "carries-a-carrier": ("WrongContent", join_items([whole.unsigned])),
        "carries-out-of-order": ("WrongContent", carry_steps(steps[::-1])),
        "carries-a-step-twice": ("WrongContent", carry_steps([steps[0], steps[0]])),
        "carries-another-record": ("WrongContent", carry_steps([other])),
        "carries-half-a-step": ("Truncated", carry_steps(steps)[:-1]),
        "carries-half-a-length": ("Truncated", carry_steps(steps) + b"\0\0"),
    }
    for name, (refusal, carried) in carriers.items():
        header = replace(nested.header, length=len(carried))
        save(name, refusal, signed(encode_header(header) + carried))
    keyed = bytearray(whole.unsigned)
    keyed[76:84] = fixed("key id", 8)
    save("carrier-with-key-id", "WrongKeyId", signed(bytes(keyed)))
    compressed = bytearray(whole.unsigned)
    compressed[6:8] = b"\x00\x01"
    save("carrier-with-dictionary", "WrongDictionary", signed(bytes(compressed)))
    keyed = bytearray(whole.unsigned)
    keyed[4] = Suite.X25519
    save("carrier-with-suite", "WrongSuite", signed(bytes(keyed)))


def main() -> None:
    for suite in SUITES:
        key = load_private(suite, PRIVATE[suite])
        visit, steps = make_valid(key)
        make_compressed(key)
    make_refused(visit, steps)


if __name__ == "__main__":
    main()
