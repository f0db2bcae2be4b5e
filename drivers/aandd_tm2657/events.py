# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""What the bytes of an A&D TM-2655P/TM-2657P can mean. Frozen; `repr` shows no measured value."""

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from drivers.fault import DeviceFault
from drivers.reading import Quantity


class Garble(StrEnum):
    """Why bytes became nothing."""

    NOISE = "noise"  # bytes outside any block
    CUT = "cut"  # a block that broke off: silence, a foreign byte or the next header inside it
    TOO_LONG = "too-long"
    CHECK = "check-character"
    FIELDS = "fields"  # the check character fits, the fields are not as this driver knows them
    PARITY = "parity"  # our device's header, with parity bits in bit 7: the line is set wrong


@dataclass(frozen=True, slots=True)
class Acknowledged:
    """The device took a command. It doesn't say which."""


@dataclass(frozen=True, slots=True)
class NotAcknowledged:
    """The device refused a command (NAK)."""


@dataclass(frozen=True, slots=True)
class Result:
    """A complete measurement: mmHg and beats a minute as whole numbers, all four always there.

    `device_time` is the device's own clock (naive) or None where it shows no possible date.
    `raw` is the block from SOH to the check character.
    """

    model: str
    systolic: int = field(repr=False)
    mean: int = field(repr=False)
    diastolic: int = field(repr=False)
    pulse: int = field(repr=False)
    device_time: datetime | None
    quality: tuple[str, ...]
    raw: bytes = field(repr=False)


@dataclass(frozen=True, slots=True)
class DeviceError:
    """The measurement ended with an error code of the device."""

    code: str
    fault: DeviceFault


@dataclass(frozen=True, slots=True)
class Implausible:
    """A whole block whose value for `quantity` is no living person's, or contradicts another."""

    quantity: Quantity


@dataclass(frozen=True, slots=True)
class Garbled:
    """`size` bytes were dropped; `detail` names the field or the parity where there is one."""

    reason: Garble
    size: int
    detail: str = ""


@dataclass(frozen=True, slots=True)
class WrongDevice:
    """These are the bytes of something else, by name."""

    name: str


Answer = Acknowledged | NotAcknowledged
Refusal = DeviceError | Implausible | Garbled | WrongDevice
BlockEvent = Result | Refusal
Event = Answer | BlockEvent
