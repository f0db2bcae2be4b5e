# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""Which vitals and faults the simulated scale understands."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from drivers.mt_sics.simulated_bytes import STEP
from drivers.simulation import OptionError

DEFAULTS = {"weight": Decimal("74.60"), "step": Decimal(3)}
HEAVIEST = Decimal(300)

FAULTS = {
    "silent": "",
    "no-name": "",  # neither model nor serial number are told
    "empty": "",  # nobody steps on
    "standing": "",  # somebody stands on it already
    "not-at-zero": "",  # 3.20 kg while nobody stands on it
    "restless": "",  # never stable
    "not-now": "",  # every weight is refused
    "overload": "",
    "underload": "",
    "grams": "",
    "pounds": "",
    "syntax-error": "",  # ES to every weight asked for
    "bit-flip": "",  # one bit in every thirtieth answer
    "half-frame": "",  # every ninth answer breaks off
    "garbage": "",  # instead of answers
    "flood": "",  # garbage as fast as it goes, from the first question to the next `@`
    "unplug-at": "SECONDS",  # after the first question
    "replug-after": "SECONDS",  # how long after unplug-at, 5 s if not said
    "parity": "",  # the scale is set to 7E1
    "wrong-device": "",  # a particle sensor is plugged in instead
}


@dataclass(frozen=True, slots=True)
class Vitals:
    """What the simulated patient weighs, in kg; `step` is how long after the first question of a
    measurement the patient steps on the scale, in seconds."""

    weight: Decimal
    step: float

    @classmethod
    def of_options(cls, given: Mapping[str, Decimal]) -> "Vitals":
        """From `--vitals`; OptionError for unknown names and for what no scale would show."""
        for name in given:
            if name not in DEFAULTS:
                raise OptionError("--vitals", name, ", ".join(DEFAULTS))
        values = {**DEFAULTS, **given}
        weight = values["weight"]
        if weight % STEP or not 0 < weight <= HEAVIEST:
            allowed = f"a multiple of {STEP} up to {HEAVIEST}"
            raise OptionError("--vitals", f"weight={weight}", allowed)
        return cls(weight, float(values["step"]))
