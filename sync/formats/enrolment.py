# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""Enrolment: how a kiosk and its clinic meet for the first time (docs/formats/enrolment.md).

The clinic prints one string; IT staff types or scans it at the kiosk. It carries the clinic's
address, the fingerprint of its TLS certificate (so the very first connection is already pinned),
the kiosk's name and a code that works once, for 15 minutes, for this name. The kiosk asks, shows
its number, and counts once a person has found the same six words on both screens (`enrol_words`).
"""

import base64
import binascii
import hashlib
from dataclasses import dataclass, field
from enum import StrEnum

from sync.formats import enrol_words
from sync.formats.day_list import SITE_PATTERN
from sync.formats.enrol_words import DIGEST_SIZE, NUMBER_SIZE
from sync.formats.key_set import URL_PATTERN
from sync.formats.strict_json import DocumentError, Fields, base64_text, dump, load

PREFIX = "TKENROL1."
DOMAIN = b"telemed-kiosk/enrol/v1\0"  # the signer puts it before `message` by itself
PURPOSES = ("room", "walkthrough")
DEVICE_SIZE = 16

_CODE = r"[A-Za-z0-9_-]{22}"  # 128 bits
_PUBLIC_SIZE = 32
_SIGNATURE_SIZE = 64
_ANSWER_KEYS = frozenset({"device", "site", "purpose", "tuf_root", "number"})
_ROOT_KEYS = frozenset({"signatures", "signed"})


@dataclass(frozen=True, slots=True)
class EnrolString:
    """`tls` is the SHA-256 of the clinic's certificate (DER)."""

    url: str
    kiosk: str
    code: str = field(repr=False)
    tls: bytes


@dataclass(frozen=True, slots=True)
class EnrolRequest:
    """What the kiosk posts: name and key, `commitment` to its number, and a signature by that key
    over `message`."""

    code: str = field(repr=False)
    kiosk: str
    device_public_key: bytes
    commitment: bytes
    signature: bytes = field(repr=False)


@dataclass(frozen=True, slots=True)
class EnrolAnswer:
    """What the clinic answers; `tuf_root` is the trusted root metadata, its bytes as JSON;
    `number` the clinic's 32 random bytes."""

    device: bytes
    site: str
    purpose: str
    tuf_root: bytes
    number: bytes


@dataclass(frozen=True, slots=True)
class EnrolReveal:
    """The kiosk shows its number; asked again, this is how it hears what was decided."""

    code: str = field(repr=False)
    number: bytes


class Decision(StrEnum):
    """What a person at the clinic has said to a kiosk's words."""

    WAITING = "waiting"
    CONFIRMED = "confirmed"
    REFUSED = "refused"


def device_id(public_key: bytes) -> bytes:
    """A device's 16 bytes follow from its key: a repeated enrolment can't make a second device."""
    return hashlib.sha256(b"telemed-kiosk/device/v1\0" + public_key).digest()[:DEVICE_SIZE]


def message(code: str, kiosk: str, public_key: bytes, commitment: bytes) -> bytes:
    """What the new key signs (after `DOMAIN`): it binds the key to this code and this name."""
    return code.encode() + b"\0" + kiosk.encode() + b"\0" + public_key + commitment


def transcript(request: EnrolRequest, answer: EnrolAnswer, tls: bytes) -> bytes:
    """All that was said, for the words: as each side has it. `tls` is the SHA-256 of the
    certificate that the clinic has, or that the kiosk saw."""
    return enrol_words.transcript(
        request.code.encode(),
        request.kiosk.encode(),
        request.device_public_key,
        request.commitment,
        tls,
        answer.device,
        answer.site.encode(),
        answer.purpose.encode(),
        # In one spelling: what a kiosk has of it went through JSON.
        _root(answer.tuf_root).dump(),
        answer.number,
    )


def _root(raw: bytes) -> Fields:
    return Fields(load(raw), "", _ROOT_KEYS)


