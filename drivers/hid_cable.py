# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""What a HID device has in place of a serial line's settings. Pure."""

from dataclasses import dataclass

UsbNumbers = tuple[int, int]
"""Vendor and product."""


@dataclass(frozen=True, slots=True)
class HidCable:
    """One device: its USB numbers, and how many bytes its reports have, both ways."""

    usb: UsbNumbers
    size: int

    def __str__(self) -> str:
        """As `lsusb` writes it: `USB 0590:0028`."""
        return "USB {:04X}:{:04X}".format(*self.usb)


@dataclass(frozen=True, slots=True)
class HidReports:
    """One model: which USB numbers it may have, and how many bytes its reports have, both ways.

    `feature` is a report that goes out first of all, by a request of its own.
    """

    ids: frozenset[UsbNumbers]
    size: int
    feature: bytes = b""
