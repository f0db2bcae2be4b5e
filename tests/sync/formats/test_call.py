# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""The sealed words of a call for help."""

import json
from datetime import UTC, datetime
from uuid import UUID

import pytest

from sync.formats.call import REASONS, Call, parse, serialise
from sync.formats.strict_json import DocumentError

CALL = Call(
    UUID(int=7), "crossen-1", bytes(range(16)), "help", datetime(2026, 11, 23, 9, 30, tzinfo=UTC)
)


@pytest.mark.parametrize("why", REASONS)
def test_a_call_survives_its_bytes(why: str) -> None:
    call = Call(CALL.id, CALL.site, CALL.device, why, CALL.at)
    assert parse(serialise(call)) == call


def test_it_says_where_and_why_and_no_more() -> None:
    assert json.loads(serialise(CALL)) == {
        "call": "00000000-0000-0000-0000-000000000007",
        "site": "crossen-1",
        "device": "000102030405060708090a0b0c0d0e0f",
        "why": "help",
        "at": "2026-11-23T09:30:00Z",
    }


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("call", "7"),
        ("call", 7),
        ("site", "Crossen 1"),
        ("device", "00"),
        ("device", "G" * 32),
        ("why", "bored"),
        ("why", None),
        ("at", "2026-11-23T09:30:00"),
        ("at", "2026-02-30T09:30:00Z"),
        ("name", "Erna"),
    ],
)
def test_what_is_no_call_is_refused(key: str, value: object) -> None:
    changed = json.loads(serialise(CALL)) | {key: value}
    with pytest.raises(DocumentError):
        parse(json.dumps(changed).encode())


@pytest.mark.parametrize("data", [b"", b"[]", b"\xff", serialise(CALL)[:-1]])
def test_what_is_no_json_is_refused(data: bytes) -> None:
    with pytest.raises(DocumentError):
        parse(data)


@pytest.mark.parametrize("key", ["call", "site", "device", "why", "at"])
def test_nothing_may_be_missing(key: str) -> None:
    left = json.loads(serialise(CALL))
    del left[key]
    with pytest.raises(DocumentError):
        parse(json.dumps(left).encode())
