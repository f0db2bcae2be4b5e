# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""Bytes of an older Contec CMS50 to moments of its stream, without I/O, clock or threads.

    bit     7   6        5              4                      3-0
    byte 0  1   beep     SpO2 falling   finger out             signal
    byte 1  0   curve (6-0)
    byte 2  0   pulse 7  searching      probe error            bar graph
    byte 3  0   pulse (6-0)
    byte 4  0   SpO2 (6-0); 0 and 127: none

Sixty a second, no check character. Source: docs/devices/contec-cms50-old.md.
"""

from typing import Final

from drivers.oximetry.five_bytes import SIZE, FiveBytes
from drivers.scanner import Listener, Scanner
from drivers.strangers import OLD_CMS50_NAME

_LOOK: Final = FiveBytes(
    byte_0={0x10: "finger-out"},
    byte_2={0x10: "probe-error", 0x20: "searching"},
    missing_pulse=(0xFF,),
)


def listen() -> Listener:
    """A line that has just been opened."""
    return Scanner(_LOOK, SIZE, own=OLD_CMS50_NAME)
