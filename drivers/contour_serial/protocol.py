# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""What an Ascensia (Bayer) Contour says over a serial cable (blood glucose), without I/O.

    frames and records as in `drivers.astm`, 9600 bits a second

Source: docs/devices/contour-serial.md.
"""

from drivers.astm import Records
from drivers.scanner import Listener


def listen() -> Listener:
    """A line that has just been opened."""
    return Records()
