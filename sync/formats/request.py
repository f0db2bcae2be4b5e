# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""How a device signs a request to the clinic's relay (docs/formats/relay-http.md).

TLS says who the clinic is; this says who the kiosk is. What makes a request fresh is a nonce of the
relay, never a time: a kiosk with a dead clock still delivers.
"""

import hashlib

DOMAIN = b"telemed-kiosk/request/v1\0"  # the signer puts it before the digest by itself
NONCE_SIZE = 16

DEVICE_HEADER = "Telemed-Device"
NONCE_HEADER = "Telemed-Nonce"
SIGNATURE_HEADER = "Telemed-Signature"


def request_digest(method: str, target: str, nonce: str, body: bytes) -> bytes:
    """32 bytes over everything that a request means.

    `target` is path and query as sent; `nonce` is the text of the header, base64.
    """
    lines = (method, target, nonce, hashlib.sha256(body).hexdigest())
    return hashlib.sha256("\n".join(lines).encode()).digest()
