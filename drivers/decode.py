# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""A capture's bytes to typed outcomes, by the driver's key (`telemed-kioskctl decode`)."""

from drivers.catalogue import find_driver
from drivers.driver import Interface
from drivers.outcomes import Outcome


class HexError(ValueError):
    """The text is no sequence of hexadecimal bytes."""

    def __init__(self, got: str) -> None:
        super().__init__(f"{got[:40]!r}: expected bytes in hexadecimal")
        self.got = got


def decode(driver: str, data: bytes) -> list[Outcome]:
    """What the driver's device says in `data`, in order (`drivers.outcomes`).

    `data` of a serial device are the bytes of the line; of a HID device it is text, one report a
    line in hexadecimal. UnknownDriverError for a key that isn't in the catalogue, HexError for text
    that is none; never an error for the bytes.
    """
    found = find_driver(driver)
    if found.interface is Interface.HID:
        return found.decode_reports(reports_of(data))
    return found.decode(data)


def reports_of(text: bytes) -> list[bytes]:
    """One report a line; empty lines and what stands behind a `#` are nothing. HexError."""
    lines = (line.split("#")[0].strip() for line in text.decode("utf-8", "replace").splitlines())
    return [bytes_of_hex(line) for line in lines if line]


def bytes_of_hex(text: str) -> bytes:
    """`16 16 01` or `161601`, also with 0x, commas and line ends between; HexError otherwise."""
    digits = text.replace("0x", "").replace("0X", "").replace(",", " ")
    try:
        return bytes.fromhex(digits)
    except ValueError:
        raise HexError(text) from None
