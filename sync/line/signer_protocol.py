# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""What goes over the signer's socket (docs/formats/signer.md): one request, one answer, the end.

The signer puts the domain in front by itself. So whoever reaches the socket gets signatures for
envelopes, requests and enrolments of this device, and can't have anything else signed.
"""

import struct
from enum import IntEnum

from sync.formats import enrolment, envelope, request

DIGEST_SIZE = 32
PUBLIC_KEY_SIZE = 32
SIGNATURE_SIZE = 64
MAX_ENROL_MESSAGE = 1024
LENGTH = struct.Struct(">H")


class Purpose(IntEnum):
    """The first byte of a request."""

    PUBLIC_KEY = 0  # nothing follows
    ENVELOPE = 1  # a digest follows
    REQUEST = 2  # a digest follows
    ENROL = 3  # u16 length and the message follow


def to_sign(purpose: Purpose, content: bytes) -> bytes:
    """The bytes under the signature: the purpose's own domain, then the content."""
    if purpose is Purpose.ENVELOPE:
        return envelope.signing_input(content)
    domain = request.DOMAIN if purpose is Purpose.REQUEST else enrolment.DOMAIN
    return domain + content
