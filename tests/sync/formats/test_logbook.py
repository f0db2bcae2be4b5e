# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""An entry of the logbook: what can be in it, and its one spelling."""

import hashlib
import json
from pathlib import Path
from typing import get_args

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sync.formats.logbook import (
    MAX_ENTRY,
    NotAllowed,
    Who,
    entry_hash,
    genesis,
    read_entry,
    write_entry,
)
from sync.formats.logbook_words import FIELDS, Event, Like, OneOf, Role, Rule, Value, Whole
from sync.formats.receipt import Reason
from sync.formats.strict_json import DocumentError, dump
from tests.sync.formats.books import AT, BOOK, BOOT, EPOCH, START, VISIT, draft

PAGE = Path(__file__).parents[3] / "docs" / "formats" / "logbook-v1.md"
ENTRY = write_entry(draft(), 1, EPOCH, START.hash)


def test_the_spelling_is_what_the_page_says() -> None:
    assert ENTRY.decode() == (
        '{"at":"2026-11-26T09:30:00Z","boot":"00000000-0000-0000-0000-00000000000c",'
        '"epoch":"0123456789abcdef","event":"visit-started",'
        '"fields":{"resumed":"no","visit":"00000000-0000-0000-0000-00000000000d"},"number":1,'
        f'"prev":"{START.hash.hex()}","role":"station","staff":"","up_ms":1}}'
    )
    domain = b"telemed-kiosk/logbook/v1\0"
    assert genesis(BOOK) == hashlib.sha256(domain + b"book\0" + BOOK.bytes).digest()
    assert entry_hash(ENTRY) == hashlib.sha256(domain + b"entry\0" + ENTRY).digest()


def test_an_entry_survives_its_bytes() -> None:
    entry = read_entry(ENTRY)
    assert (entry.number, entry.epoch, entry.prev) == (1, EPOCH, START.hash)
    assert (entry.when.at, entry.when.boot, entry.when.up_ms) == (AT, BOOT, 1)
    assert (entry.who, entry.event) == (Who(Role.STATION), "visit-started")
    assert entry.fields == {"visit": str(VISIT), "resumed": "no"}


def examples(rule: Rule) -> st.SearchStrategy[Value]:
    match rule:
        case OneOf(words):
            return st.sampled_from(sorted(words))
        case Whole(low, high):
            return st.integers(low, high)
        case Like(pattern):
            return st.from_regex(pattern, fullmatch=True)


@pytest.mark.parametrize("event", Event)
@settings(max_examples=25, deadline=None)
@given(data=st.data())
def test_whatever_can_be_written_can_be_read(event: Event, data: st.DataObject) -> None:
    fields = {name: data.draw(examples(rule)) for name, rule in FIELDS[event].items()}
    who = data.draw(st.sampled_from([Who(Role.ATTENDANT, "anna-1"), *(Who(role) for role in Role)]))
    entry = read_entry(write_entry(draft(7, event, fields, who), 3, EPOCH, START.hash))
    assert (entry.event, entry.fields, entry.who) == (event, fields, who)
    assert len(write_entry(draft(7, event, fields, who), 3, EPOCH, START.hash)) < 700 < MAX_ENTRY


def test_no_field_takes_free_text() -> None:
    """Blanks, capitals, umlauts, commas: what names and sentences are made of fits nowhere."""
    free = [
        "Erna Mustermann",
        "erna mustermann",
        "Müller",
        "hat Fieber",
        "a,b",
        "a\n",
        "",
        "120/80",
    ]
    for event, rules in FIELDS.items():
        for name, rule in rules.items():
            for text in free:
                assert not rule.allows(text), f"{event}.{name}"


@pytest.mark.parametrize(
    ("event", "fields"),
    [
        (Event.VISIT_STARTED, {}),
        (Event.VISIT_STARTED, {"visit": str(VISIT), "resumed": "no", "name": "erna"}),
        (Event.VISIT_STARTED, {"visit": str(VISIT), "resumed": "perhaps"}),
        (Event.VISIT_STARTED, {"visit": "erna", "resumed": "no"}),
        (Event.VISIT_STARTED, {"visit": 1, "resumed": "no"}),
        (Event.ATTENDANT_REFUSED, {"failures": -1}),
        (Event.ATTENDANT_REFUSED, {"failures": True}),
        (Event.ATTENDANT_REFUSED, {"failures": "1"}),
        (Event.STATION_STOPPED, {"why": "tired"}),
    ],
)
def test_what_the_words_have_no_place_for_can_not_be_drafted(
    event: Event, fields: dict[str, Value]
) -> None:
    with pytest.raises(NotAllowed) as refusal:
        draft(1, event, fields)
    assert event in refusal.value.where
    assert "erna" not in refusal.value.where


@pytest.mark.parametrize(
    ("role", "staff"), [(Role.PATIENT, "erna"), (Role.ATTENDANT, "Anna K."), (Role.ATTENDANT, "")]
)
def test_only_staff_are_named_and_by_an_id(role: Role, staff: str) -> None:
    with pytest.raises(NotAllowed, match="staff"):
        Who(role, staff)


def test_a_newer_event_can_be_read() -> None:
    newer = json.loads(ENTRY) | {"event": "airing-ended", "fields": {"ppm": 812, "by": "co2"}}
    entry = read_entry(dump(newer))
    assert (entry.event, entry.fields) == ("airing-ended", {"ppm": 812, "by": "co2"})


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("number", 0),
        ("number", 2**53 + 1),
        ("number", "1"),
        ("at", "2026-11-26T09:30:00"),
        ("boot", "x"),
        ("up_ms", -1),
        ("epoch", "0" * 16),
        ("epoch", "8" + "0" * 15),
        ("epoch", 7),
        ("role", "nurse"),
        ("staff", "anna"),
        ("staff", "Anna K."),
        ("event", "Erna Mustermann"),
        ("fields", []),
        ("fields", {"Erna": "x"}),
        ("fields", {"name": "Erna Mustermann"}),
        ("fields", {"count": -1}),
        ("fields", {"count": 1.5}),
        ("fields", {"count": True}),
        ("fields", {"count": None}),
        ("prev", "00"),
        ("name", "erna"),
    ],
)
def test_what_is_no_entry_is_refused(key: str, value: object) -> None:
    with pytest.raises(DocumentError):
        read_entry(dump(json.loads(ENTRY) | {key: value}))


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"{}",
        ENTRY[:-1],
        ENTRY + b" ",
        json.dumps(json.loads(ENTRY)).encode(),
        ENTRY.replace(b"00000c", b"00000C"),
        b" " * (MAX_ENTRY + 1),
    ],
)
def test_there_is_one_spelling(data: bytes) -> None:
    with pytest.raises(DocumentError):
        read_entry(data)


def test_every_reason_of_a_refusal_has_its_word() -> None:
    rule = FIELDS[Event.LOGBOOK_REFUSED]["reason"]
    assert isinstance(rule, OneOf)
    reasons = {reason.name.lower().replace("_", "-") for reason in Reason} - {"none"}
    assert rule.words == reasons | {"damaged-here"}


def test_the_page_leaves_no_event_and_no_field_out() -> None:
    page = PAGE.read_text("utf-8")
    for event, rules in FIELDS.items():
        (line,) = [line for line in page.splitlines() if line.startswith(f"| `{event}` |")]
        assert [name for name in rules if f"`{name}`" not in line] == []
    assert all(f"`{role}`" in page for role in Role)
    assert set(FIELDS) == set(Event)
    assert len(get_args(Rule)) == 3
