# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""A whole visit from outside the front: by the actions of a screen reader, and by keys alone.

The short one: hands not rubbed, blood pressure not measured, each with its reason. The long one is
`python -m tests.e2e.atspi`.
"""

from dataclasses import replace
from pathlib import Path

import pytest

from tests.e2e.atspi.room import KEYS, SHORT, Told, open_room, walk
from tests.e2e.atspi.verdict import faults
from tests.e2e.processes import wait_until


@pytest.mark.parametrize(("way", "plan"), [("actions", SHORT), ("keys", KEYS)])
def test_a_whole_visit_without_touching_the_screen(tmp_path: Path, way: str, plan: Told) -> None:
    with open_room(tmp_path) as world:
        told = plan.with_code(world.code)
        heard = walk(world, told, way)
        wait_until("the record", world.all_arrived)
        (arrival,) = world.arrivals()
    assert faults(arrival["bundle"], told, heard) == []
    other = replace(told, phone="0", vitals=told.vitals | {"weight": "82,6"})
    wrong = faults(arrival["bundle"], other, heard)
    assert [each.partition(":")[0] for each in wrong] == [
        "('29463-7', 'by-hand')",
        "telephone",
        "'82,6' was not read out before it was saved",
    ]
