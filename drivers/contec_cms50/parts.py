# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""What the catalogue's row stands for (`drivers.driver`)."""

from drivers.clock import Clock
from drivers.contec_cms50.conversation import Cms50Conversation
from drivers.contec_cms50.decoding import decode
from drivers.contec_cms50.simulator import simulate
from drivers.meter import MeterSession
from drivers.meter_session import LineMeterSession
from drivers.ports import PortWatch
from drivers.transport import LineSettings, SerialLine

__all__ = ["decode", "open_meter", "simulate"]


def open_meter(ports: PortWatch, settings: LineSettings, clock: Clock) -> MeterSession:
    """`drivers.driver.OpenMeter`."""
    return LineMeterSession(ports, SerialLine, settings, clock, Cms50Conversation)
