# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""A real room between two people: clinic, station, an attendant's connection, a simulated sensor;
kill -9 after what she does: `python -m tests.e2e.room_care`. Ends with 1 where the room isn't what
she made it.
"""

import asyncio
import json
import sys
import tempfile
from collections.abc import Awaitable, Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from kiosk.station.client import StationClient, StationGone
from kiosk.station.messages import Attendant, Status, StatusRequest
from kiosk.visit.state import Readiness
from sync.formats.pin import hash_pin, serialise
from tests.e2e.plain_room import PROFILE
from tests.e2e.processes import wait_until
from tests.e2e.world import World

ANNA, BERTA = "1111", "2222"
HYGIENE = f"""
[devices.air]
driver = "mh-z19"
port = "air"
speed = 9600
experimental = true

[hygiene]
airing_minutes = 60
co2_limit = 900
items = ["seat"]

[hygiene.products.wipes-a]
name = "Flächentücher A"
vah_listed = true
concentration = 0.5
contact_seconds = 3600

[attendants]
pin = "{serialise(hash_pin("2580", bytes(16)))}"

[attendants.staff.anna-1]
pin = "{serialise(hash_pin(ANNA, bytes(16)))}"

[attendants.staff.berta-2]
pin = "{serialise(hash_pin(BERTA, bytes(16)))}"
"""
ITEMS = ("surfaces", "touch-screen", "seat")

Lever = Callable[[StationClient], Awaitable[object]]


class Room:
    """One world, in which the station is killed whenever somebody says so."""

    def __init__(self, world: World) -> None:
        self.world = world

    def open(self) -> None:
        self.world.make_clinic()
        self.world.open_clinic()
        self.world.enrol()
        self.world.start_station()
        wait_until("a room that may be used", self._may_be_used)

    def _may_be_used(self) -> bool:
        """The profile has come, too: there is nobody's PIN before."""
        told = self.world.ask(StatusRequest(), Status)
        return told is not None and told.readiness is Readiness.READY

    def kill(self) -> None:
        """-9, and started again."""
        self.world.crew.kill("stationd")
        self.world.crew.again("stationd")
        wait_until("the station", self.world.room)

    def does(self, *levers: Lever) -> Attendant:
        """Anna signs in, does it, and looks."""
        return asyncio.run(self._does(levers))

    async def _does(self, levers: tuple[Lever, ...]) -> Attendant:
        station = StationClient(self.world.runtime / "front.sock")
        try:
            await _patiently(station.hello)
            assert (await station.unlock(ANNA)).accepted
            for lever in levers:
                await lever(station)
            return await station.attendant()
        finally:
            await station.close()

    def breathes(self, ppm: int) -> None:
        """What the sensor shows from now on."""
        with suppress(KeyError):
            self.world.crew.stop("air")
        self.world.plug("air", "mh-z19", f"co2={ppm}")

    def events(self) -> list[tuple[str, str | None]]:
        """Of the logbook: what, and by which of the staff."""
        entries = json.loads(self.world.ctl("logbook", "show", "--json"))["entries"]
        return [(each["event"], each["staff"]) for each in entries]


async def _patiently(call: Callable[[], Awaitable[object]]) -> None:
    """A station that has just been killed needs a moment."""
    async with asyncio.timeout(20):
        while True:
            with suppress(StationGone):
                await call()
                return
            await asyncio.sleep(0.05)


def begin(station: StationClient) -> Awaitable[None]:
    return station.attendant_do("begin-cleaning", None)


def release(station: StationClient) -> Awaitable[None]:
    return station.attendant_do("release-room", None)


def block(station: StationClient) -> Awaitable[None]:
    return station.block_room("soiled")


def wiping(item: str) -> Lever:
    return lambda station: station.wipe(item, "wipes-a")


def cut_short(station: StationClient) -> Awaitable[object]:
    return station.cut_short(BERTA, "emergency")


def whole_way(room: Room) -> int:
    """From ready over blocked to ready again, the station killed after every single thing; how
    often it was."""
    room.does(block)
    room.kill()
    closed = room.does().care.closed
    assert closed is not None
    assert (closed.reason, closed.staff) == ("soiled", "anna-1")
    room.does(release)
    room.kill()
    assert room.does(begin).room == "cleaning"
    for number, item in enumerate(ITEMS):
        room.kill()
        told = room.does()
        assert (told.room, told.care.left) == ("cleaning", ITEMS[number:])
        assert [each.staff for each in told.care.wiped] == ["anna-1"] * number
        room.does(wiping(item))
    room.kill()
    assert room.does().room == "contact-time"
    room.breathes(1400)
    room.does(cut_short)
    room.kill()
    assert room.does().room == "airing"
    wait_until("the sensor's word", lambda: _ppm(room) == 1400)
    room.breathes(700)
    wait_until("an aired room", lambda: room.world.room() == "ready")
    room.kill()
    assert room.world.room() == "ready"
    return 5 + len(ITEMS)


def _ppm(room: Room) -> int | None:
    air = room.does().care.air
    return None if air is None else air.ppm


@contextmanager
def open_care(folder: Path) -> Iterator[Room]:
    world = World(folder, profile=PROFILE + HYGIENE)
    room = Room(world)
    try:
        room.open()
        yield room
    finally:
        world.crew.close()


def main() -> int:
    """Says what it found, or that it found nothing."""
    with tempfile.TemporaryDirectory(prefix="room-") as folder, open_care(Path(folder)) as room:
        kills = whole_way(room)
    sys.stdout.write(f"{kills} kills, each room as it was made\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
