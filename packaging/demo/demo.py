# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""The whole product on one machine, as the same commands that run in a room and at a clinic.

Only starts commands and reads what they print: no import joins them, and none of them knows that
this is a demo. The appointment, the profile and the keys are made by the clinic's own commands.
`wire_bytes` is what a counting proxy saw between kiosk and clinic, both ways, TLS included, from
the enrolment to the inbox's receipt.
"""

import argparse
import asyncio
import contextlib
import json
import os
import shlex
import shutil
import signal
import sys
import tempfile
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from commands import Commands, DemoError
from vitals import VitalsError, differences, parse_vitals
from wire import CountingProxy

SITE = "crossen-1"
# Reference panels; any other size is taken to be 21.5" too.
DIAGONALS = {"1280x800": "15.4"}
DEFAULT_DIAGONAL = "21.5"
WINDOW_BEFORE, WINDOW_MINUTES = timedelta(minutes=5), 30
PROFILE = """\
format = 1

[site]
id = "{site}"
name = "Telemedizinraum Crossen"
timezone = "Europe/Berlin"
language = "de"

[practice]
name = "Hausarztpraxis am Anger"
phone = "036693 000 01"

[help]
phone = "036693 000 02"

[visit]
rest_seconds = 300
pause_seconds = 60
idle_seconds = 90
idle_warning_seconds = 30

[panel]
diagonal_inches = {diagonal}

[devices.cuff]
driver = "aandd-tm2657"
port = "cuff"
speed = 2400
experimental = true
"""


def say(text: str) -> None:
    """For the person at the terminal; standard output belongs to the result."""
    sys.stderr.write(text + "\n")


class Demo:
    """One kiosk and one clinic below `folder`, until `close`."""

    def __init__(self, options: argparse.Namespace, folder: Path) -> None:
        self._options = options
        self.folder = folder
        self.kiosk, self.run_dir = folder / "kiosk" / "data", folder / "kiosk" / "run"
        self.signer, self.temporary = folder / "kiosk" / "signer", folder / "kiosk" / "tmp"
        self.clinic, self.delivered = folder / "clinic", folder / "delivered"
        self.ports, logs = folder / "ports", folder / "log"
        places = (self.kiosk, self.run_dir, self.signer, self.temporary, self.clinic)
        for place in (*places, self.delivered, self.ports, logs):
            place.mkdir(parents=True, mode=0o700)
        environment = {"TMPDIR": str(self.temporary), "LC_ALL": "C.UTF-8"}
        self.commands = Commands(options.bin, environment, logs)
        self.proxy = CountingProxy()
        self.signer_socket = self.signer / "signer.sock"

    async def open_clinic(self) -> str:
        """Keys, server, profile, appointment; returns the appointment's code."""
        commands, clinic = self.commands, ("--data", self.clinic)
        url = await self.proxy.start()
        name = "Hausarztpraxis am Anger"
        await commands.run("telemed-clinic", *clinic, "keys", "init", "--name", name, "--url", url)
        profile = self.folder / "profile.toml"
        diagonal = DIAGONALS.get(self._options.size, DEFAULT_DIAGONAL)
        profile.write_text(PROFILE.format(site=SITE, diagonal=diagonal))
        await commands.run("telemed-clinic", *clinic, "site", "publish", profile)
        code = await self._add_appointment()
        ready = self.folder / "clinic-ready.json"
        listen = ("--listen", "127.0.0.1:0", "--deliver-folder", self.delivered)
        await commands.start("telemed-clinic", *clinic, "serve", *listen, "--ready-file", ready)
        await commands.until_file(ready, 20)
        self.proxy.forward_to(json.loads(ready.read_text())["url"])
        purpose = "walkthrough" if self._options.walkthrough else "room"
        enrol = ("--kiosk", SITE, "--purpose", purpose, "--url", url)
        self.enrol_string = (
            await commands.run("telemed-clinic", *clinic, "enrol-code", *enrol)
        ).strip()
        return code

    async def _add_appointment(self) -> str:
        start = datetime.now(UTC) - WINDOW_BEFORE
        person = ("--given", "Erna", "--family", "Mustermann", "--patient-number", "4711")
        when = ("--start", start.isoformat(timespec="seconds"), "--minutes", str(WINDOW_MINUTES))
        added = await self.commands.run_json(
            "telemed-clinic",
            *("--data", self.clinic, "appointments", "add", "--kiosk", SITE, *when),
            *("--plan", "blood-pressure", *person, "--birth-date", self._options.birth_date),
            "--json",
        )
        return str(added["code"])

    async def open_room(self, front: list[str]) -> None:
        """Signer, enrolment, cuff, station; the station starts `front`."""
        commands = self.commands
        signer = ("--key", self.signer / "device.key", "--socket", self.signer_socket)
        await commands.start("telemed-signerd", *signer)
        await commands.until_file(self.signer_socket, 10)
        await self.ctl("enrol", "--signer", self.signer_socket, self.enrol_string)
        simulate = ("simulate", "aandd-tm2657", "--link", self.ports / "cuff")
        vitals = ("--vitals", self._options.vitals, "--pace", str(self._options.pace))
        log = ("--log", self.folder / "cuff.jsonl")
        await commands.start("telemed-kioskctl", *simulate, *vitals, *log)
        await commands.until_file(self.ports / "cuff", 10)
        where = ("--data", self.kiosk, "--runtime", self.run_dir, "--signer", self.signer_socket)
        await commands.start("telemed-stationd", *where, "--front", shlex.join(front))

    async def ctl(self, *arguments: str | Path) -> str:
        """IT's command on this kiosk."""
        where = ("--data", self.kiosk, "--runtime", self.run_dir)
        return await self.commands.run("telemed-kioskctl", *where, *arguments)

    async def close(self) -> None:
        """End every command."""
        await self.commands.end_all()
        self.proxy.stop()


