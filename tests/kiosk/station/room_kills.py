# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""kill -9 of the real station in each state between two visits: `python -m
tests.kiosk.station.room_kills`. Ends with 1 where the room or its time is another afterwards."""

import asyncio
import sys
import tempfile
from pathlib import Path

from hygiene.turnover import Since, Turnover, Wipe
from hygiene.turnover_rules import Closed
from hygiene.turnover_table import RoomState
from kiosk.station import messages as m
from kiosk.station.boot_clock import SystemBootClock
from kiosk.station.control_client import ask
from kiosk.station.room_record import Closure, RoomRecord, read_room
from sync.line.store import OutboxStore
from tests.kiosk.station.test_station import _daemon

SECONDS = 3600


def now() -> Since:
    instant = SystemBootClock().now()
    return Since(instant.boot, instant.ms)


def running(state: RoomState, since: Since) -> RoomRecord:
    """On its way, with the cuff used and wiped."""
    done = (Wipe("surfaces", "wipes", "anna-1", SECONDS), Wipe("cuff", "slow", "", SECONDS))
    return RoomRecord(state, None, ("cuff",), Turnover(state, (), done, since, SECONDS))


def half_wiped() -> RoomRecord:
    """Two things of three, by two people and with two products."""
    done = (Wipe("surfaces", "wipes", "anna-1", 60), Wipe("cuff", "slow", "berta-2", SECONDS))
    way = Turnover(RoomState.CLEANING, ("touch-screen",), done)
    return RoomRecord(RoomState.CLEANING, None, ("cuff",), way)


async def _started(folder: Path) -> asyncio.subprocess.Process:
    """Ready to answer; a busy machine may take its time."""
    process = await asyncio.create_subprocess_exec(
        *_daemon(folder), stderr=asyncio.subprocess.DEVNULL
    )
    async with asyncio.timeout(60):
        while not (folder / "runtime" / "control.sock").exists():  # noqa: ASYNC110
            await asyncio.sleep(0.02)
    return process


async def after_kills(folder: Path, record: RoomRecord, kills: int = 2) -> RoomRecord:
    """What lies on the disk once a station on `record` was killed as often."""
    data = folder / "data"
    data.mkdir(mode=0o700)
    store = OutboxStore(data / "store.db")
    store.set_room(record.text())
    store.close()
    for _ in range(kills):
        process = await _started(folder)
        status = await asyncio.to_thread(ask, folder / "runtime", m.StatusRequest(), m.Status)
        assert status.room == record.state.value
        process.kill()
        await process.wait()
        (folder / "runtime" / "control.sock").unlink()  # that is how `_started` knows the next
    store = OutboxStore(data / "store.db")
    there = read_room(store.room())
    store.close()
    return there


def main() -> int:
    """Every state that a station may be killed in without a visit."""
    records = [RoomRecord(RoomState.READY), RoomRecord(RoomState.USED, None, ("cuff",))]
    closed = RoomRecord(RoomState.BLOCKED, None, ("cuff",), None, Closure(Closed.SOILED, "anna-1"))
    records += [closed, half_wiped()]
    records += [running(state, now()) for state in (RoomState.CONTACT_TIME, RoomState.AIRING)]
    records.append(RoomRecord(RoomState.INTERRUPTED, "a1", ("cuff",)))
    records.append(
        RoomRecord(RoomState.CLEANING, turnover=Turnover(RoomState.CLEANING, ("surfaces",)))
    )
    found = 0
    for record in records:
        with tempfile.TemporaryDirectory(prefix="room-") as folder:
            same = asyncio.run(after_kills(Path(folder), record)) == record
        found += not same
        sys.stdout.write(f"{record.state.value}: {'same' if same else 'ANOTHER'}\n")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
