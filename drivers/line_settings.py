# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""How a serial line is set. Pure."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class LineSettings:
    """How the device talks; `parity` is N, E, O, M or S."""

    baud: int
    data_bits: int = 8
    parity: str = "N"
    stop_bits: int = 1

    def __str__(self) -> str:
        """As manuals write it: `9600 8N1`."""
        return f"{self.baud} {self.data_bits}{self.parity}{self.stop_bits}"
