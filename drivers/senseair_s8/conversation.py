# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""What is asked of a SenseAir S8; how it goes is `drivers.air_conversation`. Pure."""

from typing import Final

from drivers.air_conversation import AirConversation, AirKind
from drivers.reading import DeviceInfo
from drivers.senseair_s8.protocol import listen

READ: Final = bytes.fromhex("fe04 0003 0001 d5c5")
KIND: Final = AirKind(DeviceInfo("SenseAir", "S8"), listen, READ)


def converse() -> AirConversation:
    """A line that has just been opened."""
    return AirConversation(KIND)