async def walk(demo: Demo, options: argparse.Namespace) -> int:
    """The robot's visit; prints the one JSON object. Exit status 0 only if all is true."""
    vitals = parse_vitals(options.vitals)
    code = await demo.open_clinic()
    plan, report = demo.folder / "plan.json", demo.folder / "report.json"
    plan.touch(mode=0o600)
    plan.write_text(json.dumps({"code": code, "birth_date": options.birth_date, "arm": "left"}))
    pictures = options.walkthrough.resolve()
    pictures.mkdir(parents=True, exist_ok=True)
    robot = [*demo.commands.robot(), "--ports", f"links:{demo.ports}", "--plan", str(plan)]
    robot += ["--pictures", str(pictures), "--report", str(report), "--pace", str(options.pace)]
    await demo.open_room([*robot, "--size", options.size, "--language", options.language])
    await demo.commands.until_file(report, options.patience)
    result = json.loads(report.read_text())
    arrived = await arrivals(demo, options.patience)
    outbox = json.loads(await demo.ctl("--json", "outbox"))
    wrong = [] if not result.get("error") else [str(result["error"])]
    wrong += judge(result, arrived, outbox, lambda b: differences(b, vitals, options.birth_date))
    wrong += [f"no {picture}" for picture in result["screens"] if not (pictures / picture).exists()]
    seen = {name: result[name] for name in ("visit", "states", "screens", "timings_ms")}
    line = {"site": SITE, "arrived": arrived, "wire_bytes": demo.proxy.bytes_both_ways}
    sys.stdout.write(json.dumps({**seen, **line}, ensure_ascii=False) + "\n")
    for problem in wrong:
        say(f"not as confirmed: {problem}")
    return 1 if wrong else 0


async def arrivals(demo: Demo, patience: float) -> list[dict[str, Any]]:
    """What the clinic says it opened, with the bundles it wrote."""
    rows: list[dict[str, Any]] = []

    async def any_there() -> bool:
        nonlocal rows
        where = ("--data", demo.clinic, "arrived", "--json")
        rows = await demo.commands.run_json("telemed-clinic", *where)
        return bool(rows)

    await demo.commands.until("an arrival at the clinic", patience, any_there)
    return [arrival(row) for row in rows]


def arrival(row: dict[str, Any]) -> dict[str, Any]:
    """One delivered record with its bundle, as the result names it."""
    names = ("record", "version", "sha256")
    bundle = json.loads(Path(row["bundle"]).read_text(encoding="utf-8"))
    return {**{name: row[name] for name in names}, "bundle": bundle}


