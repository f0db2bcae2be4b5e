# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""Enrolment over the real relay: one code, one key, one name, and the same words on both sides."""

import hashlib
import io
import json
import shutil
import ssl
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import httpx
import pytest

from sync.clinic.certificate import make_certificate
from sync.formats import enrolment, key_set
from sync.formats.enrolment import Decision, EnrolReveal
from tests.sync.clinic.kiosk import Kiosk, Line
from tests.sync.clinic.kit import SITE, Clinic
from tests.sync.clinic.server import Server, serving


@pytest.fixture
def server(clinic: Clinic) -> Iterator[Server]:
    with serving(clinic, "relay") as running:
        yield running


def _error(response: httpx.Response) -> tuple[int, str]:
    return response.status_code, response.json()["error"]


def test_enrolment_gives_the_kiosk_what_it_needs(clinic: Clinic, server: Server) -> None:
    kiosk = Kiosk()
    with server.connection() as client:
        asked = kiosk.enrol_request(server.enrol_string("walkthrough"))
        raw = client.post("/v1/enrol", content=asked).content
    answer = enrolment.parse_answer(raw)
    assert (answer.device, answer.site, answer.purpose) == (kiosk.id, SITE, "walkthrough")
    root = json.loads((clinic.root / "tuf" / "metadata" / "1.root.json").read_bytes())
    assert json.loads(answer.tuf_root) == root


def test_the_string_names_the_certificate_that_answers(clinic: Clinic, server: Server) -> None:
    made = clinic.ok("enrol-code", "--kiosk", SITE, "--url", server.url, "--json").data
    host, port = server.url.removeprefix("https://").split(":")
    pem = ssl.get_server_certificate((host, int(port)))
    der = ssl.PEM_cert_to_DER_cert(pem)
    assert enrolment.parse_string(made["enrol"]).tls == hashlib.sha256(der).digest()
    assert key_set.parse(clinic.document("keyset.json")).tls_certificate == pem


def test_a_code_works_for_one_key_and_one_promise(server: Server) -> None:
    kiosk, thief = Kiosk(), Kiosk()
    made = server.enrol_string()
    with server.connection() as client:
        first = client.post("/v1/enrol", content=kiosk.enrol_request(made))
        # The answer may have been lost: the same key may ask again.
        assert client.post("/v1/enrol", content=kiosk.enrol_request(made)).json() == first.json()
        stolen = client.post("/v1/enrol", content=thief.enrol_request(made))
        assert _error(stolen) == (403, "code")
        # Else it could search for a number that gives the words it wants.
        other = Kiosk(key=kiosk.key)
        assert _error(client.post("/v1/enrol", content=other.enrol_request(made))) == (403, "code")
        assert _error(Line(thief, client).post("/v1/outbox", b"")) == (401, "device")


def test_a_wrong_name_code_or_signature_is_refused(server: Server) -> None:
    kiosk = Kiosk()
    right = enrolment.parse_request(kiosk.enrol_request(server.enrol_string()))
    wrong = [
        replace(right, code="A" * 22),
        replace(right, signature=bytes(64)),
        replace(right, device_public_key=Kiosk().public),
        replace(right, commitment=bytes(32)),
    ]
    with server.connection() as client:
        for each in wrong:
            answer = client.post("/v1/enrol", content=enrolment.format_request(each))
            assert _error(answer) == (403, "code")
        # Nothing of that used the code up.
        whole = enrolment.format_request(right)
        assert client.post("/v1/enrol", content=whole).status_code == 200
        for path in ("/v1/enrol", "/v1/enrol/words"):
            assert _error(client.post(path, content=b"{}")) == (400, "request")
            assert _error(client.post(path, content=bytes(5000))) == (413, "too-large")


def test_only_the_clinics_word_makes_the_key_count(clinic: Clinic, server: Server) -> None:
    kiosk, made = Kiosk(), server.enrol_string()
    code = enrolment.parse_string(made).code
    with server.connection() as client:
        line = Line(kiosk, client)
        words = kiosk.come_in(client, made)
        assert _error(line.post("/v1/outbox", b"")) == (401, "device")
        assert clinic.ok("kiosks", "waiting", "--json").data[0]["words"] == words
        assert clinic.ok("kiosks", "list", "--json").data == []
        wrong = " ".join(reversed(words.split()))
        assert "nicht die Wörter" in clinic.refused("kiosks", "confirm", SITE, "--words", wrong)
        assert _error(line.post("/v1/outbox", b"")) == (401, "device")
        assert kiosk.decision(client, code) is Decision.WAITING
        clinic.ok("kiosks", "confirm", SITE, "--words", words.upper())
        assert kiosk.decision(client, code) is Decision.CONFIRMED
        assert line.post("/v1/outbox", b"").status_code == 200
        assert clinic.ok("kiosks", "waiting", "--json").data == []
        assert [each["device"] for each in clinic.ok("kiosks", "list", "--json").data] == [
            kiosk.id.hex()
        ]


