# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""Enrolment's string, request and answer, and what a request's signature covers."""

import base64
import json
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sync.formats import enrolment
from sync.formats.enrolment import (
    Decision,
    EnrolAnswer,
    EnrolRequest,
    EnrolReveal,
    EnrolString,
)
from sync.formats.request import request_digest
from sync.formats.strict_json import DocumentError

CODE = "A" * 22
STRING = EnrolString("https://127.0.0.1:8443", "crossen-1", CODE, b"\x11" * 32)
REQUEST = EnrolRequest(CODE, "crossen-1", b"\x22" * 32, b"\x55" * 32, b"\x33" * 64)
ROOT = b'{"signatures":[],"signed":{}}'
ANSWER = EnrolAnswer(b"\x44" * 16, "crossen-1", "room", ROOT, b"\x66" * 32)


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
    base = enrolment.message(CODE, "crossen-1", b"\x22" * 32, b"\x55" * 32)
    assert base == CODE.encode() + b"\0crossen-1\0" + b"\x22" * 32 + b"\x55" * 32


def test_reveal_and_decision_round_trip() -> None:
    shown = EnrolReveal(CODE, b"\x77" * 32)
    assert enrolment.parse_reveal(enrolment.format_reveal(shown)) == shown
    for decision in Decision:
        assert enrolment.parse_decision(enrolment.format_decision(decision)) is decision
    with pytest.raises(DocumentError, match=r"^decision: "):
        enrolment.parse_decision(b'{"decision":"perhaps"}')


def test_every_part_of_what_was_said_changes_the_words() -> None:
    said = enrolment.transcript(REQUEST, ANSWER, b"\x11" * 32)
    others = [
        enrolment.transcript(request, answer, tls)
        for request, answer, tls in (
            (replace(REQUEST, code="B" * 22), ANSWER, b"\x11" * 32),
            (replace(REQUEST, kiosk="crossen-2"), ANSWER, b"\x11" * 32),
            (replace(REQUEST, device_public_key=b"\x23" * 32), ANSWER, b"\x11" * 32),
            (replace(REQUEST, commitment=b"\x56" * 32), ANSWER, b"\x11" * 32),
            (REQUEST, replace(ANSWER, device=b"\x45" * 16), b"\x11" * 32),
            (REQUEST, replace(ANSWER, site="crossen-2"), b"\x11" * 32),
            (REQUEST, replace(ANSWER, purpose="walkthrough"), b"\x11" * 32),
            (REQUEST, replace(ANSWER, tuf_root=ROOT.replace(b"{}", b'{"a":1}')), b"\x11" * 32),
            (REQUEST, replace(ANSWER, number=b"\x67" * 32), b"\x11" * 32),
            (REQUEST, ANSWER, b"\x12" * 32),
        )
    ]
    assert len({said, *others}) == len(others) + 1
    # How the root is written is no matter: a kiosk has it after a way through JSON.
    spread = replace(ANSWER, tuf_root=ROOT.replace(b",", b" , "))
    assert enrolment.transcript(REQUEST, spread, b"\x11" * 32) == said


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
