# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""A room with four devices and its clinic, in real time, and a patient who hears the screen."""

import json
import shlex
import subprocess
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Any

import ui.translations
from tests.e2e.atspi.desktop import SIZE, open_desktop
from tests.e2e.plain_room import PROFILE
from tests.e2e.processes import BIN
from tests.e2e.world import Pace, World

WALK = Path(__file__).parent / "walk.py"
TEXTS = Path(ui.translations.__file__).parent / "kiosk_de.ts"
PYTHON = "/usr/bin/python3"  # Debian's: it has python3-pyatspi
MEASURES = """\
[statistics]
receiver = "Landkreis Saale-Holzland"
[devices.oximeter]
driver = "contec-cms50"
port = "oximeter"
speed = 115200
[devices.thermometer]
driver = "taidoc-thermometer"
port = "thermometer"
speed = 19200
experimental = true
[devices.scale]
driver = "mt-sics"
port = "scale"
speed = 9600
"""
SPO2, PULSE, PERFUSION, TEMPERATURE, WEIGHT = "96", "72", "4.2", "36.8", "82.4"
METERS = {
    "oximeter": ("contec-cms50", f"spo2={SPO2},pulse={PULSE},perfusion={PERFUSION}"),
    "thermometer": ("taidoc-thermometer", f"temperature={TEMPERATURE}"),
    "scale": ("mt-sics", f"weight={WEIGHT}"),
}
Heard = dict[str, list[str]]


@dataclass(frozen=True)
class Told:
    """What the patient says and does; `visit.py` reads it."""

    code: str
    birth_date: str
    phone: str
    hands: str
    words: str
    pain: str
    vitals: dict[str, str]

    def with_code(self, code: str) -> "Told":
        """On the slip that the clinic has made."""
        return replace(self, code=code)


SHORT = Told(
    code="",
    birth_date="17031948",
    phone="036693471112",
    hands="hands-skin",
    words="Schwindel",
    pain="3",
    vitals={
        "oximetry": "measure",
        "temperature": "measure",
        "blood-pressure": "skip",
        "weight": "82,5",
    },
)
KEYS = replace(
    SHORT, words="schwindel", vitals=SHORT.vitals | {"oximetry": "skip", "temperature": "36,8"}
)
WHOLE = replace(SHORT, hands="", vitals=dict.fromkeys(SHORT.vitals, "measure"))


@contextmanager
def open_room(folder: Path) -> Iterator[World]:
    """Clinic, relay, inbox, station, devices, and the real front on a screen of its own."""
    with open_desktop(folder / "desktop") as screen:
        world = World(
            folder,
            Pace(factor=1.0),
            profile=PROFILE + MEASURES,
            planned="oximetry,temperature,blood-pressure,weight",
            screen=screen,
        )
        try:
            world.make_clinic()
            world.open_clinic()
            world.enrol()
            world.plug_cuff()
            for place, (driver, shows) in METERS.items():
                world.plug(place, driver, shows)
            front = [str(BIN / "telemed-kiosk"), "--window", SIZE, "--ports"]
            world.start_station(shlex.join([*front, f"links:{world.ports}"]))
            yield world
        finally:
            world.crew.close()


def walk(
    world: World, told: Told, way: str = "actions", hears: Callable[[str], None] = lambda _: None
) -> Heard:
    """The patient's visit to its end, by "actions" of a screen reader or by "keys".

    Returns what was said on which page; `hears` is told each page as it comes.
    """
    heard: Heard = {}
    with subprocess.Popen(
        [PYTHON, str(WALK), str(TEXTS), way],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env={"PATH": "/usr/bin:/bin", "LC_ALL": "C.UTF-8", **world.screen},
    ) as reader:
        assert reader.stdin and reader.stdout and reader.stderr
        reader.stdin.write(json.dumps(asdict(told)))
        reader.stdin.close()
        for line in reader.stdout:
            entry: dict[str, Any] = json.loads(line)
            heard.setdefault(entry["page"], []).extend(entry["heard"])
            hears(entry["page"])
        complaint = reader.stderr.read()
    assert reader.returncode == 0, f"{complaint}\nheard: {list(heard)}"
    return heard
