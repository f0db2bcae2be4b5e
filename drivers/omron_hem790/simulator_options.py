# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""Which vitals and faults it understands: those of every meter with a memory, for pressures."""

from collections.abc import Mapping
from decimal import Decimal

from drivers import simulated_memory
from drivers.simulated_memory import Vitals
from drivers.simulation import OptionError, whole_number

DEFAULTS: Mapping[str, Decimal] = {
    "systolic": Decimal(128),
    "diastolic": Decimal(82),
    "pulse": Decimal(68),
    "press": Decimal(5),
}
# It keeps no marks of such a kind.
FAULTS: Mapping[str, str] = {
    name: shown
    for name, shown in simulated_memory.FAULTS.items()
    if name not in ("high", "low", "control")
}
HIGHEST = 255  # of a byte


def vitals_of(given: Mapping[str, Decimal]) -> Vitals:
    """From `--vitals`; OptionError for unknown names and for what no device would show."""
    for name in given:
        if name not in DEFAULTS:
            raise OptionError("--vitals", name, ", ".join(DEFAULTS))
    told = {**DEFAULTS, **given}
    systolic, diastolic, pulse = (
        whole_number(name, told[name]) for name in ("systolic", "diastolic", "pulse")
    )
    if not diastolic < systolic <= HIGHEST or pulse > HIGHEST:
        raise OptionError("--vitals", f"{systolic}/{diastolic}, {pulse}", f"0 ... {HIGHEST}")
    return Vitals(systolic, float(told["press"]), (diastolic, pulse))
