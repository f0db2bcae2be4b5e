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
from tests.e2e.cuts.twins import TwinSpree, open_twins
from tests.e2e.world import World, open_line


def test_every_record_arrives_once_and_no_state_is_a_lie(tmp_path: Path) -> None:
    seed = random.SystemRandom().randrange(2**32)
    sys.stderr.write(f"seed {seed}\n")
    with open_line(tmp_path) as world:
        result = asyncio.run(Spree(world, random.Random(seed)).run(12))  # noqa: S311 - not a secret
        assert result["faults"] == []
        assert result["records"]
        _notices_what_is_untrue(world)


def test_two_relays_on_one_postgresql_keep_the_same_promises(tmp_path: Path) -> None:
    """One is killed in the middle and stays dead, and PostgreSQL is restarted."""
    seed = random.SystemRandom().randrange(2**32)
    sys.stderr.write(f"seed {seed}\n")
    with open_twins(tmp_path) as twins:
        result = asyncio.run(TwinSpree(twins, random.Random(seed)).run(8))  # noqa: S311 - as above
    assert result["faults"] == []
    assert result["records"]
    assert (len(result["left"]), result["killed"]["postgresql"]) == (1, 1)


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
