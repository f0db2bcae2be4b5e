# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""Bytes of a Berry BM1000C (BCI protocol) to moments of its stream, without I/O, clock or threads.

    bit     7   6        5                4            3-0
    byte 0  1   beep     probe unplugged  no signal    signal
    byte 1  0   curve (6-0)
    byte 2  0   pulse 7  searching        no finger    bar graph
    byte 3  0   pulse (6-0); 255 with bit 7: none
    byte 4  0   SpO2 (6-0); 127: none

A hundred a second, no check character. Source: docs/devices/berry-bm1000.md.
"""

from typing import Final

from drivers.oximetry.five_bytes import SIZE, FiveBytes
from drivers.scanner import Listener, Scanner
from drivers.strangers import OLD_CMS50_NAME

_LOOK: Final = FiveBytes(
    byte_0={0x10: "searching", 0x20: "probe-error"},
    byte_2={0x10: "finger-out", 0x20: "searching"},
    missing_pulse=(0xFF,),
)


def listen() -> Listener:
    """A line that has just been opened; the older Contec's bytes can't be told from these."""
    return Scanner(_LOOK, SIZE, own=OLD_CMS50_NAME)
