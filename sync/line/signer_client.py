# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""Asks `telemed-signerd` for signatures of this device. Synchronous: for a worker thread."""

import socket
from collections.abc import Callable
from pathlib import Path
from typing import Protocol

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

from sync.formats.envelope import signing_input
from sync.line.signer_protocol import LENGTH, PUBLIC_KEY_SIZE, SIGNATURE_SIZE, Purpose, to_sign

_ANSWER_SECONDS = 3.0


class SignerUnavailable(Exception):  # noqa: N818 - a condition, not a mistake: rows wait unsigned
    """No signer behind the socket, or it gave no answer, or a wrong one."""


class Signer(Protocol):
    """Signatures of this device; digests have 32 bytes, signatures 64."""

    def public_key(self) -> bytes:
        """32 raw bytes of Ed25519. Raises `SignerUnavailable`, as the others do."""
        ...

    def sign_envelope(self, digest: bytes) -> bytes: ...

    def sign_request(self, digest: bytes) -> bytes: ...

    def sign_enrolment(self, message: bytes) -> bytes: ...


def signed_by(signer: Signer) -> Callable[[bytes, bytes], bool]:
    """Is a signature over an envelope's digest this device's? No, while nobody can be asked."""
    try:
        key = Ed25519PublicKey.from_public_bytes(signer.public_key())
    except (SignerUnavailable, ValueError):
        return lambda _digest, _signature: False

    def verify(digest: bytes, signature: bytes) -> bool:
        try:
            key.verify(signature, signing_input(digest))
        except InvalidSignature:
            return False
        return True

    return verify


class SignerClient:
    """The signer behind a Unix socket; one connection for each request."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._public: Ed25519PublicKey | None = None

    def public_key(self) -> bytes:
        return self._ask(bytes([Purpose.PUBLIC_KEY]), PUBLIC_KEY_SIZE)

    def sign_envelope(self, digest: bytes) -> bytes:
        return self._signed(Purpose.ENVELOPE, digest, digest)

    def sign_request(self, digest: bytes) -> bytes:
        return self._signed(Purpose.REQUEST, digest, digest)

    def sign_enrolment(self, message: bytes) -> bytes:
        return self._signed(Purpose.ENROL, message, LENGTH.pack(len(message)) + message)

    def _signed(self, purpose: Purpose, content: bytes, sent: bytes) -> bytes:
        signature = self._ask(bytes([purpose]) + sent, SIGNATURE_SIZE)
        # A signature is final in the store: so it is looked at before it gets there.
        try:
            if self._public is None:
                self._public = Ed25519PublicKey.from_public_bytes(self.public_key())
            self._public.verify(signature, to_sign(purpose, content))
        except (InvalidSignature, ValueError):
            self._public = None  # another signer may serve there now: the next call asks again
            raise SignerUnavailable("wrong signature") from None
        return signature

    def _ask(self, request: bytes, size: int) -> bytes:
        answer = b""
        try:
            with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as connection:
                connection.settimeout(_ANSWER_SECONDS)
                connection.connect(str(self._path))
                connection.sendall(request)
                connection.shutdown(socket.SHUT_WR)
                while chunk := connection.recv(size + 1 - len(answer)):
                    answer += chunk
        except OSError as error:
            raise SignerUnavailable(type(error).__name__) from error
        if len(answer) != size:
            raise SignerUnavailable(f"{len(answer)} bytes instead of {size}")
        return answer
