# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""What is asked of a KERN scale; how a weighing goes is `drivers.weighing`. Pure.

The KCP's commands first, then the single letters of older models: each means nothing to the other.
"""

from typing import Final

from drivers.kern.protocol import OWN, listen
from drivers.reading import DeviceInfo
from drivers.weighing import ScaleKind, WeighingConversation

KCP: Final = (b"SI\r\n", b"S\r\n")
LETTERS: Final = (b"w", b"s")
KIND: Final = ScaleKind(DeviceInfo("KERN", OWN), listen, (KCP, LETTERS))


def converse() -> WeighingConversation:
    """A line that has just been opened."""
    return WeighingConversation(KIND)
