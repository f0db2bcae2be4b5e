# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""The bytes that the simulated A&D UA-767PC says. Pure.

Made from the layout in docs/devices/aandd-ua767.md and not from the driver's own
code, so that the two can disagree.
"""

from datetime import datetime

from drivers.simulated_pressure import Pressure
from drivers.simulated_self_started import NOTHING


def frame(pressure: Pressure, _: datetime) -> bytes:
    """Of one result: 80 in front where there is one."""
    found = pressure != NOTHING
    data = (
        0x80 if found else 0x81,
        (pressure.systolic - pressure.diastolic) & 0xFF,
        pressure.diastolic,
        pressure.pulse,
        pressure.mean,
    )
    text = "".join(f"{each:02X}" for each in data).encode("ascii")
    return b"\x02" + text + bytes([sum(text) & 0xFF])


SYSTOLIC_AT = 3  # its difference to the diastolic
SECONDS_PER_BYTE = 11 / 9600  # two stop bits