def test_a_kiosk_that_was_refused_hears_it_and_stays_outside(
    clinic: Clinic, server: Server
) -> None:
    kiosk, made = Kiosk(), server.enrol_string()
    with server.connection() as client:
        words = kiosk.come_in(client, made)
        clinic.ok("kiosks", "refuse", SITE)
        assert kiosk.decision(client, enrolment.parse_string(made).code) is Decision.REFUSED
        assert "wartet kein Kiosk" in clinic.refused("kiosks", "confirm", SITE, "--words", words)
        assert "wartet kein Kiosk" in clinic.refused("kiosks", "refuse", SITE)
        assert _error(Line(kiosk, client).post("/v1/outbox", b"")) == (401, "device")


def test_another_number_than_the_promised_one_is_refused(clinic: Clinic, server: Server) -> None:
    kiosk, made = Kiosk(), server.enrol_string()
    with server.connection() as client:
        assert client.post("/v1/enrol", content=kiosk.enrol_request(made)).status_code == 200
        shown = EnrolReveal(enrolment.parse_string(made).code, bytes(32))
        answer = client.post("/v1/enrol/words", content=enrolment.format_reveal(shown))
        assert _error(answer) == (403, "code")
        # Whose number nobody knows has no words to compare.
        assert clinic.ok("kiosks", "waiting", "--json").data == []


def test_a_machine_in_the_middle_gives_other_words(
    clinic: Clinic, server: Server, tmp_path: Path
) -> None:
    """Somebody swaps the printed string for one that leads to a clinic of his own, and uses the
    true one himself: each side has a whole enrolment, and the words on the two screens differ."""
    false = tmp_path / "false"
    shutil.copytree(clinic.root, false)
    for name in ("tls.key", "tls.crt"):
        (false / "keys" / name).unlink()
    made = make_certificate()
    (false / "keys" / "tls.crt").write_bytes(made.certificate)
    (false / "keys" / "tls.key").write_bytes(made.private_key)
    kiosk, middle = Kiosk(), Kiosk()
    with serving(Clinic(false), "relay") as theirs, theirs.connection() as client:
        at_kiosk = kiosk.come_in(client, theirs.enrol_string())
    with server.connection() as client:
        at_clinic = middle.come_in(client, server.enrol_string())
        said = clinic.refused("kiosks", "confirm", SITE, "--words", at_kiosk)
        assert "sitzt jemand in der Leitung" in said
        assert _error(Line(middle, client).post("/v1/outbox", b"")) == (401, "device")
    assert at_kiosk != at_clinic


@pytest.mark.parametrize(
    ("answer", "status"), [("ja\n", 0), ("JA\n", 0), ("nein\n", 2), ("\n", 2), ("", 2)]
)
def test_a_person_is_asked(
    clinic: Clinic, server: Server, monkeypatch: pytest.MonkeyPatch, answer: str, status: int
) -> None:
    with server.connection() as client:
        words = Kiosk().come_in(client, server.enrol_string())
    monkeypatch.setattr(sys, "stdin", io.StringIO(answer))
    said = clinic.run("kiosks", "confirm", SITE)
    assert said.status == status
    assert words in said.err
    assert len(clinic.ok("kiosks", "list", "--json").data) == (status == 0)


def test_two_that_wait_under_one_name_are_not_told_apart_by_chance(
    clinic: Clinic, server: Server
) -> None:
    with server.connection() as client:
        both = [Kiosk().come_in(client, server.enrol_string()) for _ in range(2)]
    said = clinic.refused("kiosks", "confirm", SITE, "--words", both[0])
    assert "warten 2 Geräte" in said
    clinic.ok("kiosks", "refuse", SITE)
    assert clinic.ok("kiosks", "waiting", "--json").data == []


# Denied


def test_a_denied_kiosk_is_refused_by_name_until_it_is_allowed(
    clinic: Clinic, server: Server
) -> None:
    with server.line() as line, server.line() as other:
        assert "mehrere Geräte" in clinic.refused("kiosks", "deny", SITE)
        device = line.kiosk.id.hex()
        first = clinic.ok("kiosks", "deny", device, "--json").data["denied"]
        assert clinic.ok("kiosks", "deny", device, "--json").data["denied"] == first
        for path in ("/v1/outbox", "/v1/receipts", "/v1/missing"):
            assert _error(line.post(path, b"")) == (403, "denied")
            assert other.post(path, b"").status_code == 200
        listed = clinic.ok("kiosks", "list").out
        assert listed.count("gesperrt seit") == 1
        clinic.ok("kiosks", "allow", device)
        assert line.post("/v1/outbox", b"").status_code == 200
        assert "kein eingelassener Kiosk" in clinic.refused("kiosks", "deny", "nirgends")


def test_a_denied_device_does_not_come_in_again_by_a_new_code(
    clinic: Clinic, server: Server
) -> None:
    with server.line() as line:
        clinic.ok("kiosks", "deny", SITE)
        words = line.kiosk.come_in(line.client, server.enrol_string())
        assert "ist gesperrt" in clinic.refused("kiosks", "confirm", SITE, "--words", words)
        assert _error(line.post("/v1/outbox", b"")) == (403, "denied")
