# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""How a G-Tech column is believed: `drivers.one_shot`; nothing is ever said to it. Pure."""

from typing import Final

from drivers.gtech_column.protocol import listen
from drivers.one_shot import OneShotConversation, OneShotKind
from drivers.reading import DeviceInfo

KIND: Final = OneShotKind(
    DeviceInfo("G-Tech", "GL-150"), listen, limit_seconds=60.0, second_seconds=20.0
)


def converse() -> OneShotConversation:
    """A line that has just been opened."""
    return OneShotConversation(KIND)
