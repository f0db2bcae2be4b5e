# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""Which vitals and faults the simulated BM58 understands."""

from collections.abc import Mapping
from decimal import Decimal

from drivers import simulated_memory
from drivers.simulated_pressure import DEFAULTS as PRESSURE

# What a strip shows, and a serial number that it doesn't tell.
_NOT_HERE = frozenset(("high", "low", "control", "other-meter"))

DEFAULTS: Mapping[str, Decimal] = {**PRESSURE, "press": Decimal(5)}
FAULTS: Mapping[str, str] = {
    **{name: shown for name, shown in simulated_memory.FAULTS.items() if name not in _NOT_HERE},
    "second-user": "",  # the person measures as user 2, whose records lie behind those of user 1
}
