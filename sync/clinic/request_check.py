# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""Who sends this request? Single-use nonces and the device's signature over the whole of it."""

import base64
import binascii
import secrets
from collections import OrderedDict
from dataclasses import dataclass

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

from sync.clinic.relay_devices import Device
from sync.formats.enrolment import DEVICE_SIZE
from sync.formats.request import DOMAIN, NONCE_SIZE, request_digest

# Each kiosk holds a few; strangers who ask for many only make others ask once more.
_MOST_NONCES = 20_000


class Nonces:
    """In memory alone: after a restart a kiosk's nonce is unknown, and it is given a fresh one."""

    def __init__(self, most: int = _MOST_NONCES) -> None:
        self._open: OrderedDict[str, None] = OrderedDict()
        self._most = most

    def issue(self) -> str:
        nonce = base64.b64encode(secrets.token_bytes(NONCE_SIZE)).decode()
        self._open[nonce] = None
        while len(self._open) > self._most:
            self._open.popitem(last=False)
        return nonce

    def spend(self, nonce: str) -> bool:
        """True once for each nonce that was issued."""
        try:
            del self._open[nonce]
        except KeyError:
            return False
        return True


@dataclass(frozen=True, slots=True)
class Credentials:
    """What the headers of a signed request say, undoubted and unproved."""

    device: bytes
    nonce: str
    signature: bytes


def read_credentials(device: str, nonce: str, signature: str) -> Credentials | None:
    """From the three headers' text; None if one is missing or not of its form."""
    try:
        raw_device = bytes.fromhex(device)
        raw_signature = base64.b64decode(signature, validate=True)
    except (binascii.Error, ValueError):
        return None
    if len(raw_device) != DEVICE_SIZE:
        return None
    return Credentials(raw_device, nonce, raw_signature)


def is_signed(
    device: Device, credentials: Credentials, method: str, target: str, body: bytes
) -> bool:
    """Did this device sign this request with this nonce?"""
    digest = request_digest(method, target, credentials.nonce, body)
    try:
        key = Ed25519PublicKey.from_public_bytes(device.public_key)
        key.verify(credentials.signature, DOMAIN + digest)
    except InvalidSignature:
        return False
    return True
