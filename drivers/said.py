# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""What the bytes of a device can mean, for every device that needs no words of its own. Frozen.

`repr` shows no measured value. A device with more to say (a cuff that moves, a card) has events of
its own beside these.
"""

from dataclasses import dataclass, field
from datetime import datetime

from drivers.oximetry.sample import Implausible, Sample
from drivers.reading import Value
from drivers.strangers import Recognised


@dataclass(frozen=True, slots=True)
class Said:
    """One measurement, as one frame, line or record of the device tells it.

    `device_time` is what its own clock showed, naive, or None. `quality` are its own remarks
    ("movement", "from-memory", ...). `details` tell one record from another (user, number).
    """

    values: tuple[Value, ...] = field(repr=False)
    raw: bytes = field(repr=False)
    device_time: datetime | None = field(default=None, repr=False)
    quality: tuple[str, ...] = ()
    details: tuple[tuple[str, object], ...] = ()


@dataclass(frozen=True, slots=True)
class Told:
    """Something that is no measurement, and no mistake."""

    name: str
    details: tuple[tuple[str, object], ...] = field(default=(), repr=False)
    raw: bytes = field(default=b"", repr=False)

    def get(self, name: str) -> object:
        """One of its details, or None."""
        return dict(self.details).get(name)


@dataclass(frozen=True, slots=True)
class Named:
    """Something with a name of its own was read: a badge."""

    quantity: str
    name: str = field(repr=False)
    raw: bytes = field(repr=False)


@dataclass(frozen=True, slots=True)
class Unsure:
    """Values that nothing confirms: a weight in movement, a frame without its check."""

    name: str
    values: tuple[Value, ...] = field(repr=False)
    raw: bytes = field(default=b"", repr=False)


@dataclass(frozen=True, slots=True)
class Refused:
    """Bytes that may not become a number, and why. `detail` never holds a measured value."""

    reason: str
    detail: str = ""
    size: int = 0


Event = Said | Told | Named | Unsure | Refused | Sample | Implausible | Recognised
"""Whatever a `Listener` (`drivers.scanner`) makes of what it hears."""
