# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""Which vitals and faults the simulated column understands."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from drivers.plausible import BOUNDS
from drivers.reading import Quantity
from drivers.simulated_one_shot import FAULTS as ONE_SHOT
from drivers.simulation import OptionError

DEFAULTS: Mapping[str, Decimal] = {
    "weight": Decimal("74.60"),
    "height": Decimal("176.5"),
    "step": Decimal(3),
}
FAULTS: Mapping[str, str] = {
    **ONE_SHOT,
    "text": "",  # F4 = 1: lines of text
    "wrong-index": "",  # the body mass index isn't that of weight and height
}
_STEPS = {Quantity.WEIGHT: Decimal("0.05"), Quantity.HEIGHT: Decimal("0.1")}


@dataclass(frozen=True, slots=True)
class Vitals:
    """What the simulated patient has, in kg and cm; `step` is when it steps on, in seconds."""

    weight: Decimal
    height: Decimal
    step: float

    @classmethod
    def of_options(cls, given: Mapping[str, Decimal]) -> "Vitals":
        """From `--vitals`; OptionError for unknown names and for what no column would show."""
        for name in given:
            if name not in DEFAULTS:
                raise OptionError("--vitals", name, ", ".join(DEFAULTS))
        values = {**DEFAULTS, **given}
        for quantity, step in _STEPS.items():
            low, high = BOUNDS[quantity]
            value = values[quantity]
            if value % step or not low <= value <= high:
                allowed = f"a multiple of {step}, {low} ... {high}"
                raise OptionError("--vitals", f"{quantity}={value}", allowed)
        return cls(values["weight"], values["height"], float(values["step"]))

    @property
    def index(self) -> Decimal:
        """The body mass index as the column shows it."""
        return (self.weight / (self.height / 100) ** 2).quantize(Decimal("0.1"))