def format_string(enrol: EnrolString) -> str:
    """`TKENROL1.` and base64url of JSON, without padding: letters, digits, `.`, `-`, `_`."""
    body = dump(
        {"url": enrol.url, "kiosk": enrol.kiosk, "code": enrol.code, "tls": enrol.tls.hex()}
    )
    return PREFIX + base64.urlsafe_b64encode(body).rstrip(b"=").decode()


def parse_string(text: str) -> EnrolString:
    """The reverse of `format_string`; blanks and line breaks from copying are ignored.

    Raises `DocumentError`.
    """
    squeezed = "".join(text.split())
    if not squeezed.startswith(PREFIX):
        raise DocumentError("", f"an enrol string that begins with {PREFIX}")
    encoded = squeezed[len(PREFIX) :]
    try:
        body = base64.b64decode(encoded + "=" * (-len(encoded) % 4), b"-_", validate=True)
    except (binascii.Error, ValueError) as error:
        raise DocumentError("", "base64url") from error
    fields = Fields(load(body), "", frozenset({"url", "kiosk", "code", "tls"}))
    return EnrolString(
        url=fields.text("url", URL_PATTERN),
        kiosk=fields.text("kiosk", SITE_PATTERN),
        code=fields.text("code", _CODE),
        tls=bytes.fromhex(fields.text("tls", r"[0-9a-f]{64}")),
    )


def format_request(request: EnrolRequest) -> bytes:
    return dump(
        {
            "code": request.code,
            "kiosk": request.kiosk,
            "device_public_key": base64_text(request.device_public_key),
            "commitment": base64_text(request.commitment),
            "signature": base64_text(request.signature),
        }
    )


def parse_request(data: bytes) -> EnrolRequest:
    """The body of `POST /v1/enrol`; raises `DocumentError`. The signature is not yet verified."""
    keys = frozenset({"code", "kiosk", "device_public_key", "commitment", "signature"})
    fields = Fields(load(data), "", keys)
    return EnrolRequest(
        code=fields.text("code", _CODE),
        kiosk=fields.text("kiosk", SITE_PATTERN),
        device_public_key=fields.raw("device_public_key", _PUBLIC_SIZE),
        commitment=fields.raw("commitment", DIGEST_SIZE),
        signature=fields.raw("signature", _SIGNATURE_SIZE),
    )


def format_answer(answer: EnrolAnswer) -> bytes:
    return dump(
        {
            "device": answer.device.hex(),
            "site": answer.site,
            "purpose": answer.purpose,
            "tuf_root": load(answer.tuf_root),
            "number": base64_text(answer.number),
        }
    )


def parse_answer(data: bytes) -> EnrolAnswer:
    """The answer to `POST /v1/enrol`; raises `DocumentError`. TUF checks the root itself."""
    fields = Fields(load(data), "", _ANSWER_KEYS)
    root = fields.fields("tuf_root", _ROOT_KEYS)
    return EnrolAnswer(
        device=bytes.fromhex(fields.text("device", rf"[0-9a-f]{{{2 * DEVICE_SIZE}}}")),
        site=fields.text("site", SITE_PATTERN),
        purpose=fields.text("purpose", "|".join(PURPOSES)),
        tuf_root=root.dump(),
        number=fields.raw("number", NUMBER_SIZE),
    )


def format_reveal(reveal: EnrolReveal) -> bytes:
    return dump({"code": reveal.code, "number": base64_text(reveal.number)})


def parse_reveal(data: bytes) -> EnrolReveal:
    """The body of `POST /v1/enrol/words`; raises `DocumentError`."""
    fields = Fields(load(data), "", frozenset({"code", "number"}))
    return EnrolReveal(fields.text("code", _CODE), fields.raw("number", NUMBER_SIZE))


def format_decision(decision: Decision) -> bytes:
    return dump({"decision": decision.value})


def parse_decision(data: bytes) -> Decision:
    """The answer to `POST /v1/enrol/words`; raises `DocumentError`."""
    fields = Fields(load(data), "", frozenset({"decision"}))
    return Decision(fields.text("decision", "|".join(Decision)))
