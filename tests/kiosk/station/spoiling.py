# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""A front that leaves what it must not, and one that finds it.

    python -m tests.kiosk.station.spoiling --folder DIR --station SOCK

It says hello with what it finds nothing of, all but what `DIR/finds` names, and again when that
changes; `DIR/hello` has what it said so. What `DIR/leave` names it leaves behind, and ends.
"""

import argparse
import asyncio
import os
import subprocess
import sys
import tempfile
from pathlib import Path

from hygiene.data_wipe import OF_FRONT, Trace
from kiosk.station.client import StationClient

STRAY = "import time; time.sleep(60)"


async def be_there(folder: Path, station: Path) -> None:
    finds = [""]
    client = StationClient(station, gone=lambda: tuple(t.value for t in OF_FRONT if t != finds[0]))
    said = None
    while not (folder / "leave").exists():
        finds[0] = (folder / "finds").read_text("utf-8")
        if finds[0] != said:
            await client.hello()
            said = finds[0]
            put(folder / "hello", f"said: {said}")
        await asyncio.sleep(0.01)
    leave = (folder / "leave").read_text("utf-8")
    (folder / "leave").unlink()
    _leave(leave, folder, station.parent)


def put(path: Path, text: str) -> None:
    """Whole, or not there."""
    half = path.with_name(f"{path.name}-half")
    half.write_text(text, "utf-8")
    half.rename(path)


def _leave(trace: str, folder: Path, runtime: Path) -> None:
    temporary = Path(tempfile.gettempdir())
    assert temporary.parent == runtime, temporary
    (temporary / "note").write_text("Erna", "utf-8")
    (runtime / "note").write_text("Erna", "utf-8")
    match trace:
        case Trace.SPEECH:
            stray = subprocess.Popen([sys.executable, "-c", STRAY], start_new_session=True)
            (folder / "stray").write_text(str(stray.pid), "utf-8")
        case Trace.PRINT_QUEUE:
            (folder / "jobs").write_text("PDF-1", "utf-8")
        case Trace.TEMPORARY_FILES:
            (temporary.parent / f"{temporary.name}-more").symlink_to(folder)
        case Trace.RUNTIME_FOLDER:
            (runtime / "elsewhere").symlink_to(folder)


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--folder", type=Path, required=True)
    parser.add_argument("--station", type=Path, required=True)
    options = parser.parse_args()
    asyncio.run(be_there(options.folder, options.station))
    os._exit(0)  # nothing is tidied up


if __name__ == "__main__":
    main()
