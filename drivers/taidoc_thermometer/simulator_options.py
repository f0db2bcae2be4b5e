# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""Which vitals and faults the simulated thermometer understands."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from drivers.simulation import OptionError

DEFAULTS = {"temperature": Decimal("36.6"), "press": Decimal(5)}
LOWEST, HIGHEST = Decimal(20), Decimal(50)  # what it shows; less is "Lo", more is "Hi"

FAULTS = {
    "silent": "",
    "no-press": "",  # nobody presses the button
    "empty": "",  # the memory is empty at first
    "full": "",  # the memory is full: the oldest record goes with every new one
    "cleared": "",  # somebody clears the memory before the button is pressed
    "oldest-first": "",  # record 0 is the oldest
    "clock-off": "",  # its clock is a day slow
    "clock-unset": "",  # its clock shows no date
    "no-value": "",  # the record says nothing
    "fahrenheit": "",
    "other-model": "",  # a glucose meter of the same maker
    "bit-flip": "",  # one bit in every tenth answer
    "half-frame": "",  # every tenth answer breaks off
    "garbage": "",  # instead of answers
    "flood": "",  # garbage as fast as it goes, from the first question to the next measurement
    "unplug-at": "SECONDS",  # after the first question
    "replug-after": "SECONDS",  # how long after unplug-at, 5 s if not said
    "wrong-device": "",  # a particle sensor is plugged in instead
}


@dataclass(frozen=True, slots=True)
class Vitals:
    """What the simulated patient has, as the device keeps it: tenths of a degree, or hundredths if
    the number was given with two decimals; `press` is when the button is pressed, in seconds after
    the kiosk has looked for the second time."""

    number: int
    press: float

    @classmethod
    def of_options(cls, given: Mapping[str, Decimal]) -> "Vitals":
        """From `--vitals`; OptionError for unknown names and for what no device would show."""
        for name in given:
            if name not in DEFAULTS:
                raise OptionError("--vitals", name, ", ".join(DEFAULTS))
        values = {**DEFAULTS, **given}
        temperature = values["temperature"]
        finer = temperature.as_tuple().exponent == -2
        number = temperature * (100 if finer else 10)
        if number % 1 or not LOWEST <= temperature <= HIGHEST:
            allowed = f"{LOWEST} ... {HIGHEST}, up to two decimals"
            raise OptionError("--vitals", f"temperature={temperature}", allowed)
        return cls(int(number), float(values["press"]))

    @property
    def fahrenheit(self) -> int:
        """The same in tenths of a degree Fahrenheit."""
        tenths = self.number if self.number < 1000 else self.number // 10
        return tenths * 9 // 5 + 320
