# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""What can go wrong when a kiosk meets its clinic; that it goes right is shown end to end."""

import asyncio
import hashlib
import ssl
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from kiosk.ctl import main
from kiosk.ctl_output import Exit
from kiosk.signer import SignerService
from kiosk.station import enrolment as kept
from sync.clinic.certificate import make_certificate
from sync.formats.enrolment import EnrolAnswer, EnrolString, format_answer, format_string
from tests.kiosk.station.test_small_parts import ENROLMENT

ANSWER = format_answer(
    EnrolAnswer(b"d" * 16, "crossen-1", "room", b'{"signatures":[],"signed":{}}')
)


class FakeClinic:
    """A TLS server that answers every POST with the same bytes."""

    def __init__(self, folder: Path, status: int, answer: bytes) -> None:
        made = make_certificate()
        (folder / "tls.crt").write_bytes(made.certificate)
        (folder / "tls.key").write_bytes(made.private_key)
        self.certificate = made.certificate.decode()
        self.asked: list[bytes] = []
        self._server = HTTPServer(("127.0.0.1", 0), self._handler(status, answer))
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(folder / "tls.crt", folder / "tls.key")
        self._server.socket = context.wrap_socket(self._server.socket, server_side=True)
        self.url = f"https://127.0.0.1:{self._server.server_port}"

    def _handler(self, status: int, answer: bytes) -> type[BaseHTTPRequestHandler]:
        asked = self.asked

        class Handler(BaseHTTPRequestHandler):
            def do_POST(self) -> None:
                asked.append(self.rfile.read(int(self.headers["Content-Length"])))
                self.send_response(status)
                self.send_header("Content-Length", str(len(answer)))
                self.end_headers()
                self.wfile.write(answer)

            def log_message(self, format: str, *args: object) -> None:
                """Say nothing."""

        return Handler

    @property
    def string(self) -> str:
        tls = hashlib.sha256(ssl.PEM_cert_to_DER_cert(self.certificate)).digest()
        return format_string(EnrolString(self.url, "crossen-1", "c" * 22, tls))

    @contextmanager
    def serving(self) -> Iterator["FakeClinic"]:
        thread = threading.Thread(target=self._server.serve_forever, args=(0.01,))
        thread.start()
        try:
            yield self
        finally:
            self._server.shutdown()
            thread.join()
            self._server.server_close()


@contextmanager
def signing(socket: Path) -> Iterator[None]:
    """The real signer's service, in a thread with a loop of its own."""
    loop = asyncio.new_event_loop()
    service = SignerService(Ed25519PrivateKey.generate())
    server = loop.run_until_complete(asyncio.start_unix_server(service.serve, socket))
    thread = threading.Thread(target=loop.run_forever)
    thread.start()
    try:
        yield
    finally:
        loop.call_soon_threadsafe(server.close)
        loop.call_soon_threadsafe(loop.stop)
        thread.join()
        loop.close()


def _enrol(tmp_path: Path, string: str) -> int:
    places = ["--data", str(tmp_path / "data"), "--runtime", str(tmp_path)]
    return main([*places, "enrol", "--signer", str(tmp_path / "signer.sock"), string])


def test_what_the_clinic_says_is_kept_and_the_request_is_signed(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with (
        FakeClinic(tmp_path, 200, ANSWER).serving() as clinic,
        signing(tmp_path / "signer.sock"),
    ):
        assert _enrol(tmp_path, clinic.string) == Exit.OK
    found = kept.load(tmp_path / "data")
    assert found is not None
    assert (found.site, found.device, found.url) == ("crossen-1", b"d" * 16, clinic.url)
    assert found.certificate == clinic.certificate
    assert kept.load_root(tmp_path / "data") == b'{"signatures":[],"signed":{}}'
    assert b'"signature"' in clinic.asked[0]
    assert "Gilt ab dem Start der Station." in capsys.readouterr().out
    for name in (kept.FILE_NAME, kept.ROOT_NAME):
        assert (tmp_path / "data" / name).stat().st_mode & 0o077 == 0


def test_a_kiosk_is_enrolled_once(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    kept.save(tmp_path / "data", ENROLMENT)
    assert _enrol(tmp_path, "TKENROL1.x") == Exit.NO
    assert "schon eingeschrieben: crossen-1" in capsys.readouterr().err


def test_a_damaged_enrolment_is_not_overwritten(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "data").mkdir()
    (tmp_path / "data" / kept.FILE_NAME).write_text("{")
    assert _enrol(tmp_path, "TKENROL1.x") == Exit.NO
    assert "beschädigt" in capsys.readouterr().err
    assert (tmp_path / "data" / kept.FILE_NAME).read_text() == "{"


@pytest.mark.parametrize("string", ["", "hello", "TKENROL1.x", "TKENROL1." + "A" * 40])
def test_half_a_line_is_bad_input(tmp_path: Path, string: str) -> None:
    assert _enrol(tmp_path, string) == Exit.BAD_INPUT


def test_a_clinic_that_is_not_there(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    string = format_string(EnrolString("https://127.0.0.1:9", "crossen-1", "c" * 22, b"t" * 32))
    assert _enrol(tmp_path, string) == Exit.NO
    assert "nicht erreichbar" in capsys.readouterr().err


def test_another_certificate_gets_nothing(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with FakeClinic(tmp_path, 200, ANSWER).serving() as clinic:
        string = format_string(EnrolString(clinic.url, "crossen-1", "c" * 22, b"t" * 32))
        assert _enrol(tmp_path, string) == Exit.NO
    assert clinic.asked == []
    assert "anderes Zertifikat" in capsys.readouterr().err


def test_without_a_signer_nothing_is_sent(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with FakeClinic(tmp_path, 200, ANSWER).serving() as clinic:
        assert _enrol(tmp_path, clinic.string) == Exit.NO_STATION
    assert clinic.asked == []
    assert "Läuft telemed-signerd?" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("status", "answer", "words"),
    [(403, b"{}", "HTTP 403"), (200, b"<html>", "unverständlich"), (200, b"{}", "unverständlich")],
)
def test_a_refusal_or_nonsense_leaves_the_kiosk_as_it_was(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], status: int, answer: bytes, words: str
) -> None:
    with (
        FakeClinic(tmp_path, status, answer).serving() as clinic,
        signing(tmp_path / "signer.sock"),
    ):
        assert _enrol(tmp_path, clinic.string) == Exit.NO
    assert words in capsys.readouterr().err
    assert not (tmp_path / "data").exists()
