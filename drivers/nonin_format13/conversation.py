# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""What is said to a Nonin 9560; how a spot check goes is `drivers.one_shot`. Pure.

NAK (15) asks for the frame once more, ACK (06) says that it is believed. Frames out of its memory
are never acknowledged: they are somebody else's, and stay where they are.
"""

from typing import Final

from drivers.nonin_format13.protocol import device_time, listen
from drivers.one_shot import OneShotConversation, OneShotKind
from drivers.reading import DeviceInfo

ACK: Final = b"\x06"
NAK: Final = b"\x15"
KIND: Final = OneShotKind(
    DeviceInfo("Nonin", "9560"),
    listen,
    limit_seconds=90.0,
    second_seconds=30.0,
    again=NAK,
    thanks=ACK,
    unconfirmed="check-unknown",
    device_time=device_time,
)


def converse() -> OneShotConversation:
    """A line that has just been opened."""
    return OneShotConversation(KIND)
