# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""A slice of the kills; the whole of it is `python -m tests.kiosk.station.room_kills`."""

from pathlib import Path

from hygiene.turnover import Since
from hygiene.turnover_table import RoomState
from tests.kiosk.station.room_kills import SECONDS, after_kills, now, running


async def test_killed_after_a_boot_the_contact_time_runs_from_its_first_start_on(
    tmp_path: Path,
) -> None:
    before = now()
    old = running(RoomState.CONTACT_TIME, Since("another-boot", 0))
    there = (await after_kills(tmp_path, old)).turnover
    assert there is not None and there.since is not None
    assert (there.state, there.needed, there.since.boot) == (old.state, SECONDS, before.boot)
    assert before.ms <= there.since.ms <= now().ms
