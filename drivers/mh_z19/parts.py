# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""What the catalogue's row stands for (`drivers.driver`)."""

from drivers.clock import Clock
from drivers.decoding import decoder
from drivers.meter import MeterSession
from drivers.meter_session import LineMeterSession
from drivers.mh_z19.conversation import converse
from drivers.mh_z19.protocol import listen
from drivers.mh_z19.simulated_bytes import MhZ19
from drivers.ports import PortWatch
from drivers.simulated_air import air_simulator
from drivers.transport import LineSettings, SerialLine

__all__ = ["decode", "open_meter", "simulate"]

decode = decoder(listen)
simulate = air_simulator(MhZ19)


def open_meter(ports: PortWatch, settings: LineSettings, clock: Clock) -> MeterSession:
    """`drivers.driver.OpenMeter`."""
    return LineMeterSession(ports, SerialLine, settings, clock, converse)
