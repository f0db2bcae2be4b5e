# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""Cuts, kills and clock jumps until so many connections are cut; then calm, and judgement."""

import asyncio
import contextlib
import json
import random
import sys
from typing import Any

from kiosk.station import enrolment
from tests.e2e.cuts.ledger import Ledger, SqliteLedger
from tests.e2e.cuts.oracle import Oracle
from tests.e2e.cuts.wire import CuttingWire
from tests.e2e.world import World

CALM_SECONDS = 120.0  # a bound; nothing is measured by it
CUTS_PER_RECORD = 15
CUTS_PER_KILL = 40
MOST_YEARS = 30


class Spree:
    """One kiosk against one clinic."""

    victims: tuple[str, ...] = ("station", "relay", "inbox")

    def __init__(self, world: World, chance: random.Random, ledger: Ledger | None = None) -> None:
        self._world = world
        self._chance = chance
        self._wire = CuttingWire(self._relay_ports(), chance)
        ledger = ledger or SqliteLedger(world.clinic / "relay.db")
        self._oracle = Oracle(ledger, world.delivered)
        self._station: asyncio.subprocess.Process | None = None
        self._listener: asyncio.Task[None] | None = None
        self._rows: dict[str, list[str]] = {}
        self._heard_rows = asyncio.Event()
        self.killed = dict.fromkeys(self.victims, 0)
        self.jumps = 0

    def _relay_ports(self) -> list[int]:
        return [int(self._world.listen.rpartition(":")[2])]

    async def run(self, count: int) -> dict[str, Any]:
        """The figures; `faults` is empty if all was well."""
        await self._wire.lay()
        await self._start_station()
        try:
            await self._rampage(count)
            await self._calm_down()
        finally:
            await self._kill_station()
            self._wire.close()
            self._oracle.close()
        return {
            "cuts": self._wire.cuts,
            "killed": self.killed,
            "clock_jumps": self.jumps,
            "records": len(self._rows),
            "claims": self._oracle.claims,
            "faults": self._oracle.faults,
        }

    async def _rampage(self, count: int) -> None:
        next_record, next_kill = 0, CUTS_PER_KILL // 2
        while (cuts := sum(self._wire.cuts.values())) < count:
            if cuts >= next_record:
                next_record = cuts + self._chance.randint(1, 2 * CUTS_PER_RECORD)
                for _ in range(self._chance.choice((1, 1, 1, 6))):
                    self._tell("new")
            if cuts >= next_kill:
                next_kill = cuts + self._chance.randint(1, 2 * CUTS_PER_KILL)
                await self._strike()
            await self._meanwhile(cuts)
            self._check()
            # Without a wish to send nothing connects, and nothing could be cut.
            if self._oracle.arrived() >= len(self._oracle.saved):
                self._tell("new")
            await asyncio.sleep(0.05)

    async def _meanwhile(self, cuts: int) -> None:
        """What else happens, once so many connections are cut."""

    async def _strike(self) -> None:
        victim = self._chance.choice((*self.killed, "clock"))
        if victim == "clock":
            self.jumps += 1
            self._tell(f"clock {self._chance.randint(-MOST_YEARS, MOST_YEARS)}")
            return
        self.killed[victim] += 1
        if victim == "station":
            await self._kill_station()
            await self._start_station()
            return
        await self._strike_at(victim)

    async def _strike_at(self, victim: str) -> None:
        """One of the clinic's processes."""
        await asyncio.to_thread(self._world.crew.kill, victim)
        await asyncio.sleep(self._chance.uniform(0.0, 0.5))
        self._world.crew.again(victim)

    async def _calm_down(self) -> None:
        self._wire.calm = True
        self._tell("calm")
        # What hasn't arrived by then is a fault like others, and told with them.
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(CALM_SECONDS):
                await self._until_all_arrived()
        self._oracle.at_the_end(self._rows)

    async def _until_all_arrived(self) -> None:
        while True:
            self._heard_rows.clear()
            self._tell("list")
            await self._heard_rows.wait()
            if all(state == "arrived" for state, _ in self._rows.values()):
                return
            self._check()
            await asyncio.sleep(0.2)

    # --- the kiosk --------------------------------------------------------------------------------

    async def _start_station(self) -> None:
        who = enrolment.load(self._world.data)
        assert who is not None
        targets = self._world.clinic / "tuf" / "targets"
        key_set = max(targets.rglob("*.keyset.json"), key=lambda path: path.stat().st_mtime_ns)
        given = {
            "seed": self._chance.randrange(2**32),
            "device": who.device.hex(),
            "certificate": who.certificate,
            "key_set": str(key_set),
            "signer": str(self._world.signer),
            "store": str(self._world.data / "cuts.db"),
            "port": self._wire.port,
        }
        with (self._world.folder / "station.log").open("ab") as log:
            self._station = await asyncio.create_subprocess_exec(
                *(sys.executable, "-m", "tests.e2e.cuts.station", json.dumps(given)),
                stdin=asyncio.subprocess.PIPE,
                stdout=asyncio.subprocess.PIPE,
                stderr=log,
                limit=16 * 1024 * 1024,
            )
        self._listener = asyncio.create_task(self._listen(self._station))

    async def _kill_station(self) -> None:
        station, listener = self._station, self._listener
        self._station = self._listener = None
        if station is None or listener is None:
            return
        with contextlib.suppress(ProcessLookupError):
            station.kill()
        await listener  # what it said before it died was shown
        await station.wait()

    def _tell(self, word: str) -> None:
        assert self._station is not None
        assert self._station.stdin is not None
        self._station.stdin.write(word.encode() + b"\n")

    async def _listen(self, station: asyncio.subprocess.Process) -> None:
        assert station.stdout is not None
        while line := await station.stdout.readline():
            if not line.endswith(b"\n"):
                return  # cut off by its death
            said = json.loads(line)
            if "saved" in said:
                self._oracle.saved.add(said["saved"])
            elif "moved" in said:
                self._oracle.hear(said["moved"], said["now"])
            elif "rows" in said:
                self._rows = said["rows"]
                self._oracle.hear_rows(self._rows)
                self._heard_rows.set()

    def _check(self) -> None:
        """Nobody has ended by itself, and a first fault is enough."""
        self._world.crew.check()
        if self._station is not None and self._station.returncode is not None:
            log = (self._world.folder / "station.log").read_text(errors="replace")
            raise AssertionError(f"the station ended by itself:\n{log[-3000:]}")
