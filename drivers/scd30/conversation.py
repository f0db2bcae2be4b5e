# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""What is asked of a Sensirion SCD30; how it goes is `drivers.air_conversation`. Pure.

GO starts measuring every two seconds, without correction for the height; it is said only to a
sensor that has nothing, and kept by it when the power fails.
"""

from typing import Final

from drivers.air_conversation import AirConversation, AirKind
from drivers.reading import DeviceInfo
from drivers.scd30.protocol import listen

READY: Final = bytes.fromhex("6103 0027 0001 3da1")
READ: Final = bytes.fromhex("6103 0028 0006 4c60")
GO: Final = bytes.fromhex("6106 0036 0000 6064")
KIND: Final = AirKind(DeviceInfo("Sensirion", "SCD30"), listen, READ, ready=READY, go=GO)


def converse() -> AirConversation:
    """A line that has just been opened."""
    return AirConversation(KIND)
