# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""What the catalogue's row stands for (`drivers.driver`)."""

from drivers.clock import Clock
from drivers.cuff import CuffSession
from drivers.cuff_session import LineCuffSession
from drivers.decoding import decoder
from drivers.ports import PortWatch
from drivers.suntech_advantage.commands import ABORT
from drivers.suntech_advantage.conversation import AdvantageConversation
from drivers.suntech_advantage.protocol import listen
from drivers.suntech_advantage.simulator import simulate
from drivers.transport import LineSettings, SerialLine

__all__ = ["decode", "open_cuff", "simulate"]

decode = decoder(listen)


def open_cuff(ports: PortWatch, settings: LineSettings, clock: Clock) -> CuffSession:
    """`drivers.driver.OpenCuff`."""
    return LineCuffSession(ports, SerialLine, settings, clock, ABORT, AdvantageConversation)
