# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""A slice of the crash states: what was acknowledged is there, once, after the power went.

The whole is `./run bench powercut`, and so are the kernels that are killed: they need a package and
minutes. Where the store waits less for the disk, the same states must show losses.
"""

import logging
import random
from pathlib import Path

import pytest

from sync.line.set_aside import open_or_set_aside
from tests.sync.line.powercut.disk import Cut, Disk, Link, Sync, SyncNames, Unlink, Write
from tests.sync.line.powercut.promised import Verdict
from tests.sync.line.powercut.ptrace import AVAILABLE
from tests.sync.line.powercut.states import spree
from tests.sync.line.samples import complete, open_store

SEED = random.SystemRandom().randrange(2**32)
STATES = 150
SHARE = 0.012  # of all states: so few of them reach over two lives

traced = pytest.mark.skipif(not AVAILABLE, reason="ptrace is read for x86-64 alone")


@traced
def test_nothing_acknowledged_is_lost_doubled_or_spoilt(tmp_path: Path) -> None:
    tally = spree(tmp_path, STATES, SEED, share=SHARE)
    assert tally.lives > 1
    assert tally.faults == [], f"seed {SEED}"


@traced
def test_the_same_states_show_what_a_weaker_setting_loses(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.CRITICAL)  # damaged stores are what is expected here
    tally = spree(tmp_path, STATES // 2, SEED, "normal", share=SHARE)
    assert tally.verdicts[Verdict.LOST] > 0, f"seed {SEED}"


def test_a_commit_that_was_under_way_is_no_damage(tmp_path: Path) -> None:
    """The last of its pages has reached the disk, and one before it has not."""
    store = open_store(tmp_path)
    first = complete(store)
    log = tmp_path / "store.db-wal"
    before = log.stat().st_size
    complete(store)
    data = bytearray(log.read_bytes())
    files = (tmp_path / "store.db").read_bytes(), data
    store.close()
    (tmp_path / "store.db").write_bytes(files[0])
    data[before : before + 24 + 4096] = bytes(24 + 4096)
    log.write_bytes(data)
    opened = open_or_set_aside(tmp_path / "store.db", lambda: lambda _digest, _signature: True)
    assert opened.aside is None
    assert [row.record for row in opened.store.listing()] == [first]
    opened.store.close()


def states_of(disk: Disk) -> set[tuple[tuple[str, bytes], ...]]:
    chance = random.Random(1)  # noqa: S311 - no secrets
    return {tuple(sorted(files.items())) for files in disk.after_a_cut(chance, 200)}


def test_what_was_synced_is_certain_and_the_rest_is_not() -> None:
    disk = Disk({"a": b"old"})
    for operation in (Write(0, 0, b"new"), Sync(0), Write(0, 3, b"er")):
        disk.feed(operation)
    found = {files for ((_, files),) in states_of(disk)}
    assert found == {b"new", b"newer", b"new\0\0"}


def test_a_later_write_may_be_there_without_an_earlier_one() -> None:
    disk = Disk({"a": b""})
    disk.feed(Write(0, 0, b"one"))
    disk.feed(Write(0, 3, b"two"))
    found = {files for ((_, files),) in states_of(disk)}
    assert {b"", b"one", b"\0\0\0two", b"onetwo"} <= found


def test_a_write_is_torn_where_the_disk_has_its_sectors() -> None:
    disk = Disk({"a": bytes(1200)})
    disk.feed(Write(0, 500, b"x" * 600))
    found = {files for ((_, files),) in states_of(disk)}
    assert bytes(500) + b"x" * 12 + bytes(688) in found
    assert bytes(1024) + b"x" * 76 + bytes(100) in found
    assert not any(files[500:512] not in {bytes(12), b"x" * 12} for files in found)


def test_names_come_in_their_order_and_are_certain_once_the_folder_is_synced() -> None:
    disk = Disk({"a": b"a"})
    disk.feed(Link("b", 1))
    disk.feed(SyncNames())
    disk.feed(Unlink("a"))
    disk.feed(Link("c", 2))
    names = {tuple(name for name, _ in state) for state in states_of(disk)}
    assert ("a", "b") in names
    assert ("b", "c") in names
    assert not any("b" not in each or ("a" in each and "c" in each) for each in names)


def test_a_file_that_is_cut_may_keep_its_length() -> None:
    disk = Disk({"a": b"abc"})
    disk.feed(Cut(0, 1))
    assert {files for ((_, files),) in states_of(disk)} == {b"a", b"abc"}
