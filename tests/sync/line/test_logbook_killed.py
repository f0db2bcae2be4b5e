# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""`kill -9` at random moments: an entry that was acknowledged is there, and goes with its step."""

import os
import random
import signal
import subprocess
import sys
from pathlib import Path
from uuid import UUID

import pytest

from sync.formats.logbook import read_entry
from sync.line.store import OutboxStore
from tests.sync.line.logbooks import check

ROUNDS = 6


def killed_after_some_lines(path: Path) -> list[tuple[str, UUID]]:
    """What a busy scribe acknowledged before it was killed."""
    busy = subprocess.Popen(
        [sys.executable, "-m", "tests.sync.line.busy_scribe", str(path)],
        stdout=subprocess.PIPE,
        text=True,
        cwd=Path(__file__).parents[3],
    )
    assert busy.stdout is not None
    lines = [busy.stdout.readline() for _ in range(random.randint(1, 40))]  # noqa: S311
    os.kill(busy.pid, signal.SIGKILL)
    lines += busy.stdout.readlines()
    busy.stdout.close()
    assert busy.wait() == -signal.SIGKILL
    words = [line.split() for line in lines[1:] if line.endswith("\n")]
    return [(event, UUID(visit)) for event, visit in words]


@pytest.mark.parametrize("round_", range(ROUNDS))
def test_what_was_acknowledged_is_there(tmp_path: Path, round_: int) -> None:
    path = tmp_path / "store.db"
    said = [each for _ in range(2) for each in killed_after_some_lines(path)]
    store = OutboxStore(path)
    assert check(store) == []
    entries = [read_entry(row.entry) for row in store.logbook.page(0, 10_000)]
    told = [(entry.event, UUID(str(entry.fields["visit"]))) for entry in entries]
    assert len(set(told)) == len(told)
    assert set(said) <= set(told)
    records = {row.record for row in store.listing()}
    started = {visit for event, visit in told if event == "visit-started"}
    assert started == records | set(store.unfinished())
    assert {visit for event, visit in told if event == "record-saved"} == records
    store.close()
