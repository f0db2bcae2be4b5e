# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""The bytes that the simulated Terumo ES-BP500 says. Pure.

Made from the layout in docs/devices/terumo-esbp500.md and not from the driver's own
code, so that the two can disagree.
"""

from datetime import datetime

from drivers.simulated_pressure import Pressure


def frame(pressure: Pressure, at: datetime) -> bytes:
    """Of one result; the check byte behind ETX is made up, as nobody knows its rule."""
    numbers = (pressure.systolic, pressure.mean, pressure.diastolic, pressure.pulse)
    values = ",".join(f"{number:03}" for number in numbers)
    body = f"R1,000000000,{at:%y%m%d,%H%M%S},{values},0000,0000,00000,000"
    return b"\x02" + body.encode("ascii") + b"\x03?"


SYSTOLIC_AT = len("_R1,000000000,210427,153000,")
SECONDS_PER_BYTE = 10 / 9600
