# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""Strict JSON: one way to be right, and a refusal that says where."""

from datetime import UTC, datetime, timedelta, timezone

import pytest

from sync.formats.strict_json import (
    DocumentError,
    Fields,
    a_text,
    base64_text,
    dump,
    instant_text,
    load,
)


def fields(**value: object) -> Fields:
    return Fields(value, "", frozenset(value))


@pytest.mark.parametrize(
    "data",
    [b"", b"{", b"\xff{}", b'{"a":1}x', b'{"a":NaN}', b'{"a":-Infinity}', b'{"a":1,"a":1}'],
)
def test_what_is_not_json_is_refused(data: bytes) -> None:
    with pytest.raises(DocumentError):
        load(data)


def test_deep_nesting_is_refused_and_does_not_end_the_program() -> None:
    with pytest.raises(DocumentError):
        load(b"[" * 200_000)


def test_dump_has_one_spelling() -> None:
    assert dump({"b": "ä", "a": [1, None]}) == '{"a":[1,null],"b":"ä"}'.encode()


@pytest.mark.parametrize("value", [None, [], "x", {"a": 1, "b": 1}, {}])
def test_an_object_has_exactly_its_keys(value: object) -> None:
    with pytest.raises(DocumentError) as refused:
        Fields(value, "inner", frozenset({"a"}))
    assert refused.value.where == "inner"


@pytest.mark.parametrize("value", [None, 1, "", "a\nb", "a\n", "x" * 201])
def test_text(value: object) -> None:
    with pytest.raises(DocumentError, match="key"):
        fields(key=value).text("key")
    assert fields(key="Zoë").text("key") == "Zoë"


@pytest.mark.parametrize("value", [None, "1", 1.0, True, 0, 11])
def test_whole_number(value: object) -> None:
    with pytest.raises(DocumentError):
        fields(key=value).whole("key", 1, 10)
    assert fields(key=10).whole("key", 1, 10) == 10


@pytest.mark.parametrize("value", [None, 5, "", "!!!!", "AAA", "AAAA\n", "AAAAAA==", "é", "AB=="])
def test_base64_of_one_byte_is_canonical(value: object) -> None:
    with pytest.raises(DocumentError):
        fields(key=value).raw("key", 1)
    assert fields(key=base64_text(b"\x01")).raw("key", 1) == b"\x01"


@pytest.mark.parametrize(
    "value", ["2026-02-30T00:00:00Z", "2026-1-1T00:00:00Z", "2026-01-01T00:00:00+00:00", "now", 0]
)
def test_instant(value: object) -> None:
    with pytest.raises(DocumentError):
        fields(key=value).instant("key")
    assert fields(key="2026-11-23T09:30:00Z").instant("key") == datetime(
        2026, 11, 23, 9, 30, tzinfo=UTC
    )


def test_instant_text_is_utc_in_whole_seconds() -> None:
    berlin = timezone(timedelta(hours=1))
    assert instant_text(datetime(2026, 11, 23, 10, 30, 0, 999, berlin)) == "2026-11-23T09:30:00Z"


def test_a_list_says_which_member_is_wrong() -> None:
    with pytest.raises(DocumentError):
        fields(key="ab").each("key", a_text("a|b"))
    for wrong in ("c", 1):
        with pytest.raises(DocumentError) as refused:
            fields(key=["a", wrong]).each("key", a_text("a|b"))
        assert refused.value.where == "key[1]"


def test_an_inner_object_knows_its_way_and_gives_its_bytes() -> None:
    inner = fields(outer={"b": 1, "a": "x"}).fields("outer", frozenset({"a", "b"}))
    assert inner.where("a") == "outer.a"
    assert inner.dump() == b'{"a":"x","b":1}'
