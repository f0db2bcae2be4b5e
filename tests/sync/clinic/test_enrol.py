# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""Enrolment over the real relay: one code, one key, one name."""

import hashlib
import json
import ssl
from collections.abc import Iterator
from dataclasses import replace

import httpx
import pytest

from sync.formats import enrolment, key_set
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
        raw = client.post("/v1/enrol", content=server.enrol_request(kiosk, "walkthrough")).content
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


def test_a_code_works_for_one_key_alone(server: Server) -> None:
    kiosk, thief = Kiosk(), Kiosk()
    made = server.clinic.ok("enrol-code", "--kiosk", SITE, "--url", server.url).out
    with server.connection() as client:
        first = client.post("/v1/enrol", content=kiosk.enrol_request(made))
        # The answer may have been lost: the same key may ask again.
        assert client.post("/v1/enrol", content=kiosk.enrol_request(made)).json() == first.json()
        stolen = client.post("/v1/enrol", content=thief.enrol_request(made))
        assert _error(stolen) == (403, "code")
        assert _error(Line(thief, client).post("/v1/outbox", b"")) == (401, "device")


def test_a_wrong_name_code_or_signature_is_refused(server: Server) -> None:
    kiosk = Kiosk()
    right = enrolment.parse_request(server.enrol_request(kiosk))
    wrong = [
        replace(right, code="A" * 22),
        replace(right, signature=bytes(64)),
        replace(right, device_public_key=Kiosk().public),
    ]
    with server.connection() as client:
        for each in wrong:
            answer = client.post("/v1/enrol", content=enrolment.format_request(each))
            assert _error(answer) == (403, "code")
        # Nothing of that used the code up.
        whole = enrolment.format_request(right)
        assert client.post("/v1/enrol", content=whole).status_code == 200
        assert _error(client.post("/v1/enrol", content=b"{}")) == (400, "request")
        assert _error(client.post("/v1/enrol", content=bytes(5000))) == (413, "too-large")
