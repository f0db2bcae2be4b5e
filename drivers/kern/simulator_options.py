# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""Which vitals and faults the simulated scale understands."""

from drivers.mt_sics.simulator_options import DEFAULTS, Vitals

FAULTS = {
    "letters": "",  # an older model: single letters, a unit only while stable
    "eoc": "",  # another older model: single letters, ST and US before the weight
    "silent": "",
    "empty": "",  # nobody steps on
    "standing": "",  # somebody stands on it already
    "not-at-zero": "",  # 3.20 kg while nobody stands on it
    "restless": "",  # never stable
    "overload": "",
    "grams": "",
    "pounds": "",
    "syntax-error": "",  # ES to every weight asked for
    "bit-flip": "",  # one bit in every thirtieth answer
    "half-frame": "",  # every ninth answer breaks off
    "garbage": "",  # instead of answers
    "flood": "",  # garbage as fast as it goes, from the first question on
    "unplug-at": "SECONDS",  # after the first question
    "replug-after": "SECONDS",  # how long after unplug-at, 5 s if not said
    "wrong-device": "",  # a particle sensor is plugged in instead
}

__all__ = ["DEFAULTS", "FAULTS", "Vitals"]
