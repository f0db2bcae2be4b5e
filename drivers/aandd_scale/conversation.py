# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""What is asked of an A&D scale; how a weighing goes is `drivers.weighing`. Pure."""

from typing import Final

from drivers.aandd_scale.protocol import OWN, listen
from drivers.reading import DeviceInfo
from drivers.weighing import ScaleKind, WeighingConversation

WEIGHT_NOW: Final = b"Q\r\n"
WEIGHT_STABLE: Final = b"S\r\n"
KIND: Final = ScaleKind(DeviceInfo("A&D", OWN), listen, ((WEIGHT_NOW, WEIGHT_STABLE),))


def converse() -> WeighingConversation:
    """A line that has just been opened."""
    return WeighingConversation(KIND)
