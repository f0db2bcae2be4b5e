# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""A report of a logbook that isn't whole is refused, and the place said."""

from collections.abc import Iterator
from dataclasses import replace

import pytest

from sync.formats.logbook_chain import Finding, Row, Wrong
from sync.line.store import OutboxStore
from sync.report.evidence import Evidence, NotSoundError, sound
from tests.sync.report.made import evidence, filled


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Evidence]:
    store: OutboxStore = filled(tmp_path_factory.mktemp("store") / "store.db", 45, signed=30)
    yield evidence(store)
    store.close()


def refused(broken: Evidence) -> tuple[Finding, ...]:
    with pytest.raises(NotSoundError) as error:
        sound(broken)
    assert error.value.book == broken.book
    return error.value.findings


def changed(whole: Evidence, number: int, byte: int) -> Evidence:
    rows = list(whole.rows)
    entry = bytearray(rows[number - 1].entry)
    entry[byte] ^= 1
    rows[number - 1] = Row(number, bytes(entry), rows[number - 1].hash)
    return replace(whole, rows=tuple(rows))


def test_a_whole_logbook(whole: Evidence) -> None:
    chain = sound(whole)
    assert len(chain.entries) == chain.head.number == len(whole.rows)
    assert (chain.countersigned, chain.signed_hash) == (30, whole.rows[29].hash)
    assert chain.hash_at(3) == whole.rows[2].hash
    assert chain.hash_at(0) is None
    assert chain.hash_at(chain.head.number + 1) is None


def test_one_changed_byte_anywhere_makes_it_refuse(whole: Evidence) -> None:
    """Every byte of one entry, and one byte of each."""
    for byte in range(len(whole.rows[19].entry)):
        found = refused(changed(whole, 20, byte))
        assert Finding(20, Wrong.CHANGED) in found
    for number in range(1, len(whole.rows) + 1):
        assert refused(changed(whole, number, 7 * number % 200))[0].number == number


@pytest.mark.parametrize("number", [1, 2, 20, 30])
def test_an_entry_that_is_gone(whole: Evidence, number: int) -> None:
    rows = tuple(row for row in whole.rows if row.number != number)
    assert refused(replace(whole, rows=rows))[0] == Finding(number + 1, Wrong.MISSING, 1)


def test_a_countersignature_that_is_none(whole: Evidence) -> None:
    (seal,) = whole.seals
    forged = replace(whole, seals=(replace(seal, digest=bytes(32)),))
    assert refused(forged) == (Finding(30, Wrong.SEAL_FORGED),)


def test_without_a_key_nothing_is_vouched_for(whole: Evidence) -> None:
    chain = sound(replace(whole, key=None))
    assert (chain.countersigned, chain.receipt, chain.signed_hash) == (0, None, bytes(32))


def test_an_empty_logbook(whole: Evidence) -> None:
    chain = sound(replace(whole, rows=(), seals=(), head=None))
    assert (chain.entries, chain.head) == ((), whole.start)
