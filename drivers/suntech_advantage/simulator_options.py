# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""Which vitals and faults the simulated Advantage module understands."""

from drivers.simulated_pressure import DEFAULTS

__all__ = ["DEFAULTS", "FAULTS"]

FAULTS = {
    "silent": "",  # the start is not even acknowledged
    "refuse": "",  # busy
    "no-result": "",  # taken, inflated, and then nothing but its pressure
    "aborted": "",  # it ends by itself while it inflates
    "stale": "",  # it says that it is done and has not inflated: the result is the one before
    "quiet-stop": "",  # an abort at rest is not answered
    "unplug-at": "SECONDS",  # after the start; the cuff stays as it is
    "replug-after": "SECONDS",  # how long after unplug-at, 5 s if not said
    "error": "[0-9a-f][0-9a-f]",
    "missing": "systolic|mean|diastolic|pulse",  # a zero in an otherwise good result
    "bit-flip": "",  # in every second answer to a question
    "half-frame": "",  # every second answer to a question breaks off
    "garbage": "",  # instead of answers to questions
    "flood": "",  # garbage as fast as it goes, until the abort
    "wrong-device": "",  # a particle sensor is plugged in instead
}
