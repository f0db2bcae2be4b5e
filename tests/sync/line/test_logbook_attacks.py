# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""Somebody with root and all the time in the world changes the logbook on the disk: it is found.

Every attack works on the file itself, with the triggers dropped.
"""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from sync.formats.logbook import entry_hash, read_entry, write_entry
from sync.formats.logbook_chain import Finding, Wrong
from tests.sync.formats.books import draft
from tests.sync.line.logbooks import as_root, check, fill, hand_in, settle
from tests.sync.line.samples import open_store

COUNT = 12
SEALED = 8
CHANGE = {
    "entry": "UPDATE logbook SET entry = ? WHERE number = ?",
    "hash": "UPDATE logbook SET hash = ? WHERE number = ?",
}
# One row for each number, but any number of rows: a table without the key that the real one has.
LOOSE = (
    ("ALTER TABLE logbook RENAME TO was", ()),
    ("CREATE TABLE logbook (number, entry, hash)", ()),
    ("INSERT INTO logbook SELECT * FROM was", ()),
    ("DROP TABLE was", ()),
)


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Twelve entries, eight of them countersigned."""
    folder = tmp_path_factory.mktemp("whole")
    store = open_store(folder)
    fill(store, SEALED)
    settle(store, hand_in(store))
    fill(store, COUNT - SEALED, first=SEALED + 1)
    assert check(store) == []
    store.close()
    return folder / "store.db"


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    return tmp_path_factory.mktemp("broken")  # type: ignore[return-value]


def after(whole: Path, folder: Path, *statements: tuple[str, tuple[object, ...]]) -> list[Finding]:
    """What the check says of the book after the attack."""
    for old in folder.iterdir():
        old.unlink()
    shutil.copy(whole, folder / "store.db")
    as_root(folder / "store.db", *statements)
    store = open_store(folder)
    try:
        return check(store)
    finally:
        store.close()


def kept(whole: Path, number: int) -> dict[str, bytes]:
    store = open_store(whole.parent)
    (row,) = [row for row in store.logbook.page(0, 99) if row.number == number]
    store.close()
    return {"entry": row.entry, "hash": row.hash}


SLOW = settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)


@SLOW
@given(st.data())
def test_any_single_byte(whole: Path, folder: Path, data: st.DataObject) -> None:
    number, column = data.draw(st.integers(1, COUNT)), data.draw(st.sampled_from(sorted(CHANGE)))
    raw = bytearray(kept(whole, number)[column])
    raw[data.draw(st.integers(0, len(raw) - 1))] ^= data.draw(st.integers(1, 255))
    sql = CHANGE[column]
    found = after(whole, folder, (sql, (bytes(raw), number)))
    assert Finding(number, Wrong.CHANGED) in found
    assert {each.number for each in found} <= {number, number + 1}


@SLOW
@given(st.integers(1, COUNT), st.integers(-(2**63), 2**63 - 1))
def test_any_number(whole: Path, folder: Path, number: int, other: int) -> None:
    move = ("UPDATE OR REPLACE logbook SET number = ? WHERE number = ?", (other, number))
    found = after(whole, folder, move)
    assert (found == []) == (other == number)


@SLOW
@given(st.sets(st.integers(1, COUNT), min_size=1))
def test_any_removal(whole: Path, folder: Path, numbers: set[int]) -> None:
    gone = [("DELETE FROM logbook WHERE number = ?", (number,)) for number in sorted(numbers)]
    found = after(whole, folder, *gone)
    missing = sum(each.before for each in found if each.wrong is Wrong.MISSING)
    tail = COUNT in numbers
    assert any(each.wrong is Wrong.END_MISSING for each in found) == tail
    behind = next((n for n in range(COUNT, 0, -1) if n not in numbers), 0)
    assert missing == len([number for number in numbers if number < behind])


@SLOW
@given(st.integers(1, COUNT), st.integers(1, 3))
def test_any_duplicate(whole: Path, folder: Path, number: int, times: int) -> None:
    copy = ("INSERT INTO logbook SELECT * FROM logbook WHERE number = ? LIMIT 1", (number,))
    found = after(whole, folder, *LOOSE, *[copy] * times)
    assert [each for each in found if each.wrong is Wrong.REPEATED] == (
        [Finding(number, Wrong.REPEATED)] * times
    )


@SLOW
@given(st.lists(st.integers(1, COUNT), min_size=2, max_size=2, unique=True))
def test_any_swap(whole: Path, folder: Path, pair: list[int]) -> None:
    one, other = pair
    swap = [
        ("UPDATE logbook SET number = ? WHERE number = ?", values)
        for values in ((-1, one), (one, other), (other, -1))
    ]
    found = after(whole, folder, *swap)
    assert {each.number for each in found if each.wrong is Wrong.MISNUMBERED} == {one, other}


@pytest.mark.parametrize("value", [None, "text", 1.5, b""])
@pytest.mark.parametrize("column", ["number", "entry", "hash"])
def test_any_other_type(whole: Path, folder: Path, column: str, value: object) -> None:
    sql = {**CHANGE, "number": "UPDATE logbook SET number = ? WHERE number = ?"}[column]
    change = (sql, (value, 5))
    assert after(whole, folder, *LOOSE, change) != []


def rewritten(whole: Path, first: int) -> list[tuple[str, tuple[object, ...]]]:
    """Every entry from `first` on anew, with head and state: all that this disk says of it."""
    statements: list[tuple[str, tuple[object, ...]]] = []
    prev = kept(whole, first - 1)["hash"]
    for number in range(first, COUNT + 1):
        old = read_entry(kept(whole, number)["entry"])
        entry = write_entry(draft(900 + number), number, old.epoch, prev)
        prev = entry_hash(entry)
        sql = "UPDATE logbook SET entry = ?, hash = ? WHERE number = ?"
        statements.append((sql, (entry, prev, number)))
    return [*statements, ("UPDATE logbook_state SET head = ?", (prev,))]


@pytest.mark.parametrize("first", range(2, SEALED + 1))
def test_a_book_written_anew_is_not_what_was_countersigned(
    whole: Path, folder: Path, first: int
) -> None:
    assert after(whole, folder, *rewritten(whole, first)) == [Finding(SEALED, Wrong.SEAL_DIFFERS)]


def test_behind_the_countersignature_only_the_clinic_can_tell(whole: Path, folder: Path) -> None:
    """The limit that docs/formats/logbook-v1.md states."""
    assert after(whole, folder, *rewritten(whole, SEALED + 1)) == []


def test_the_end_cut_off_with_the_state(whole: Path, folder: Path) -> None:
    head = kept(whole, SEALED - 2)["hash"]
    found = after(
        whole,
        folder,
        ("DELETE FROM logbook WHERE number > ?", (SEALED - 2,)),
        ("UPDATE logbook_state SET head_number = ?, head = ?", (SEALED - 2, head)),
    )
    assert found == [Finding(SEALED, Wrong.SEAL_DIFFERS)]


def test_a_false_cut(whole: Path, folder: Path) -> None:
    """The beginning thrown away, as if it had been cut."""
    head = kept(whole, 5)["hash"]
    found = after(
        whole,
        folder,
        ("DELETE FROM logbook WHERE number <= 5", ()),
        ("UPDATE logbook_state SET cut_number = 5, cut = ?", (head,)),
    )
    assert found == [Finding(5, Wrong.START_UNSEALED)]


def test_a_forged_countersignature(whole: Path, folder: Path) -> None:
    forged = ("UPDATE logbook_sent SET receipt = zeroblob(162)", ())
    assert after(whole, folder, forged) == [Finding(SEALED, Wrong.SEAL_FORGED)]