def judge(
    result: dict[str, Any], arrived: list[dict[str, Any]], outbox: Any, compare: Any
) -> list[str]:
    """Every way in which what arrived isn't the one visit that was confirmed."""
    if len(arrived) != 1:
        return [f"{len(arrived)} records arrived, not 1"]
    (record,) = arrived
    wrong: list[str] = list(compare(record["bundle"]))
    if record["record"] != result["visit"]:
        wrong.append("the record isn't this visit's")
    sent = {row["sha256"]: row["state"] for row in outbox["rows"]}
    if sent.get(record["sha256"]) != "arrived":
        wrong.append(f"the kiosk's outbox says {sent}")
    return wrong


async def show(demo: Demo, options: argparse.Namespace) -> int:
    """The kiosk on this display, until it is interrupted."""
    code = await demo.open_clinic()
    front = [demo.commands.path("telemed-kiosk"), "--ports", f"links:{demo.ports}"]
    if options.window:
        front += ["--window", options.size]
    await demo.open_room(front)
    say(f"Terminzettel: Code {code[:4]} {code[4:]}, Geburtsdatum {options.birth_date}")
    command = demo.commands.path("telemed-kioskctl")
    tool = f"{command} --data {demo.kiosk} --runtime {demo.run_dir}"
    say(f"Ruhezeit abkürzen: {tool} visit shorten-rest")
    say(f"Raum gereinigt:    {tool} room cleaned")
    say(f"Angekommen:        {demo.delivered}")
    say("Ende mit Strg+C.")
    while True:
        demo.commands.check_alive()
        await asyncio.sleep(1)


async def main_async(options: argparse.Namespace) -> int:
    """Make the folder, run, tidy up whatever happens."""
    running = asyncio.current_task()
    if running is not None:  # a plain `kill` tidies up as Ctrl-C does
        asyncio.get_running_loop().add_signal_handler(signal.SIGTERM, running.cancel)
    folder = options.keep or Path(tempfile.mkdtemp(prefix="telemed-demo-"))
    demo = Demo(options, folder)
    try:
        return await (walk(demo, options) if options.walkthrough else show(demo, options))
    except DemoError as problem:
        say(str(problem))
        for name, tail in demo.commands.tails():
            say(f"--- {name}\n{tail}")
        return 1
    finally:
        await demo.close()
        if options.keep is None:
            shutil.rmtree(folder)


def parse_options() -> argparse.Namespace:
    """The command line of `./run demo`."""
    parser = argparse.ArgumentParser(prog="./run demo", description=__doc__)
    parser.add_argument("--walkthrough", type=Path, metavar="DIR", help="no display: a robot visit")
    parser.add_argument("--vitals", default="systolic=142,diastolic=88,pulse=71")
    parser.add_argument("--birth-date", default="1948-03-17", metavar="YYYY-MM-DD")
    parser.add_argument("--size", default="1920x1080", metavar="WxH")
    parser.add_argument("--language", default="de", choices=("de", "en"))
    parser.add_argument("--window", action="store_true", help="a window of --size, not full screen")
    parser.add_argument("--bin", type=Path, default=Path(sys.executable).parent, metavar="DIR")
    parser.add_argument("--pace", type=float, default=60.0, help="how much faster waits pass")
    parser.add_argument("--keep", type=Path, metavar="DIR", help="work there and leave it")
    parser.add_argument("--patience", type=float, default=180.0, help="bound of each wait, s")
    options = parser.parse_args()
    try:
        parse_vitals(options.vitals)
        datetime.strptime(options.birth_date, "%Y-%m-%d").replace(tzinfo=UTC)
        width, height = map(int, options.size.split("x"))
    except VitalsError:
        parser.error("--vitals: systolic=142,diastolic=88,pulse=71 (three whole numbers)")
    except ValueError:
        parser.error("--birth-date is YYYY-MM-DD and --size is WIDTHxHEIGHT")
    if min(width, height) < 600:
        parser.error("--size: at least 600 each way")
    if options.keep and options.keep.exists() and any(options.keep.iterdir()):
        parser.error("--keep: a new or an empty folder")
    if not options.walkthrough:
        options.pace = 1.0  # a person needs real time
        if not (os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")):
            parser.exit(
                3, "No display here. See a whole visit as pictures: ./run demo --walkthrough DIR\n"
            )
    return options


def main() -> int:
    """Entry point."""
    with contextlib.suppress(KeyboardInterrupt, asyncio.CancelledError):
        return asyncio.run(main_async(parse_options()))
    return 130


if __name__ == "__main__":
    sys.exit(main())
