# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""The demo's room: its profile, and which simulated device stands where."""

from typing import NamedTuple

from vitals import Vitals

SITE = "crossen-1"
# Reference panels; any other size is taken to be 21.5" too.
DIAGONALS = {"1280x800": "15.4"}
DEFAULT_DIAGONAL = "21.5"
PIN = "2468"
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


def profile(size: str, pin_line: str, *, reader: bool = False) -> str:
    """The TOML that the clinic publishes; `pin_line` as `telemed-clinic site pin` prints it."""
    diagonal = DIAGONALS.get(size, DEFAULT_DIAGONAL)
    text = PROFILE.format(site=SITE, diagonal=diagonal, pin=pin_line)
    return text + READER_PROFILE if reader else text


def vitals_of(device: Device, vitals: Vitals) -> str:
    """What of `vitals` this device is told to show, as its command line wants it."""
    return ",".join(f"{name}={vitals[name]}" for name in device.vitals if name in vitals)
