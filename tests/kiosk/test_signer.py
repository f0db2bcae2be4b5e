# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""`telemed-signerd` as a process, and the key it keeps."""

import contextlib
import os
import signal
import socket
import stat
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey

from kiosk.signer import SignerRefused, load_or_make_key
from sync.line.signer_client import SignerClient
from sync.line.signer_protocol import Purpose, to_sign

DIGEST = bytes(range(32))


def start(folder: Path, *command: str) -> "subprocess.Popen[str]":
    return subprocess.Popen(
        [
            *(command or (sys.executable, "-m", "kiosk.signer")),
            "--key",
            str(folder / "device.key"),
            "--socket",
            str(folder / "s"),
        ],
        stderr=subprocess.PIPE,
        text=True,
    )


def start_with_credential(folder: Path, given: Path | None) -> "subprocess.Popen[str]":
    environment = {name: text for name, text in os.environ.items() if name[:11] != "CREDENTIALS"}
    if given is not None:
        environment["CREDENTIALS_DIRECTORY"] = str(given)
    return subprocess.Popen(
        [sys.executable, "-m", "kiosk.signer", "--credential", "k", "--socket", str(folder / "s")],
        stderr=subprocess.PIPE,
        text=True,
        env=environment,
    )


def end(process: "subprocess.Popen[str]", number: int = signal.SIGTERM) -> tuple[int, str]:
    """Exit status, and what it said on standard error."""
    with contextlib.suppress(ProcessLookupError):
        process.send_signal(number)
    said = process.communicate(timeout=20)[1]
    return process.returncode, said


