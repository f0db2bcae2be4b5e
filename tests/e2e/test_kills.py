# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""A slice of the kills; the whole of it is `python -m tests.e2e.kills --count 50`."""

import random
import sys
from pathlib import Path

from tests.e2e.judgement import faults
from tests.e2e.kills import killing_spree
from tests.e2e.world import open_world


def test_what_was_confirmed_arrives_once_whoever_is_killed(tmp_path: Path) -> None:
    seed = random.SystemRandom().randrange(2**32)
    sys.stderr.write(f"seed {seed}\n")
    with open_world(tmp_path) as world:
        killing_spree(world, 5, random.Random(seed))  # noqa: S311 - not a secret
        assert world.entries("complete")
        assert faults(world) == []
