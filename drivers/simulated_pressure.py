# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""The blood pressure that a simulated patient has, for every simulated device that measures one."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from drivers.plausible import BOUNDS
from drivers.reading import Quantity
from drivers.simulation import OptionError, whole_number

DEFAULTS = {"systolic": Decimal(128), "diastolic": Decimal(82), "pulse": Decimal(68)}
MORE = ("mean", "spread")
# A visit has three readings, a fourth if the last two lie apart: the pattern is fixed, so that the
# same command line always gives the same visit.
SPREAD_PATTERN = (1, 0, -1, 0)


@dataclass(frozen=True, slots=True)
class Pressure:
    """Of one measurement, in mm[Hg]; the pulse in beats a minute."""

    systolic: int
    mean: int
    diastolic: int
    pulse: int


@dataclass(frozen=True, slots=True)
class PressureVitals:
    """What the simulated patient has; `spread` is how far the readings of a visit may differ.

    `press`: seconds until the patient starts the device, where a person does.
    """

    first: Pressure
    spread: int
    press: float

    @classmethod
    def of_options(
        cls, given: Mapping[str, Decimal], defaults: Mapping[str, Decimal] = DEFAULTS
    ) -> "PressureVitals":
        """From `--vitals`; OptionError for unknown names and for what no device would show."""
        known = (*defaults, *MORE)
        for name in given:
            if name not in known:
                raise OptionError("--vitals", name, ", ".join(known))
        values = {**defaults, **given}
        press = float(values.pop("press", Decimal()))
        numbers = {name: whole_number(name, value) for name, value in values.items()}
        third = (numbers["systolic"] - numbers["diastolic"]) // 3
        vitals = cls(
            Pressure(
                systolic=numbers["systolic"],
                mean=numbers.get("mean", numbers["diastolic"] + max(third, 1)),
                diastolic=numbers["diastolic"],
                pulse=numbers["pulse"],
            ),
            numbers.get("spread", 0),
            press,
        )
        for number in range(1, len(SPREAD_PATTERN) + 1):
            _check(vitals.of_measurement(number))
        return vitals

    def of_measurement(self, number: int) -> Pressure:
        """The values of measurement `number` (from 1)."""
        offset = self.spread * SPREAD_PATTERN[(number - 1) % len(SPREAD_PATTERN)]
        first = self.first
        return Pressure(
            first.systolic + offset,
            first.mean + offset,
            first.diastolic + offset,
            first.pulse + offset,
        )


def _check(pressure: Pressure) -> None:
    for name, quantity, value in (
        ("systolic", Quantity.SYSTOLIC, pressure.systolic),
        ("mean", Quantity.MEAN_ARTERIAL, pressure.mean),
        ("diastolic", Quantity.DIASTOLIC, pressure.diastolic),
        ("pulse", Quantity.PULSE, pressure.pulse),
    ):
        low, high = BOUNDS[quantity]
        if not low <= value <= high:
            raise OptionError("--vitals", f"{name}={value}", f"{low} ... {high}")
    if not pressure.diastolic < pressure.mean < pressure.systolic:
        raise OptionError("--vitals", str(pressure.mean), "diastolic < mean < systolic")