@pytest.fixture
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Near the root: the path of a Unix socket has 107 bytes."""
    return tmp_path_factory.mktemp("s")


@pytest.fixture
def signer(folder: Path) -> Iterator["subprocess.Popen[str]"]:
    process = start(folder)
    assert process.stderr is not None
    assert process.stderr.readline() == '{"event": "signer-ready"}\n'
    yield process
    end(process)


@pytest.fixture
def client(signer: object, folder: Path) -> SignerClient:
    return SignerClient(folder / "s")


def raw(folder: Path, request: bytes) -> bytes:
    """Past the client."""
    with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as connection:
        connection.settimeout(20)
        connection.connect(str(folder / "s"))
        connection.sendall(request)
        connection.shutdown(socket.SHUT_WR)
        answer = b""
        while chunk := connection.recv(1000):
            answer += chunk
    return answer


def test_signatures_are_of_the_key_and_of_their_purpose_alone(client: SignerClient) -> None:
    key = Ed25519PublicKey.from_public_bytes(client.public_key())
    message = b"a code\0a kiosk\0a key"
    signed = {
        b"telemed-kiosk/envelope/v1\0" + DIGEST: client.sign_envelope(DIGEST),
        b"telemed-kiosk/request/v1\0" + DIGEST: client.sign_request(DIGEST),
        b"telemed-kiosk/enrol/v1\0" + message: client.sign_enrolment(message),
    }
    for content in signed:
        for other, signature in signed.items():
            if other == content:
                key.verify(signature, content)
                continue
            with pytest.raises(InvalidSignature):
                key.verify(signature, content)


@pytest.mark.parametrize(
    "request_",
    [
        b"",
        b"\x04" + DIGEST,
        b"\xff",
        b"\x00\x00",
        b"\x01" + DIGEST[:-1],
        b"\x01" + DIGEST + b"\0",
        b"\x02",
        b"\x03",
        b"\x03\x00",
        b"\x03\x00\x00",
        b"\x03\x00\x05four",
        b"\x03\x00\x03four",
        b"\x03\x04\x01" + bytes(1025),
        b"GET / HTTP/1.1\r\n\r\n",
    ],
)
def test_what_is_no_request_gets_no_answer(
    client: SignerClient, folder: Path, request_: bytes
) -> None:
    assert raw(folder, request_) == b""
    assert len(client.sign_envelope(DIGEST)) == 64


def test_one_who_says_nothing_holds_nobody_up(client: SignerClient, folder: Path) -> None:
    with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as silent:
        silent.connect(str(folder / "s"))
        assert len(client.sign_envelope(DIGEST)) == 64
        silent.settimeout(20)
        assert silent.recv(1) == b""  # cut off after two seconds


def test_nobody_else_may_reach_key_and_socket(client: SignerClient, folder: Path) -> None:
    for name in ("device.key", "s"):
        assert stat.S_IMODE((folder / name).stat().st_mode) == 0o600
    assert (folder / "device.key").stat().st_size == 32


def test_it_can_not_be_dumped(client: SignerClient, signer: "subprocess.Popen[str]") -> None:
    limits = Path(f"/proc/{signer.pid}/limits").read_text()
    (core,) = [line for line in limits.splitlines() if line.startswith("Max core file size")]
    assert core.split()[4:6] == ["0", "0"]


def test_the_key_stays_over_a_restart_and_a_kill(folder: Path) -> None:
    keys = []
    for number in (signal.SIGKILL, signal.SIGTERM, signal.SIGINT):
        process = start(folder)
        assert process.stderr is not None
        process.stderr.readline()
        keys.append(SignerClient(folder / "s").public_key())
        assert end(process, number)[0] == (-signal.SIGKILL if number == signal.SIGKILL else 0)
    assert len(set(keys)) == 1
    assert not (folder / "s").exists()


def test_a_second_signer_is_refused_and_the_first_serves_on(
    client: SignerClient, folder: Path
) -> None:
    status, said = end(start(folder), 0)
    assert status == 2
    assert "another signer" in said
    assert f"Der Signierdienst läuft schon: an {folder / 's'} antwortet einer." in said
    assert len(client.sign_envelope(DIGEST)) == 64


@pytest.mark.parametrize("size", [0, 31, 33])
def test_a_key_file_that_holds_no_key_is_never_replaced(folder: Path, size: int) -> None:
    (folder / "device.key").write_bytes(b"k" * size)
    (folder / "device.key").chmod(0o600)
    status, said = end(start(folder), 0)
    assert status == 2
    assert "32 bytes" in said
    assert "enthält keinen Schlüssel. Die Datei wurde nicht verändert." in said
    assert (folder / "device.key").read_bytes() == b"k" * size


def test_a_key_that_others_may_read_is_refused(folder: Path) -> None:
    (folder / "device.key").write_bytes(b"k" * 32)
    (folder / "device.key").chmod(0o640)
    with pytest.raises(SignerRefused, match="0640"):
        load_or_make_key(folder / "device.key")


def test_a_link_instead_of_a_key_is_refused(folder: Path) -> None:
    (folder / "elsewhere").write_bytes(b"k" * 32)
    (folder / "elsewhere").chmod(0o600)
    (folder / "device.key").symlink_to(folder / "elsewhere")
    with pytest.raises(OSError, match="Too many levels"):
        load_or_make_key(folder / "device.key")


def test_a_start_that_was_cut_off_is_made_good(folder: Path) -> None:
    (folder / "device.key.new").write_bytes(b"half a k")
    first = load_or_make_key(folder / "device.key")
    again = load_or_make_key(folder / "device.key")
    assert first.private_bytes_raw() == again.private_bytes_raw()
    assert sorted(path.name for path in folder.iterdir()) == ["device.key"]


# --- the client against a signer that isn't one ---------------------------------------------------


def test_key_that_systemd_unsealed(folder: Path) -> None:
    key = Ed25519PrivateKey.generate()
    (folder / "k").write_bytes(key.private_bytes_raw())
    process = start_with_credential(folder, folder)
    assert process.stderr is not None
    assert process.stderr.readline() == '{"event": "signer-ready"}\n'
    signature = SignerClient(folder / "s").sign_envelope(DIGEST)
    key.public_key().verify(signature, to_sign(Purpose.ENVELOPE, DIGEST))
    assert end(process)[0] == 0


@pytest.mark.parametrize(
    ("size", "said"),
    [
        (None, "systemd hat keinen Schlüssel übergeben"),
        (-1, "gibt es nicht"),
        (0, "enthält keinen Schlüssel"),
        (31, "enthält keinen Schlüssel"),
        (33, "enthält keinen Schlüssel"),
    ],
)
def test_nothing_else_that_systemd_gives_is_a_key(
    folder: Path, size: int | None, said: str
) -> None:
    if size is not None and size >= 0:
        (folder / "k").write_bytes(bytes(size))
    process = start_with_credential(folder, None if size is None else folder)
    report = process.communicate(timeout=20)[1]
    assert (process.returncode, said in report) == (2, True)
