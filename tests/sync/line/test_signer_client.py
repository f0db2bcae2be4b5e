# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""The signer's client, and a signer that answers wrongly or not at all."""

import socket
import threading
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from sync.line.signer_client import SignerClient, SignerUnavailable
from sync.line.signer_protocol import Purpose, to_sign

DIGEST = bytes(range(32))


@pytest.fixture
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Near the root: the path of a Unix socket has 107 bytes."""
    return tmp_path_factory.mktemp("s")


def answering(folder: Path, answers: list[bytes]) -> threading.Thread:
    """Answers each connection with the next of `answers`, then ends."""
    listener = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
    listener.bind(str(folder / "s"))
    listener.listen()

    def serve() -> None:
        for answer in answers:
            connection, _ = listener.accept()
            with connection:
                while connection.recv(2000):
                    pass
                connection.sendall(answer)
        listener.close()

    thread = threading.Thread(target=serve)
    thread.start()
    return thread


def test_no_signer_is_unavailable(folder: Path) -> None:
    client = SignerClient(folder / "s")
    with pytest.raises(SignerUnavailable, match="FileNotFoundError"):
        client.sign_envelope(DIGEST)


def test_wrong_answers_are_no_signatures_and_the_key_is_asked_for_again(folder: Path) -> None:
    key, other = Ed25519PrivateKey.generate(), Ed25519PrivateKey.generate()
    public, other_public = (each.public_key().public_bytes_raw() for each in (key, other))
    right = key.sign(to_sign(Purpose.ENVELOPE, DIGEST))
    wrong = other.sign(to_sign(Purpose.ENVELOPE, DIGEST))
    rounds = [
        ("0 bytes", [b""]),
        ("65 bytes", [right + b"\0"]),
        ("wrong signature", [wrong, public]),
        ("wrong signature", [right, other_public]),
        ("", [right, public]),
        ("", [right]),  # the key is known by now
        ("wrong signature", [wrong]),
        ("", [wrong, other_public]),  # another signer serves there now
    ]
    daemon = answering(folder, [answer for _, answers in rounds for answer in answers])
    client = SignerClient(folder / "s")
    for refusal, answers in rounds:
        if refusal:
            with pytest.raises(SignerUnavailable, match=refusal):
                client.sign_envelope(DIGEST)
        else:
            assert client.sign_envelope(DIGEST) == answers[0]
    daemon.join()
