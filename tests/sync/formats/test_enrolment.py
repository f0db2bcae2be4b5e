# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""Enrolment's string, request and answer, and what a request's signature covers."""

import base64
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sync.formats import enrolment
from sync.formats.enrolment import EnrolAnswer, EnrolRequest, EnrolString
from sync.formats.request import request_digest
from sync.formats.strict_json import DocumentError

CODE = "A" * 22
STRING = EnrolString("https://127.0.0.1:8443", "crossen-1", CODE, b"\x11" * 32)
REQUEST = EnrolRequest(CODE, "crossen-1", b"\x22" * 32, b"\x33" * 64)
ANSWER = EnrolAnswer(b"\x44" * 16, "crossen-1", "room", b'{"signatures":[],"signed":{}}')


def test_string_round_trip_survives_copying() -> None:
    text = enrolment.format_string(STRING)
    assert text.startswith("TKENROL1.")
    assert enrolment.parse_string(f"  {text[:30]}\n{text[30:]}\n") == STRING


@given(st.text())
def test_any_other_text_is_refused(text: str) -> None:
    with pytest.raises(DocumentError):
        enrolment.parse_string(text)
    with pytest.raises(DocumentError):
        enrolment.parse_string(enrolment.PREFIX + text)


@pytest.mark.parametrize(
    ("where", "change"),
    [
        ("url", {"url": "http://127.0.0.1"}),
        ("kiosk", {"kiosk": "Raum 1"}),
        ("code", {"code": "A" * 21}),
        ("tls", {"tls": "00"}),
        ("document", {"more": 1}),
    ],
)
def test_a_string_with_a_mistake_is_refused(where: str, change: dict[str, object]) -> None:
    whole = {"url": STRING.url, "kiosk": "crossen-1", "code": CODE, "tls": "11" * 32} | change
    text = enrolment.PREFIX + base64.urlsafe_b64encode(json.dumps(whole).encode()).decode()
    with pytest.raises(DocumentError, match=f"^{where}: "):
        enrolment.parse_string(text.rstrip("="))


def test_request_round_trip() -> None:
    assert enrolment.parse_request(enrolment.format_request(REQUEST)) == REQUEST


def test_answer_round_trip() -> None:
    assert enrolment.parse_answer(enrolment.format_answer(ANSWER)) == ANSWER


def test_an_unknown_purpose_is_refused() -> None:
    wrong = enrolment.format_answer(ANSWER).replace(b'"room"', b'"roof"')
    with pytest.raises(DocumentError, match=r"^purpose: "):
        enrolment.parse_answer(wrong)


def test_no_code_in_a_repr() -> None:
    assert CODE not in repr(STRING) + repr(REQUEST)


def test_device_id_follows_from_the_key() -> None:
    assert enrolment.device_id(b"\x22" * 32) == enrolment.device_id(b"\x22" * 32)
    assert enrolment.device_id(b"\x22" * 32) != enrolment.device_id(b"\x23" * 32)
    assert len(enrolment.device_id(b"\x22" * 32)) == 16


def test_message_binds_code_name_and_key() -> None:
    base = enrolment.message(CODE, "crossen-1", b"\x22" * 32)
    assert base == CODE.encode() + b"\0crossen-1\0" + b"\x22" * 32


def test_request_digest_covers_every_part() -> None:
    parts = ("POST", "/v1/receipts?wait=20", "bm9uY2U=", b"body")
    base = request_digest(*parts)
    assert len(base) == 32
    others = {
        request_digest("GET", *parts[1:]),
        request_digest(parts[0], "/v1/receipts", *parts[2:]),
        request_digest(*parts[:2], "bm9uY2X=", b"body"),
        request_digest(*parts[:3], b"Body"),
    }
    assert len(others) == 4
    assert base not in others
