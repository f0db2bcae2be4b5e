# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""A kiosk whose disk comes back from a backup gives no place away twice, and loses nothing."""

import shutil
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from sync.line.states import State
from tests.sync.line.samples import complete, open_store
from tests.sync.line.whole_line import Line


@pytest.fixture
async def lines(tmp_path: Path) -> AsyncIterator[list[Line]]:
    opened: list[Line] = []
    yield opened
    for line in opened:
        line.executor.shutdown()
        line.store.close()


async def test_after_a_backup_a_new_epoch_goes_on(tmp_path: Path, lines: list[Line]) -> None:
    first = open_store(tmp_path)
    before = [complete(first) for _ in range(3)]
    first.close()
    (tmp_path / "restored").mkdir()
    shutil.copy(tmp_path / "store.db", tmp_path / "restored" / "store.db")
    lines.append(line := Line(tmp_path))
    after = [complete(line.store) for _ in range(2)]
    async with line.running():
        for visit in (*before, *after):
            await line.until_state(visit, State.ARRIVED)
    places = {(row.epoch, row.seq) for row in line.store.listing()}
    lines.append(restored := Line(tmp_path / "restored"))
    restored.transport.clinic = restored.clinic = line.clinic
    newer = [complete(restored.store) for _ in range(2)]
    async with restored.running():
        for visit in (*before, *newer):
            await restored.until_state(visit, State.ARRIVED)
    mine = {(row.epoch, row.seq) for row in restored.store.listing()}
    # The three from before are the same in both; nothing else has a place of the other life.
    assert len(mine & places) == 3
    assert len(line.clinic.got) == 7
