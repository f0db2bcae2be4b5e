# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""Which vitals and faults the simulated CMS50 understands."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from drivers.contec_cms50.protocol import HIGHEST_PERFUSION, WINDOWS
from drivers.reading import Quantity
from drivers.simulation import OptionError, whole_number

DEFAULTS = {
    "spo2": Decimal(97),
    "pulse": Decimal(68),
    "perfusion": Decimal("4.2"),
    "finger": Decimal(3),
}

FAULTS = {
    "silent": "",  # the start is not heard
    "refuse": "",  # feedback "not supported"
    "no-finger": "",
    "search": "",  # a finger is in, and no pulse is ever found
    "restless": "",  # the values never stand still
    "finger-out-at": "SECONDS",  # after the start, for three seconds
    "stream-ends-at": "SECONDS",
    "no-perfusion": "",
    "implausible": "spo2|pulse",
    "bit-flip": "",  # one bit in every tenth package
    "half-frame": "",  # every tenth package breaks off
    "garbage": "",  # instead of packages
    "flood": "",  # garbage as fast as it goes, until the stop
    "unplug-at": "SECONDS",  # after the start
    "replug-after": "SECONDS",  # how long after unplug-at, 5 s if not said
    "old-protocol": "",  # older firmware, read at the right speed by luck
    "wrong-speed": "",  # older firmware, read at ours
    "wrong-device": "",  # a particle sensor is plugged in instead
}


@dataclass(frozen=True, slots=True)
class Vitals:
    """What the simulated patient has; `perfusion` in hundredths of a percent, `finger` in seconds
    between the start and the finger in the clip."""

    spo2: int
    pulse: int
    perfusion: int
    finger: float

    @classmethod
    def of_options(cls, given: Mapping[str, Decimal]) -> "Vitals":
        """From `--vitals`; OptionError for unknown names and for what no device would show."""
        for name in given:
            if name not in DEFAULTS:
                raise OptionError("--vitals", name, ", ".join(DEFAULTS))
        values = {**DEFAULTS, **given}
        vitals = cls(
            spo2=whole_number("spo2", values["spo2"]),
            pulse=whole_number("pulse", values["pulse"]),
            perfusion=whole_number("perfusion x 100", values["perfusion"] * 100),
            finger=float(values["finger"]),
        )
        _check("spo2", vitals.spo2, WINDOWS[Quantity.SPO2])
        _check("pulse", vitals.pulse, WINDOWS[Quantity.PULSE])
        _check("perfusion x 100", vitals.perfusion, range(1, HIGHEST_PERFUSION + 1))
        return vitals


def _check(name: str, value: int, window: range) -> None:
    if value not in window:
        raise OptionError("--vitals", f"{name}={value}", f"{window[0]} ... {window[-1]}")
