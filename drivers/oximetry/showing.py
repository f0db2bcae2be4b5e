# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""One moment's two numbers: there, missing, or nobody's. Pure."""

from drivers.oximetry.sample import Implausible, Sample
from drivers.plausible import BOUNDS
from drivers.reading import Quantity


def moment(
    raw: bytes,
    spo2: int | None,
    pulse: int | None,
    *,
    finger_out: bool = False,
    searching: bool = False,
    signal: int | None = None,
    pleth: int = 0,
    checked: bool = False,
) -> Sample | Implausible:
    """A sample whose numbers are shown only while a finger is in and found; 0 is none."""
    shown: list[int | None] = []
    for quantity, number in ((Quantity.SPO2, spo2), (Quantity.PULSE, pulse)):
        low, high = BOUNDS[quantity]
        if finger_out or searching or not number:
            shown.append(None)
        elif low <= number <= high:
            shown.append(number)
        else:
            return Implausible(quantity)
    return Sample(
        finger_out=finger_out,
        searching=searching,
        signal=signal,
        pleth=pleth,
        spo2=shown[0],
        pulse=shown[1],
        perfusion=None,
        raw=raw,
        checked=checked,
    )


def unless(number: int, *none: int) -> int | None:
    """The number, if it isn't one of those that stand for none."""
    return None if number in none else number
