# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""Enrolment: how a kiosk and its clinic meet for the first time (docs/formats/enrolment.md).

The clinic prints one string; IT staff types or scans it at the kiosk. It carries the clinic's
address, the fingerprint of its TLS certificate (so the very first connection is already pinned),
the kiosk's name and a code that works once, for 15 minutes, for this name.
"""

import base64
import binascii
import hashlib
from dataclasses import dataclass, field

from sync.formats.day_list import SITE_PATTERN
from sync.formats.key_set import URL_PATTERN
from sync.formats.strict_json import DocumentError, Fields, base64_text, dump, load

PREFIX = "TKENROL1."
DOMAIN = b"telemed-kiosk/enrol/v1\0"  # the signer puts it before `message` by itself
PURPOSES = ("room", "walkthrough")
DEVICE_SIZE = 16

_CODE = r"[A-Za-z0-9_-]{22}"  # 128 bits
_PUBLIC_SIZE = 32
_SIGNATURE_SIZE = 64


@dataclass(frozen=True, slots=True)
class EnrolString:
    """`tls` is the SHA-256 of the clinic's certificate (DER)."""

    url: str
    kiosk: str
    code: str = field(repr=False)
    tls: bytes


@dataclass(frozen=True, slots=True)
class EnrolRequest:
    """What the kiosk posts: its name and key, and a signature by that key over `message`."""

    code: str = field(repr=False)
    kiosk: str
    device_public_key: bytes
    signature: bytes = field(repr=False)


@dataclass(frozen=True, slots=True)
class EnrolAnswer:
    """What the clinic answers; `tuf_root` is the trusted root metadata, its bytes as JSON."""

    device: bytes
    site: str
    purpose: str
    tuf_root: bytes


def device_id(public_key: bytes) -> bytes:
    """A device's 16 bytes follow from its key: a repeated enrolment can't make a second device."""
    return hashlib.sha256(b"telemed-kiosk/device/v1\0" + public_key).digest()[:DEVICE_SIZE]


def message(code: str, kiosk: str, public_key: bytes) -> bytes:
    """What the new key signs (after `DOMAIN`): it binds the key to this code and this name."""
    return code.encode() + b"\0" + kiosk.encode() + b"\0" + public_key


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
            "signature": base64_text(request.signature),
        }
    )


def parse_request(data: bytes) -> EnrolRequest:
    """The body of `POST /v1/enrol`; raises `DocumentError`. The signature is not yet verified."""
    keys = frozenset({"code", "kiosk", "device_public_key", "signature"})
    fields = Fields(load(data), "", keys)
    return EnrolRequest(
        code=fields.text("code", _CODE),
        kiosk=fields.text("kiosk", SITE_PATTERN),
        device_public_key=fields.raw("device_public_key", _PUBLIC_SIZE),
        signature=fields.raw("signature", _SIGNATURE_SIZE),
    )


def format_answer(answer: EnrolAnswer) -> bytes:
    return dump(
        {
            "device": answer.device.hex(),
            "site": answer.site,
            "purpose": answer.purpose,
            "tuf_root": load(answer.tuf_root),
        }
    )


def parse_answer(data: bytes) -> EnrolAnswer:
    """The answer to `POST /v1/enrol`; raises `DocumentError`. TUF checks the root itself."""
    fields = Fields(load(data), "", frozenset({"device", "site", "purpose", "tuf_root"}))
    root = fields.fields("tuf_root", frozenset({"signatures", "signed"}))
    return EnrolAnswer(
        device=bytes.fromhex(fields.text("device", rf"[0-9a-f]{{{2 * DEVICE_SIZE}}}")),
        site=fields.text("site", SITE_PATTERN),
        purpose=fields.text("purpose", "|".join(PURPOSES)),
        tuf_root=root.dump(),
    )
