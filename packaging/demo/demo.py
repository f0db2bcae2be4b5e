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
import os
import shutil
import signal
import sys
import tempfile
from datetime import UTC, datetime
from pathlib import Path

from commands import DemoError
from house import Demo, say
from judging import SCRIPTS
from room import PIN
from vitals import VitalsError, parse_vitals
from walking import walk

DEFAULT_VITALS = "systolic=142,diastolic=88,pulse=71,spo2=96,temperature=36.8,weight=81.4"
REASONS = ("routine", "pressure", "unwell", "talk", "other")


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
    say(f"Betreuung:         lange auf den Namen des Raums tippen, PIN {PIN}")
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
    parser.add_argument("--vitals", default=DEFAULT_VITALS, help="what isn't named is skipped")
    parser.add_argument("--kvnr", default="", metavar="X110359890", help="comes without a slip")
    parser.add_argument("--reason", default="routine", choices=REASONS)
    parser.add_argument("--script", default="", choices=sorted(SCRIPTS), help="what happens")
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
        parser.error(f"--vitals: some of {DEFAULT_VITALS}; pressures together, never without pulse")
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
