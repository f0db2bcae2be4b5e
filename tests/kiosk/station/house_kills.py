# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""kill -9 of a process that keeps a room's lists, stock and note: `python -m
tests.kiosk.station.house_kills [KILLS]`. Ends with 1 where something that was answered is gone
afterwards, or the logbook says another thing."""

import asyncio
import subprocess
import sys
import tempfile
from pathlib import Path
from random import Random

from hygiene.day_lists import ListName
from kiosk.station.housekeeping import Housekeeping
from kiosk.station.messages import CountStockRequest, HandOverRequest, TickRequest
from kiosk.station.store_worker import StoreWorker
from sync.formats import site_profile
from sync.formats.logbook import Who
from sync.formats.logbook_words import Role
from sync.line.store import OutboxStore
from tests.kiosk.station.writing import scribe_on, written
from tests.kiosk.visit.fakes import ManualClock
from tests.sync.formats.test_site_profile import PROFILE

ANNA = Who(Role.ATTENDANT, "anna-1")
SECTIONS = '[lists]\n[stock.wipes]\nname = "Tücher"\nunit = "Packung"\n'


def opened(path: Path) -> tuple[OutboxStore, StoreWorker, Housekeeping]:
    store, worker, clock = OutboxStore(path), StoreWorker(), ManualClock()
    house = Housekeeping(
        store.notes,
        worker,
        clock,
        profile=lambda: site_profile.parse(PROFILE + SECTIONS, "x"),
        clock_ahead=lambda: 0,
        name=str,
        scribe=scribe_on(store, worker),
    )
    return store, worker, house


async def work(path: Path) -> None:
    """One thing after the other, each said aloud when it is answered, until somebody kills."""
    _, _, house = opened(path)
    await house.recover()
    for n in range(10_000):
        await house.serve(TickRequest(ListName.WEEKLY, "floor", n % 2 == 0), ANNA)
        await house.serve(CountStockRequest("wipes", n), ANNA)
        await house.serve(HandOverRequest(f"Nummer {n}"), ANNA)
        sys.stdout.write(f"{n}\n")
        sys.stdout.flush()


def last_answer(path: Path, answers: int) -> int:
    """Of a process that is killed after so many rounds."""
    command = [sys.executable, "-m", "tests.kiosk.station.house_kills", "--work", str(path)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        heard = [process.stdout.readline() for _ in range(answers)]
        process.kill()
        return int([*heard, *process.stdout.readlines()][-1])


async def faults_after_a_kill(path: Path, answers: int) -> list[str]:
    """What lies on the disk that was not answered, or doesn't though it was."""
    last = await asyncio.to_thread(last_answer, path, answers)
    store, worker, house = opened(path)
    await house.recover()
    there, entries = house.state(), written(store)  # the chain is whole, too
    worker.close()
    store.close()
    counted = [entry.fields["count"] for entry in entries if entry.event == "stock-counted"]
    found = []
    if there.stock[0].count not in (last, last + 1) or counted[-1] != there.stock[0].count:
        found.append(f"{there.stock[0].count} in stock, {counted[-1]} in the logbook, {last} said")
    if there.note is None or there.note.text not in (f"Nummer {last}", f"Nummer {last + 1}"):
        found.append(f"another note than {last}")
    return found


def main(arguments: list[str]) -> int:
    if arguments[:1] == ["--work"]:
        asyncio.run(work(Path(arguments[1])))
        return 0
    kills, chance, found = int(arguments[0]) if arguments else 20, Random(1), 0  # noqa: S311
    for _ in range(kills):
        with tempfile.TemporaryDirectory(prefix="house-") as folder:
            path = Path(folder) / "store.db"
            faults = asyncio.run(faults_after_a_kill(path, chance.randrange(1, 40)))
        found += bool(faults)
        for fault in faults:
            sys.stdout.write(f"{fault}\n")
    sys.stdout.write(f"{kills} kills, {found} with a fault\n")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
