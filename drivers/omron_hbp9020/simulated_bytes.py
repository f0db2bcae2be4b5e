# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""The bytes that the simulated Omron HBP-9020 says. Pure.

Made from the layout in docs/devices/omron-hbp9020.md and not from the driver's own
code, so that the two can disagree.
"""

from datetime import datetime

from drivers.simulated_pressure import Pressure


def frame(pressure: Pressure, at: datetime) -> bytes:
    """The line of one result; nines where nobody typed a number of his own."""
    numbers = (pressure.systolic, pressure.mean, pressure.diastolic, pressure.pulse)
    values = ",".join(f"{number:03}" for number in numbers)
    return f"bp,{'9' * 20},{at:%Y/%m/%d,%H:%M},{values},3\r\n".encode("ascii")


SYSTOLIC_AT = len("bp,99999999999999999999,2023/04/27,15:06,")
SECONDS_PER_BYTE = 10 / 9600
