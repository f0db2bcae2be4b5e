# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""A slice of the kills; the whole of it is `python -m tests.e2e.kills --count 50`."""

import random
import sys
from pathlib import Path

from tests.e2e.judgement import faults
from tests.e2e.kills import killing_spree
from tests.e2e.world import World, open_world


def test_what_was_confirmed_arrives_once_whoever_is_killed(tmp_path: Path) -> None:
    seed = random.SystemRandom().randrange(2**32)
    sys.stderr.write(f"seed {seed}\n")
    with open_world(tmp_path) as world:
        killing_spree(world, 5, random.Random(seed))  # noqa: S311 - not a secret
        assert world.entries("complete")
        assert faults(world) == []
        _notices_what_is_lost_or_doubled(world)


def _notices_what_is_lost_or_doubled(world: World) -> None:
    """The judge can say no."""
    file = min(world.delivered.rglob("*.json"))
    twin = file.with_name(file.name.replace("-v1", "-v2"))
    twin.write_bytes(file.read_bytes())
    assert any("delivered 2 times" in fault for fault in faults(world))
    twin.unlink()
    file.write_bytes(file.read_bytes().replace(b"1948-03-17", b"1948-03-18"))
    assert any("Patient/" in fault and "is not there" in fault for fault in faults(world))
    file.unlink()
    assert any("differ" in fault for fault in faults(world))
