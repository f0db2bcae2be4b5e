# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""The bytes that the simulated Omron HBP-9030 says. Pure.

Made from the layout in docs/devices/omron-hbp9030.md and not from the driver's own
code, so that the two can disagree.
"""

from datetime import datetime

from drivers.simulated_pressure import Pressure


def frame(pressure: Pressure, at: datetime) -> bytes:
    """The line of one result; what stands in the other fields is made up."""
    values = f"{pressure.systolic:03},{pressure.diastolic:03},{pressure.pulse:03}"
    return f"bp,{'0' * 19}1,{at:%Y/%m/%d,%H:%M},1,0,0,{values},0\r\n".encode("ascii")


SYSTOLIC_AT = len("bp,00000000000000000001,2026/11/26,10:05,1,0,0,")
SECONDS_PER_BYTE = 10 / 9600
