# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""What is asked of a Winsen MH-Z19; how it goes is `drivers.air_conversation`. Pure."""

from typing import Final

from drivers.air_conversation import AirConversation, AirKind
from drivers.mh_z19.protocol import listen
from drivers.reading import DeviceInfo

READ: Final = bytes.fromhex("ff01 86 0000000000 79")
KIND: Final = AirKind(
    DeviceInfo("Winsen", "MH-Z19"),
    listen,
    READ,
    favourites=frozenset((400, 410, 5000)),
    warm_up_seconds=180.0,
    top=5000,
)


def converse() -> AirConversation:
    """A line that has just been opened."""
    return AirConversation(KIND)
