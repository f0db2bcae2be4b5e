# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""What `telemed-kioskctl decode` prints: one object for each thing that a capture says.

`kind` is "reading" (`quantity`, `value` as text, `unit` in UCUM), "status" or "refused" (`reason`).
"""

from datetime import datetime
from typing import Final

from drivers.reading import Quantity, Value

Outcome = dict[str, object]

# The names that a technician reads; those of the record are the record's business.
_NAMES: Final = {Quantity.MEAN_ARTERIAL: "mean_pressure"}


def quantity_name(quantity: Quantity) -> str:
    """`mean_pressure`, `perfusion_index`, `spo2`, ..."""
    return _NAMES.get(quantity, quantity.value.replace("-", "_"))


def shown(value: Value) -> Outcome:
    """The part of an object that says what was measured."""
    return {
        "quantity": quantity_name(value.quantity),
        "value": str(value.value),
        "unit": value.unit,
    }


def reading(value: Value, **more: object) -> Outcome:
    """A value that the bytes say; `more`: for example the device's own number of the record."""
    return {"kind": "reading", **shown(value), **more}


def reading_at(value: Value, device_time: datetime | None, **more: object) -> Outcome:
    """The same, of a device that has a clock: naive, as it knows no zone."""
    at = device_time.isoformat() if device_time else None
    return {"kind": "reading", **shown(value), "device_time": at, **more}


def status(name: str, **more: object) -> Outcome:
    """Something that is no value, and no mistake."""
    return {"kind": "status", "status": name, **more}


def refused(reason: object, detail: object = "", **more: object) -> Outcome:
    """Bytes that may not become a number, and why."""
    return {"kind": "refused", "reason": str(reason), "detail": str(detail), **more}
