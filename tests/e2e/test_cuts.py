# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""Slices of `python -m tests.e2e.cuts` and, with two relays, `python -m tests.e2e.cuts.twins`."""

import asyncio
import random
import sys
from pathlib import Path
from uuid import uuid4

from tests.e2e.cuts.ledger import SqliteLedger
from tests.e2e.cuts.oracle import Oracle
from tests.e2e.cuts.spree import Spree
from tests.e2e.cuts.twins import TwinSpree, bring_to_twins
from tests.e2e.world import World, open_line
from tests.postgres import running_cluster


def test_every_record_arrives_once_and_no_state_is_a_lie(tmp_path: Path) -> None:
    """With one relay on SQLite; then with two on PostgreSQL, to which the clinic has moved: one of
    them is killed in the middle and stays dead, and PostgreSQL crashes or is restarted."""
    seed = random.SystemRandom().randrange(2**32)
    sys.stderr.write(f"seed {seed}\n")
    chance = random.Random(seed)  # noqa: S311 - not a secret
    with open_line(tmp_path) as world, running_cluster() as cluster:
        alone = asyncio.run(Spree(world, chance).run(12))
        assert alone["faults"] == []
        assert alone["records"]
        _notices_what_is_untrue(world)
        both = asyncio.run(TwinSpree(bring_to_twins(world, cluster), chance).run(8))
        assert both["faults"] == []
        assert both["records"] > alone["records"]
        assert (len(both["left"]), both["killed"]["postgresql"]) == (1, 1)


def _notices_what_is_untrue(world: World) -> None:
    """The judge can say no."""
    oracle = Oracle(SqliteLedger(world.clinic / "relay.db"), world.delivered)
    file = min(world.delivered.rglob("*.json"))
    oracle.hear_rows({str(uuid4()): ["arrived", ""], str(uuid4()): ["at-door", ""]})
    oracle.saved.add(str(uuid4()))
    oracle.hear_rows({})
    oracle.at_the_end({})
    oracle.close()
    assert [fault.partition(" ")[2] for fault in oracle.faults[:3]] == [
        "was shown as arrived and is not",
        "was shown at the door and is not there",
        "was saved and is gone from the kiosk",
    ]
    assert oracle.faults[-1].endswith("delivered of 0")
    assert file.exists()
