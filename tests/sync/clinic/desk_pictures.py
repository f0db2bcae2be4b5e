# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""Pictures of the desk's pages in headless Chromium, and what axe finds there.

    python -m tests.sync.clinic.desk_pictures DIR

Needs Node, npm and Debian's chromium; packages are installed into DIR if they aren't there, and
pictures are written there. Status 1 if axe finds anything, or finds nothing that passes.
"""

import asyncio
import json
import shutil
import socket
import subprocess
import sys
import tempfile
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import httpx

from sync.clinic import exact_json
from sync.clinic.desk_process import make_word, serve_desk
from sync.clinic.folder import ClinicFolder
from tests.kiosk.record.making import RECORDS, VISIT
from tests.sync.clinic.desk import Desk
from tests.sync.clinic.kiosk import new_record
from tests.sync.clinic.kit import make_clinic, pinned
from tests.sync.clinic.test_desk_page import send_urgent

_PACKAGES = ("axe-core@4", "puppeteer-core@23")
_SCRIPT = Path(__file__).with_suffix(".mjs")


def fill(desk: Desk) -> None:
    """An appointment, a visit with values, an urgent one, and one to be clarified."""
    desk.clinic.book(start=(datetime.now(UTC) + timedelta(minutes=5)).isoformat())
    record = new_record()
    text = exact_json.dumps(RECORDS["whole"].bundle).replace(str(VISIT), str(record))
    content: Any = json.loads(text)
    for entry in content["entry"]:
        if entry["resource"]["resourceType"] == "Patient":
            entry["resource"].pop("identifier", None)
    desk.send_record(record, content)
    send_urgent(desk)
    desk.send(birth_date=None)
    desk.inbox().run_once()


@contextmanager
def serving(desk: Desk) -> Iterator[str]:
    """The desk on loopback; its address."""
    with socket.create_server(("127.0.0.1", 0)) as probe:
        port = probe.getsockname()[1]
    loop, stop, folder = asyncio.new_event_loop(), asyncio.Event(), ClinicFolder(desk.clinic.root)
    thread = threading.Thread(
        target=lambda: loop.run_until_complete(serve_desk(folder, "127.0.0.1", port, stop))
    )
    thread.start()
    url = f"https://127.0.0.1:{port}"
    try:
        with httpx.Client(verify=pinned(desk.clinic), trust_env=False) as client:
            while thread.is_alive():
                with suppress(httpx.ConnectError):
                    client.get(f"{url}/sign-in")
                    break
        yield url
    finally:
        loop.call_soon_threadsafe(stop.set)
        thread.join()
        loop.close()


def main(arguments: list[str]) -> int:
    node, npm = shutil.which("node"), shutil.which("npm")
    if len(arguments) != 1 or node is None or npm is None:
        sys.stdout.write(str(__doc__))
        return 2
    out = Path(arguments[0]).absolute()
    out.mkdir(parents=True, exist_ok=True)
    if not all((out / "node_modules" / each.split("@")[0]).is_dir() for each in _PACKAGES):
        install = [npm, "install", "--no-audit", "--no-fund", "--prefix", str(out), *_PACKAGES]
        subprocess.run(install, check=True, stdout=subprocess.DEVNULL)
    script = shutil.copy(_SCRIPT, out)
    with tempfile.TemporaryDirectory() as temporary:
        desk = Desk(make_clinic(Path(temporary) / "clinic"))
        try:
            fill(desk)
            word = make_word(ClinicFolder(desk.clinic.root))
            with serving(desk) as url:
                command = [node, script, url, word]
                said = subprocess.run(
                    command, cwd=out, check=True, capture_output=True, text=True
                ).stdout
        finally:
            desk.close()
    sys.stdout.write(said)
    looks = [json.loads(line) for line in said.splitlines()]
    return 0 if len(looks) == 2 and all(passes and not bad for _, passes, bad in looks) else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
