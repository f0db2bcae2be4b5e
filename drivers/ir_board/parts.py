# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""What the catalogue's row stands for (`drivers.driver`)."""

from drivers.clock import Clock
from drivers.decoding import decoder
from drivers.ir_board.conversation import IrBoardConversation
from drivers.ir_board.protocol import listen
from drivers.ir_board.simulator import simulate
from drivers.meter import MeterSession
from drivers.meter_session import LineMeterSession
from drivers.ports import PortWatch
from drivers.transport import LineSettings, SerialLine

__all__ = ["decode", "open_meter", "simulate"]

decode = decoder(listen)


def open_meter(ports: PortWatch, settings: LineSettings, clock: Clock) -> MeterSession:
    """`drivers.driver.OpenMeter`."""
    return LineMeterSession(ports, SerialLine, settings, clock, IrBoardConversation)
