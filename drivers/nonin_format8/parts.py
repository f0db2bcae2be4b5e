# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""What the catalogue's row stands for (`drivers.driver`)."""

from functools import partial
from typing import Final

from drivers.clock import Clock
from drivers.decoding import decoder
from drivers.meter import MeterSession
from drivers.meter_session import LineMeterSession
from drivers.nonin_format8.protocol import listen
from drivers.nonin_format8.simulated_bytes import Moments
from drivers.oximetry.free_stream import FreeStreamConversation, Stream
from drivers.ports import PortWatch
from drivers.reading import DeviceInfo
from drivers.simulated_stream import simulator
from drivers.transport import LineSettings, SerialLine

__all__ = ["decode", "open_meter", "simulate"]

STREAM: Final = Stream(DeviceInfo("Nonin", "OEM III"), 75, 6, 8)

decode = decoder(listen)
simulate = simulator(Moments())


def open_meter(ports: PortWatch, settings: LineSettings, clock: Clock) -> MeterSession:
    """`drivers.driver.OpenMeter`."""
    converse = partial(FreeStreamConversation, listen, STREAM)
    return LineMeterSession(ports, SerialLine, settings, clock, converse)
