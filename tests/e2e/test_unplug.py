# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""A slice of the cables; all of them are `python -m tests.e2e.unplug DIR`."""

from pathlib import Path

import pytest

from tests.e2e.unplug.moments import FOR_GOOD, moments
from tests.e2e.unplug.visit import open_room, visit

PACE = 20.0
SOME = "oximeter-last,thermometer-waiting,cuff-measure,cuff-early,scale-guide,scale-result"


@pytest.mark.parametrize("waits", [True, False], ids=["waits", "goes on"])
def test_an_unplugged_device_ends_no_visit(tmp_path: Path, waits: bool) -> None:
    due = moments(SOME) if waits else FOR_GOOD
    with open_room(tmp_path, PACE) as world:
        outcome = visit(world, None, due, waits=waits)
    assert outcome.wrong(due, waits=waits) == []
    assert outcome.states[-1].startswith("goodbye")
