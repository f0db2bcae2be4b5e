# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""The panels that the kiosk is designed for."""

from typing import NamedTuple


class Panel(NamedTuple):
    """Logical pixels and the diagonal in inches."""

    width: int
    height: int
    inches: float

    def __str__(self) -> str:
        return f"{self.width}x{self.height}@{self.inches}"

    @classmethod
    def parse(cls, text: str) -> "Panel":
        """ "1920x1080@21.5"; raises ValueError."""
        size, _, inches = text.partition("@")
        width, _, height = size.partition("x")
        return cls(int(width), int(height), float(inches))


PANELS = (Panel(1920, 1080, 21.5), Panel(1280, 800, 15.4), Panel(1080, 1920, 21.5))
