# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""The same cuts against two relays on one PostgreSQL, behind a balancer, judged by the same oracle.

python -m tests.e2e.cuts.twins [--count 1000] [--seed N]

Besides what the cuts do: PostgreSQL is restarted, cleanly or by a crash; and after half of them
one relay is killed and stays dead.
"""

import argparse
import asyncio
import json
import random
import signal
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tests.e2e.cuts.ledger import PostgresLedger
from tests.e2e.cuts.spree import Spree
from tests.e2e.processes import free_port
from tests.e2e.world import World, open_line
from tests.postgres import Cluster, running_cluster

_RELAYS = ("relay-1", "relay-2")
_REFUSED_TO_BEGIN = 2  # the exit status of a start while PostgreSQL is away


@dataclass
class Twins:
    """A clinic with two relays and an inbox on one PostgreSQL."""

    world: World
    cluster: Cluster
    conninfo: str
    ports: list[int]


def bring_to_twins(world: World, cluster: Cluster) -> Twins:
    """Takes an open line's clinic with all that it has from its one relay to PostgreSQL."""
    for name in ("relay", "inbox"):
        world.crew.stop(name)
    conninfo = cluster.schema()
    (world.clinic / "relay.toml").write_text(f'postgresql = "{conninfo}"\n')
    world.clinic_command("relay-move")
    ports = [int(world.listen.rpartition(":")[2]), free_port()]
    for name, port in zip(_RELAYS, ports, strict=True):
        world.open_role(name, "relay", "--listen", f"127.0.0.1:{port}")
    (world.folder / "inbox.ready").unlink()  # of the one that was stopped
    world.open_role("inbox", "inbox")
    return Twins(world, cluster, conninfo, ports)


class TwinSpree(Spree):
    """One kiosk against both."""

    victims = ("station", *_RELAYS, "inbox", "postgresql")

    def __init__(self, twins: Twins, chance: random.Random) -> None:
        self._ports, self._cluster = twins.ports, twins.cluster
        self._dead: str | None = None
        self._middle = 0
        super().__init__(twins.world, chance, PostgresLedger(twins.conninfo))

    def _relay_ports(self) -> list[int]:
        return self._ports

    async def run(self, count: int) -> dict[str, Any]:
        """As without a twin; `left` is the relay that was alive at the end."""
        self._middle = count // 2
        said = await super().run(count)
        return {"left": sorted(set(_RELAYS) - {self._dead}), **said}

    async def _meanwhile(self, cuts: int) -> None:
        if self._dead is None and cuts >= self._middle:
            self._dead = self._chance.choice(_RELAYS)
            self.killed[self._dead] += 1
            self._world.crew.kill(self._dead)
            self._world.crew.stop(self._dead)  # for good
            await self._strike_at("postgresql")
            self.killed["postgresql"] += 1

    async def _strike_at(self, victim: str) -> None:
        if victim == "postgresql":
            await asyncio.to_thread(self._restart_postgresql)
        elif victim != self._dead:
            await super()._strike_at(victim)

    def _restart_postgresql(self) -> None:
        self._cluster.stop(self._chance.choice((signal.SIGINT, signal.SIGQUIT)))
        self._cluster.start()

    def _check(self) -> None:
        """Who could not begin while PostgreSQL was away is started again, as systemd does."""
        crew = self._world.crew
        for name in {*_RELAYS, "inbox"} - {self._dead}:
            if crew.status(name) == _REFUSED_TO_BEGIN:
                crew.again(name)
        super()._check()


def main() -> int:
    """Prints one JSON object; exit status 1 if anything was lost, doubled or untrue."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--count", type=int, default=1000)
    parser.add_argument("--seed", type=int, default=random.SystemRandom().randrange(2**32))
    options = parser.parse_args()
    sys.stderr.write(f"seed {options.seed}\n")
    with (
        tempfile.TemporaryDirectory(prefix="twins-") as folder,
        running_cluster() as cluster,
        open_line(Path(folder)) as world,
    ):
        chance = random.Random(options.seed)  # noqa: S311 - not a secret
        spree = TwinSpree(bring_to_twins(world, cluster), chance)
        result = asyncio.run(spree.run(options.count))
    sys.stdout.write(json.dumps({"seed": options.seed, **result}) + "\n")
    return 1 if result["faults"] else 0


if __name__ == "__main__":
    sys.exit(main())
