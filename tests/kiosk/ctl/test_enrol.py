# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""What can go wrong when a kiosk meets its clinic; that it goes right is shown end to end."""

import asyncio
import hashlib
import io
import ssl
import sys
import threading
from collections.abc import Iterator, Sequence
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
from sync.formats import enrol_words
from sync.formats.enrolment import (
    Decision,
    EnrolAnswer,
    EnrolString,
    format_answer,
    format_decision,
    format_string,
    parse_answer,
    parse_request,
    parse_reveal,
    transcript,
)
from tests.kiosk.station.test_small_parts import ENROLMENT

ROOT = b'{"signatures":[],"signed":{}}'
ANSWER = format_answer(EnrolAnswer(b"d" * 16, "crossen-1", "room", ROOT, b"n" * 32))
WAITING, CONFIRMED, REFUSED = map(format_decision, Decision)


class FakeClinic:
    """A TLS server that answers every request to enrol with the same bytes, and every look for the
    decision with the next of `decisions`; an empty one stands for a lost answer."""

    def __init__(
        self, folder: Path, status: int, answer: bytes, decisions: Sequence[bytes] = ()
    ) -> None:
        made = make_certificate()
        (folder / "tls.crt").write_bytes(made.certificate)
        (folder / "tls.key").write_bytes(made.private_key)
        self.certificate = made.certificate.decode()
        self.asked: list[bytes] = []
        self.decisions = list(decisions)
        self._server = HTTPServer(("127.0.0.1", 0), self._handler(status, answer))
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(folder / "tls.crt", folder / "tls.key")
        self._server.socket = context.wrap_socket(self._server.socket, server_side=True)
        self.url = f"https://127.0.0.1:{self._server.server_port}"

    def _handler(self, status: int, answer: bytes) -> type[BaseHTTPRequestHandler]:
        asked, decisions = self.asked, self.decisions

        class Handler(BaseHTTPRequestHandler):
            def do_POST(self) -> None:
                asked.append(self.rfile.read(int(self.headers["Content-Length"])))
                words = self.path == "/v1/enrol/words"
                said = decisions.pop(0) if words else answer
                if not said:
                    self.close_connection = True
                    return
                self.send_response(200 if words else status)
                self.send_header("Content-Length", str(len(said)))
                self.end_headers()
                self.wfile.write(said)

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


@pytest.fixture(autouse=True)
def _nobody_is_there(monkeypatch: pytest.MonkeyPatch) -> None:
    says(monkeypatch, "")


def says(monkeypatch: pytest.MonkeyPatch, text: str) -> None:
    """What the person types."""
    monkeypatch.setattr(sys, "stdin", io.StringIO(text))


def test_what_the_clinic_says_is_kept_and_the_request_is_signed(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    says(monkeypatch, "ja\n")
    with (
        # Once it waits, once its answer is lost: neither is an end.
        FakeClinic(tmp_path, 200, ANSWER, [WAITING, WAITING, b"", CONFIRMED]).serving() as clinic,
        signing(tmp_path / "signer.sock"),
    ):
        assert _enrol(tmp_path, clinic.string) == Exit.OK
    found = kept.load(tmp_path / "data")
    assert found is not None
    assert (found.site, found.device, found.url) == ("crossen-1", b"d" * 16, clinic.url)
    assert found.certificate == clinic.certificate
    assert kept.load_root(tmp_path / "data") == ROOT
    assert b'"signature"' in clinic.asked[0]
    said = capsys.readouterr()
    assert "Gilt ab dem Start der Station." in said.out
    assert "genau diese Wörter? (ja/nein)" in said.err
    request = parse_request(clinic.asked[0])
    shown = parse_reveal(clinic.asked[1])
    assert enrol_words.commitment(shown.number) == request.commitment
    tls = hashlib.sha256(ssl.PEM_cert_to_DER_cert(clinic.certificate)).digest()
    heard = transcript(request, parse_answer(ANSWER), tls)
    assert enrol_words.spoken(enrol_words.word_bytes(heard, shown.number)) in said.out
    for name in (kept.FILE_NAME, kept.ROOT_NAME):
        assert (tmp_path / "data" / name).stat().st_mode & 0o077 == 0


@pytest.mark.parametrize("typed", ["nein\n", "\n", ""])
def test_other_words_leave_the_kiosk_as_it_was(
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
    typed: str,
) -> None:
    says(monkeypatch, typed)
    with (
        FakeClinic(tmp_path, 200, ANSWER, [WAITING]).serving() as clinic,
        signing(tmp_path / "signer.sock"),
    ):
        assert _enrol(tmp_path, clinic.string) == Exit.NO
    assert "es wurde nichts gespeichert" in capsys.readouterr().err
    assert not (tmp_path / "data").exists()


@pytest.mark.parametrize(
    ("decisions", "words"),
    [
        ([WAITING, REFUSED], "hat diesen Kiosk abgelehnt"),
        ([WAITING, b"{}"], "unverständlich"),
        ([WAITING, b"", b"", b""], "nicht erreichbar"),
    ],
)
def test_without_the_clinics_word_nothing_is_kept(
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
    decisions: list[bytes],
    words: str,
) -> None:
    says(monkeypatch, "ja\n")
    with (
        FakeClinic(tmp_path, 200, ANSWER, decisions).serving() as clinic,
        signing(tmp_path / "signer.sock"),
    ):
        assert _enrol(tmp_path, clinic.string) == Exit.NO
    assert words in capsys.readouterr().err
    assert not (tmp_path / "data").exists()


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
