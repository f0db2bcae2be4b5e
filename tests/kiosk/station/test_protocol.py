# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""Lines to messages and back, and what is refused."""

import json
from pathlib import Path
from typing import Any, get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.station import messages as m
from kiosk.station import protocol as p
from kiosk.station.codec import Malformed
from tests.kiosk.station.examples import ANSWERS, EVENTS, REQUESTS, VISIT

DOCUMENT = Path(__file__).parents[3] / "docs" / "formats" / "station-v1.md"
ALL_REQUESTS = {**p.FRONT_REQUESTS, **p.CONTROL_REQUESTS}


@pytest.mark.parametrize("request_", REQUESTS, ids=lambda r: r.do)
def test_every_request_survives_its_line(request_: m.Request) -> None:
    assert p.parse_request(p.request_line(5, request_), ALL_REQUESTS) == (5, request_)


@pytest.mark.parametrize("answer", ANSWERS, ids=lambda a: type(a).__name__)
def test_every_answer_survives_its_line(answer: m.Answer) -> None:
    reply = p.parse_incoming(p.answer_line(9, answer))
    assert isinstance(reply, p.Reply)
    assert (reply.id, reply.code) == (9, None)
    assert p.typed(reply, type(answer)) == answer


@pytest.mark.parametrize("event", EVENTS, ids=lambda e: e.event)
def test_every_event_survives_its_line(event: m.StationEvent) -> None:
    assert p.parse_incoming(p.event_line(event)) == event


def test_a_refusal_carries_its_code_and_the_faulty_field() -> None:
    reply = p.parse_incoming(p.refusal_line(3, m.Refusal.BAD_REQUEST, "step"))
    assert reply == p.Reply(3, "bad-request", {"field": "step"})


def test_the_examples_and_the_page_leave_no_message_out() -> None:
    assert {type(r) for r in REQUESTS} == set(get_args(m.Request)) == set(ALL_REQUESTS.values())
    assert {type(a) for a in ANSWERS} == set(get_args(m.Answer))
    assert {type(e) for e in EVENTS} == set(get_args(m.StationEvent))
    page = DOCUMENT.read_text("utf-8")
    names = [*ALL_REQUESTS, *(e.event for e in EVENTS), *(r.value for r in m.Refusal)]
    assert [name for name in names if f"`{name}`" not in page] == []


def test_lines_are_one_line_whatever_the_text_holds() -> None:
    line = p.request_line(1, m.BeginRequest(VISIT, "a\nb\u2028"))
    assert line.count(b"\n") == 1
    assert line.endswith(b"\n")


def _changed(**changes: Any) -> bytes:
    data = json.loads(p.request_line(5, m.StepRequest(VISIT, 1, b"x", False)))
    for key, value in changes.items():
        if value is ...:
            del data[key]
        else:
            data[key] = value
    return json.dumps(data).encode()


@pytest.mark.parametrize(
    ("line", "id_", "code", "field"),
    [
        (b"\xff\n", None, m.Refusal.BAD_REQUEST, "line"),
        (b"[]\n", None, m.Refusal.BAD_REQUEST, "line"),
        (b"[" * 100_000, None, m.Refusal.BAD_REQUEST, "line"),
        (_changed(id="5"), None, m.Refusal.BAD_REQUEST, "id"),
        (_changed(id=True), None, m.Refusal.BAD_REQUEST, "id"),
        (_changed(v=2), 5, m.Refusal.UNKNOWN_VERSION, "v"),
        (_changed(do="status"), 5, m.Refusal.UNKNOWN_REQUEST, "do"),
        (_changed(do=...), 5, m.Refusal.UNKNOWN_REQUEST, "do"),
        (_changed(step=...), 5, m.Refusal.BAD_REQUEST, "step"),
        (_changed(step=True), 5, m.Refusal.BAD_REQUEST, "step"),
        (_changed(step=1.0), 5, m.Refusal.BAD_REQUEST, "step"),
        (_changed(urgent=...), 5, m.Refusal.BAD_REQUEST, "urgent"),
        (_changed(urgent=1), 5, m.Refusal.BAD_REQUEST, "urgent"),
        (_changed(blob="*"), 5, m.Refusal.BAD_REQUEST, "blob"),
        (_changed(blob=7), 5, m.Refusal.BAD_REQUEST, "blob"),
        (_changed(visit="x"), 5, m.Refusal.BAD_REQUEST, "visit"),
        (_changed(more=1), 5, m.Refusal.BAD_REQUEST, "more"),
    ],
)
def test_what_is_not_the_request_is_refused(
    line: bytes, id_: int | None, code: m.Refusal, field: str
) -> None:
    with pytest.raises(p.RequestRefused) as refused:
        p.parse_request(line, p.FRONT_REQUESTS)
    assert (refused.value.id, refused.value.code, refused.value.field) == (id_, code, field)


@pytest.mark.parametrize(
    "line",
    [
        b'{"v":2,"id":1,"ok":true}',
        b'{"v":1,"id":"1","ok":true}',
        b'{"v":1,"id":1,"ok":1}',
        b'{"v":1,"id":1,"ok":false}',
        b'{"v":1,"event":"unheard-of"}',
        b'{"v":1,"event":"readiness","readiness":"maybe"}',
        b'{"v":1,"event":"hello","hello":[]}',
        b"nonsense",
    ],
)
def test_a_client_takes_no_nonsense(line: bytes) -> None:
    with pytest.raises(Malformed):
        p.parse_incoming(line)


@pytest.mark.parametrize(
    "change",
    [{"used_appointments": {}}, {"documents": []}, {"documents": {"a": 1}}, {"key": "k"}],
)
def test_nested_fields_are_as_strict(change: dict[str, object]) -> None:
    line = p.answer_line(1, ANSWERS[1])
    reply = p.parse_incoming(json.dumps({**json.loads(line), **change}).encode())
    assert isinstance(reply, p.Reply)
    with pytest.raises(Malformed):
        p.typed(reply, m.Hello)


@given(st.binary(max_size=200))
def test_no_bytes_upset_the_parser(line: bytes) -> None:
    with pytest.raises(p.RequestRefused):
        p.parse_request(line, p.FRONT_REQUESTS)


def test_what_can_not_travel_is_a_programmers_mistake() -> None:
    with pytest.raises(TypeError):
        p.request_line(1, m.BeginRequest(VISIT, object()))  # type: ignore[arg-type]
