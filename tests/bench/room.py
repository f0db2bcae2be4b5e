# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""A room for the front that is measured: a played station, and every device as its own process."""

import asyncio
import sys
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from pathlib import Path

from tests.e2e.rooms import WHOLE_ROOM
from tests.ui.robot.desk import Desk

CTL = Path(sys.executable).with_name("telemed-kioskctl")
PATIENCE = 30.0

DEVICES: Mapping[str, tuple[str, tuple[str, ...]]] = {
    "cuff": ("aandd-tm2657", ()),
    # What it sees never comes to rest: a measurement that goes on for as long as it may.
    "oximeter": ("contec-cms50", ("--fault", "restless")),
    "thermometer": ("taidoc-thermometer", ()),
    "scale": ("mt-sics", ()),
}


@asynccontextmanager
async def whole_room(folder: Path) -> AsyncIterator[list[str]]:
    """The options of a front that finds station and devices below `folder`."""
    async with devices(folder), Desk(folder / "front.sock", profile=WHOLE_ROOM):
        yield ["--station", str(folder / "front.sock"), "--ports", f"links:{folder}"]


@asynccontextmanager
async def devices(folder: Path) -> AsyncIterator[None]:
    """Every simulated device on a pseudo-terminal of its own, linked below `folder`."""
    running = [await _simulate(folder / place, *device) for place, device in DEVICES.items()]
    try:
        async with asyncio.timeout(PATIENCE):
            while not all((folder / place).exists() for place in DEVICES):  # noqa: ASYNC110
                await asyncio.sleep(0.05)
        yield
    finally:
        for process in running:
            process.terminate()
        await asyncio.gather(*(process.wait() for process in running))


async def _simulate(link: Path, driver: str, faults: tuple[str, ...]) -> asyncio.subprocess.Process:
    return await asyncio.create_subprocess_exec(
        *(str(CTL), "simulate", driver, "--link", str(link), *faults),
        stdout=asyncio.subprocess.DEVNULL,
    )
