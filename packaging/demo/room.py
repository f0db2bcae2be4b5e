# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""The demo's room: its profile, and which simulated device stands where."""

from typing import NamedTuple

from vitals import Vitals

SITE = "crossen-1"
# Reference panels; any other size is taken to be 21.5" too.
DIAGONALS = {"1280x800": "15.4"}
DEFAULT_DIAGONAL = "21.5"
PIN, OWN_PIN = "2468", "1357"  # the room's, and an attendant's own
ZONE = "Europe/Berlin"
PROFILE = """\
format = 1

[site]
id = "{site}"
name = "Telemedizinraum Crossen"
timezone = "{zone}"
language = "de"

[practice]
name = "Hausarztpraxis am Anger"
phone = "036693 000 01"

[help]
phone = "036693 000 02"
bell = "relay"
bell_port = "bell"
message = true
answer_seconds = 60

[statistics]
receiver = "Landkreis Saale-Holzland"

[attendants]
{pin}

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


READER_PROFILE = """
[devices.reader]
driver = "code-reader"
port = "reader"
speed = 9600
"""


DAY_PROFILE = """
[hygiene]
airing_minutes = 5
co2_limit = 1000
items = ["seat", "table", "door-handle"]

[hygiene.products.wipes]
name = "Desinfektionstücher"
vah_listed = true
concentration = 100
contact_seconds = 15
opened = "2026-11-20"
use_by = "2027-11-20"

[lists]
closing_from = 0

[attendants.staff.anna-1]
name = "Anna Muster"
{own_pin}

[devices.air]
driver = "senseair-s8"
port = "air"
speed = 9600
"""


class Device(NamedTuple):
    """A simulated device: its place, its driver, and the vitals that it shows."""

    place: str
    driver: str
    vitals: tuple[str, ...]


DEVICES = (
    Device("cuff", "aandd-tm2657", ("systolic", "diastolic", "pulse")),
    Device("oximeter", "contec-cms50", ("spo2", "pulse")),
    Device("thermometer", "taidoc-thermometer", ("temperature",)),
    Device("scale", "mt-sics", ("weight",)),
)


READER = Device("reader", "code-reader", ())
AIR = Device("air", "senseair-s8", ("co2",))


def profile(size: str, pin_line: str, *, reader: bool = False, own_pin_line: str = "") -> str:
    """The TOML that the clinic publishes; lines as `telemed-clinic site pin` prints them. With an
    attendant's own the room is one that is cleaned by a list."""
    diagonal = DIAGONALS.get(size, DEFAULT_DIAGONAL)
    text = PROFILE.format(site=SITE, zone=ZONE, diagonal=diagonal, pin=pin_line)
    text += READER_PROFILE if reader else ""
    return text + DAY_PROFILE.format(own_pin=own_pin_line) if own_pin_line else text


def vitals_of(device: Device, vitals: Vitals) -> str:
    """What of `vitals` this device is told to show, as its command line wants it."""
    return ",".join(f"{name}={vitals[name]}" for name in device.vitals if name in vitals)
