# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""A patient who doesn't see the screen goes through a whole visit, from outside the front.

The short one: hands not rubbed, blood pressure not measured, each with its reason. The long one is
`python -m tests.e2e.atspi`.
"""

from pathlib import Path

from tests.e2e.atspi.room import SHORT, open_room, walk
from tests.e2e.atspi.verdict import faults
from tests.e2e.processes import wait_until


def test_a_whole_visit_by_names_and_actions_alone(tmp_path: Path) -> None:
    with open_room(tmp_path) as world:
        told = SHORT.with_code(world.code)
        heard = walk(world, told)
        wait_until("the record", world.all_arrived)
        (arrival,) = world.arrivals()
    assert faults(arrival["bundle"], told, heard) == []
