# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""A capture's bytes to typed outcomes, by the driver's key (`telemed-kioskctl decode`)."""

from drivers.catalogue import find_driver
from drivers.outcomes import Outcome


class HexError(ValueError):
    """The text is no sequence of hexadecimal bytes."""

    def __init__(self, got: str) -> None:
        super().__init__(f"{got[:40]!r}: expected bytes in hexadecimal")
        self.got = got


def decode(driver: str, *pieces: bytes) -> list[Outcome]:
    """What the driver's device says in these pieces, in order (`drivers.outcomes`).

    UnknownDriverError for a key that isn't in the catalogue; never an error for the bytes.
    """
    return find_driver(driver).decode(*pieces)


def bytes_of_hex(text: str) -> bytes:
    """`16 16 01` or `161601`, also with 0x, commas and line ends between; HexError otherwise."""
    digits = text.replace("0x", "").replace("0X", "").replace(",", " ")
    try:
        return bytes.fromhex(digits)
    except ValueError:
        raise HexError(text) from None
