# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""What every streaming oximeter shows at one moment. Frozen; `repr` shows no measured value."""

from dataclasses import dataclass, field
from decimal import Decimal

from drivers.reading import Quantity, Value


@dataclass(frozen=True, slots=True)
class Sample:
    """One moment of a stream, sixty or a hundred a second. Alone it proves nothing.

    `signal` is 0 to what the device calls its best, or None; `pleth` 0 to 127. `spo2` (%), `pulse`
    (/min) and `perfusion` (%) are None where the device shows none, whichever way it says so. `raw`
    is what was sent.
    """

    finger_out: bool
    searching: bool
    signal: int | None
    pleth: int = field(repr=False)
    spo2: int | None = field(repr=False)
    pulse: int | None = field(repr=False)
    perfusion: Decimal | None = field(repr=False)
    raw: bytes = field(repr=False)
    checked: bool = False  # a check character of its own protects it


@dataclass(frozen=True, slots=True)
class Implausible:
    """A sample whose value for `quantity` is no living person's."""

    quantity: Quantity


def values_of(
    spo2: int | None, pulse: int | None, perfusion: Decimal | None = None
) -> tuple[Value, ...]:
    """Those that are there, exact, in UCUM units."""
    shown = (
        (Quantity.SPO2, spo2, "%"),
        (Quantity.PULSE, pulse, "/min"),
        (Quantity.PERFUSION_INDEX, perfusion, "%"),
    )
    return tuple(
        Value(quantity, Decimal(value), unit)
        for quantity, value, unit in shown
        if value is not None
    )
