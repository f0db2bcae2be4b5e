# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""Which vitals and faults the simulated TM-2657P understands."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from drivers.aandd_tm2657.block import WINDOWS
from drivers.reading import Quantity
from drivers.simulation import OptionError, whole_number

DEFAULTS = {"systolic": 128, "diastolic": 82, "pulse": 68}
# A visit has three readings, a fourth if the last two lie apart: the pattern is fixed, so that the
# same command line always gives the same visit.
SPREAD_PATTERN = (1, 0, -1, 0)

FAULTS = {
    "silent": "",  # the start is not even acknowledged
    "refuse": "",  # NAK
    "no-result": "",  # acknowledged, inflated, and never heard of again
    "unplug-at": "SECONDS",  # after the start; the cuff stays as it is
    "replug-after": "SECONDS",  # how long after unplug-at, 5 s if not said
    "error": "E[0-9][0-9]",
    "missing": "systolic|mean|diastolic|pulse",  # a blank value in an otherwise good block
    "bit-flip": "",
    "half-frame": "",
    "garbage": "",  # instead of the block
    "flood": "",  # garbage as fast as it goes, until the stop
    "other-model": "",
    "parity": "",  # the device is set to 7E1
    "wrong-device": "",  # a particle sensor is plugged in instead
}


@dataclass(frozen=True, slots=True)
class Vitals:
    """What the simulated patient has; `spread` is how far the readings of a visit may differ."""

    systolic: int
    mean: int
    diastolic: int
    pulse: int
    spread: int

    @classmethod
    def of_options(cls, given: Mapping[str, Decimal]) -> "Vitals":
        """From `--vitals`; OptionError for unknown names and for what no device would show."""
        for name in given:
            if name not in (*DEFAULTS, "mean", "spread"):
                raise OptionError("--vitals", name, ", ".join((*DEFAULTS, "mean", "spread")))
        numbers = {name: whole_number(name, value) for name, value in given.items()}
        values = {**DEFAULTS, **numbers}
        third = (values["systolic"] - values["diastolic"]) // 3
        vitals = cls(
            systolic=values["systolic"],
            mean=values.get("mean", values["diastolic"] + max(third, 1)),
            diastolic=values["diastolic"],
            pulse=values["pulse"],
            spread=values.get("spread", 0),
        )
        for number in range(1, len(SPREAD_PATTERN) + 1):
            vitals.of_measurement(number)
        return vitals

    def of_measurement(self, number: int) -> dict[str, int]:
        """The values of measurement `number` (from 1)."""
        offset = self.spread * SPREAD_PATTERN[(number - 1) % len(SPREAD_PATTERN)]
        values = {
            "systolic": self.systolic + offset,
            "mean": self.mean + offset,
            "diastolic": self.diastolic + offset,
            "pulse": self.pulse + offset,
        }
        _check(values)
        return values


def _check(values: Mapping[str, int]) -> None:
    for name, value in values.items():
        window = WINDOWS[Quantity.MEAN_ARTERIAL if name == "mean" else Quantity(name)]
        if value not in window:
            raise OptionError("--vitals", f"{name}={value}", f"{window[0]} ... {window[-1]}")
    if not values["diastolic"] < values["mean"] < values["systolic"]:
        raise OptionError("--vitals", str(values["mean"]), "diastolic < mean < systolic")
