# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""Whatever is done to a logbook's rows is found, and where."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sync.formats.logbook import entry_hash, write_entry
from sync.formats.logbook_chain import Finding, Place, Row, Wrong, check_chain
from tests.sync.formats.books import EPOCH, START, book, draft, head

ROWS = book(8)
HEAD = head(ROWS)
UNTIMED = settings(deadline=None)  # a busy machine is no fault of the rows


def found(rows: list[Row], end: Place | None = HEAD) -> list[tuple[int, Wrong]]:
    return [(each.number, each.wrong) for each in check_chain(START, rows, end)]


def test_a_whole_book_is_whole() -> None:
    assert found(ROWS) == []
    assert found([], START) == []
    assert found(ROWS, None) == []
    cut = Place(5, ROWS[4].hash)
    assert check_chain(cut, ROWS[5:], HEAD) == []


@UNTIMED
@given(st.data())
def test_any_byte_of_any_row(data: st.DataObject) -> None:
    at = data.draw(st.integers(0, len(ROWS) - 1))
    name = data.draw(st.sampled_from(["entry", "hash", "number"]))
    if name == "number":
        number = data.draw(st.integers(-(2**63), 2**63 - 1).filter(lambda n: n != at + 1))
        changed = replace(ROWS[at], number=number)
    else:
        raw = bytearray(getattr(ROWS[at], name))
        raw[data.draw(st.integers(0, len(raw) - 1))] ^= data.draw(st.integers(1, 255))
        changed = replace(ROWS[at], **{name: bytes(raw)})
    rows = [*ROWS[:at], changed, *ROWS[at + 1 :]]
    where = {number for number, _ in found(rows)}
    assert where & {at + 1, at + 2, changed.number, HEAD.number}
    assert (at + 1 in where) or name != "hash"


@UNTIMED
@given(st.integers(0, 7), st.integers(1, 8))
def test_a_removal(at: int, count: int) -> None:
    rows = ROWS[:at] + ROWS[at + count :]
    if at + count < len(ROWS):
        assert check_chain(START, rows, HEAD)[0] == Finding(at + count + 1, Wrong.MISSING, count)
    else:
        assert found(rows) == [(8, Wrong.END_MISSING)]


@UNTIMED
@given(st.integers(0, 7), st.integers(0, 8))
def test_a_duplicate(at: int, to: int) -> None:
    assert found([*ROWS[:to], ROWS[at], *ROWS[to:]]) != []


@UNTIMED
@given(st.integers(0, 7), st.integers(0, 7))
def test_a_swap(one: int, other: int) -> None:
    rows = list(ROWS)
    rows[one], rows[other] = rows[other], rows[one]
    assert (found(rows) == []) == (one == other)
    # As in a table, where the numbers stay in order and what is in the rows changes places.
    rows = [replace(row, number=number) for number, row in enumerate(rows, 1)]
    assert {number for number, wrong in found(rows) if wrong is Wrong.MISNUMBERED} == (
        set() if one == other else {one + 1, other + 1}
    )


def test_an_entry_written_anew_does_not_fit_to_the_next() -> None:
    entry = write_entry(draft(99), 4, EPOCH, ROWS[2].hash)
    rows = [*ROWS[:3], Row(4, entry, entry_hash(entry)), *ROWS[4:]]
    assert found(rows) == [(5, Wrong.UNLINKED)]


def test_a_last_entry_written_anew_is_not_the_head() -> None:
    entry = write_entry(draft(99), 8, EPOCH, ROWS[6].hash)
    assert found([*ROWS[:7], Row(8, entry, entry_hash(entry))]) == [(8, Wrong.END_DIFFERS)]


def test_another_books_first_entry_is_none_of_ours() -> None:
    other = book(8, Place(0, b"o" * 32))
    assert found(other)[0] == (1, Wrong.UNLINKED)


@pytest.mark.parametrize("entry", [b"", b"{}", b"\xff"])
def test_what_is_no_entry_has_one_finding_of_its_own(entry: bytes) -> None:
    rows = [*ROWS[:2], Row(3, entry, entry_hash(entry)), *ROWS[3:]]
    assert found(rows) == [(3, Wrong.UNREADABLE), (4, Wrong.UNLINKED)]
