# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""Five bytes a moment, of which the first alone has bit 7: Contec's older format and BCI's. Pure.

    bit     7   6       5            4            3-0
    byte 0  1   beep    `byte_0` and `byte_2` of the  signal
    byte 1  0   curve (6-0)
    byte 2  0   pulse 7 device say what these mean    bar graph
    byte 3  0   pulse (6-0)
    byte 4  0   SpO2 (6-0)

No check character: alone such a moment proves nothing.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final

from drivers.oximetry.showing import moment, unless
from drivers.said import Event, Told
from drivers.scanner import NOISE, Frame, NoFrame

SIZE: Final = 5
_SYNC: Final = 0x80
NO_SPO2: Final = 0x7F


@dataclass(frozen=True, slots=True)
class FiveBytes:
    """One device's meaning of bits 4 and 5: mask to what is said instead of values.

    `missing_pulse` are the numbers that stand for none; 0 always does.
    """

    byte_0: Mapping[int, str] = field(default_factory=dict)
    byte_2: Mapping[int, str] = field(default_factory=dict)
    missing_pulse: tuple[int, ...] = ()

    def __call__(self, data: bytes) -> Frame | NoFrame | None:
        if not data[0] & _SYNC:
            return NOISE
        for at, byte in enumerate(data[1:SIZE], start=1):
            if byte & _SYNC:
                return NoFrame("cut", at)
        if len(data) < SIZE:
            return None
        return Frame(SIZE, (self._read(data[:SIZE]),))

    def _read(self, data: bytes) -> Event:
        said = {
            name
            for byte, names in ((data[0], self.byte_0), (data[2], self.byte_2))
            for mask, name in names.items()
            if byte & mask
        }
        if "probe-error" in said:
            return Told("probe-error", raw=data)
        return moment(
            data,
            unless(data[4], NO_SPO2),
            unless(data[3] | (data[2] & 0x40) << 1, *self.missing_pulse),
            finger_out="finger-out" in said,
            searching="searching" in said,
            signal=data[0] & 0x0F,
            pleth=data[1],
        )
