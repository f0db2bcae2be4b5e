# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""What the catalogue's row stands for (`drivers.driver`)."""

from drivers.asked_memory import AskedMemoryConversation
from drivers.beurer_bm_serial.look import meter
from drivers.beurer_bm_serial.protocol import listen
from drivers.beurer_bm_serial.simulator import simulate
from drivers.clock import Clock
from drivers.decoding import decoder
from drivers.meter import MeterSession
from drivers.meter_session import LineMeterSession
from drivers.ports import PortWatch
from drivers.transport import LineSettings, SerialLine

__all__ = ["decode", "open_meter", "simulate"]

decode = decoder(listen)


def open_meter(ports: PortWatch, settings: LineSettings, clock: Clock) -> MeterSession:
    """`drivers.driver.OpenMeter`."""
    return LineMeterSession(
        ports, SerialLine, settings, clock, lambda: AskedMemoryConversation(meter())
    )
