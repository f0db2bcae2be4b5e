# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""`kill -9` at random moments: what was acknowledged is there, once, and the chain is whole."""

import os
import random
import signal
import subprocess
import sys
from pathlib import Path
from uuid import UUID

import pytest

from sync.formats.envelope import Kind, carried_steps, decode_unsigned
from sync.line.store import OutboxStore

ROUNDS = 6


def killed_after_some_lines(path: Path) -> list[list[str]]:
    """What a busy station acknowledged before it was killed."""
    busy = subprocess.Popen(
        [sys.executable, "-m", "tests.sync.line.busy_station", str(path)],
        stdout=subprocess.PIPE,
        text=True,
        cwd=Path(__file__).parents[3],
    )
    assert busy.stdout is not None
    lines = [busy.stdout.readline() for _ in range(random.randint(1, 60))]  # noqa: S311
    os.kill(busy.pid, signal.SIGKILL)
    lines += busy.stdout.readlines()
    busy.stdout.close()
    assert busy.wait() == -signal.SIGKILL
    assert lines[0] == "open\n"
    return [line.split() for line in lines[1:] if line.endswith("\n")]


def interrupted_steps(store: OutboxStore, visit: UUID) -> set[int]:
    """The numbers of the steps in this visit's INTERRUPTED envelope."""
    (row,) = [each for each in store.listing() if each.record == visit]
    assert row.kind is Kind.INTERRUPTED
    (found,) = store._database.rows("SELECT sealed FROM outbox WHERE record = ?", (visit.bytes,))
    return {step.header.step for step in carried_steps(decode_unsigned(found["sealed"]))}


@pytest.mark.parametrize("round_", range(ROUNDS))
def test_what_was_acknowledged_is_there(tmp_path: Path, round_: int) -> None:
    path = tmp_path / "store.db"
    said: list[list[str]] = []
    for _ in range(2):  # the second start meets what the first left behind
        said += killed_after_some_lines(path)
    store = OutboxStore(path)
    store.check()
    completed = {UUID(words[1]) for words in said if words[0] == "completed"}
    for visit in store.unfinished():
        assert visit not in completed  # nothing twice
        store.interrupt(visit)
    kinds = {row.record: row.kind for row in store.listing()}
    for visit in completed:
        assert kinds[visit] is Kind.VISIT
    for words in said:
        if words[0] == "step" and kinds[UUID(words[1])] is Kind.INTERRUPTED:
            assert int(words[2]) in interrupted_steps(store, UUID(words[1]))
    assert_chain_is_whole(store)
    store.close()


def assert_chain_is_whole(store: OutboxStore) -> None:
    """Every envelope names the one before it, over all epochs, and none is missing."""
    head = bytes(16)
    for found in store._database.rows("SELECT sealed FROM outbox ORDER BY id"):
        envelope = decode_unsigned(found["sealed"])
        assert envelope.header.prev == head
        head = envelope.digest[:16]
    assert store.ticket().prev == head
