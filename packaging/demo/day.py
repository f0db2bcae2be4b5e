# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""What an attendant's day has beyond a visit: better air after it, and a report at its end."""

import asyncio
import json
import shutil
from datetime import UTC, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from house import Demo
from room import ZONE

BEFORE_PPM, AFTER_PPM = 1480, 640  # with a person in the room, and with the window open
SEEN_SECONDS = 8.0  # so long the panel shows that there is too much CO2
REPORT_DPI = "70"


async def air_the_room(demo: Demo, patience: float) -> None:
    """Somebody opens the window once the room is to be aired: the simulated sensor shows it."""
    sensor = await demo.plug_in_air(BEFORE_PPM)

    async def airing() -> bool:
        return bool(json.loads(await demo.ctl("--json", "status"))["room"] == "airing")

    await demo.commands.until("a room that is to be aired", patience, airing)
    await asyncio.sleep(SEEN_SECONDS)
    await demo.commands.end(sensor)
    await demo.plug_in_air(AFTER_PPM)


async def write_report(demo: Demo, folder: Path, number: int) -> list[str]:
    """The day's report for the public health office; as pictures where Debian's pdftoppm is."""
    day = datetime.now(UTC).astimezone(ZoneInfo(ZONE)).date().isoformat()
    pdf = folder / f"{number:02}-report.pdf"
    await demo.ctl("hygiene", "report", "--from", day, "--to", day, "--pdf", pdf)
    if (tool := shutil.which("pdftoppm")) is None:
        return [pdf.name]
    stem = pdf.with_suffix("")
    drawn = await asyncio.create_subprocess_exec(
        tool, "-png", "-r", REPORT_DPI, str(pdf), str(stem)
    )
    await drawn.wait()
    pages = await asyncio.to_thread(lambda: sorted(folder.glob(f"{stem.name}-*.png")))
    return [pdf.name, *(page.name for page in pages)]
