# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""What the catalogue's row stands for (`drivers.driver`)."""

from functools import partial
from typing import Final

from drivers.clock import Clock
from drivers.decoding import decoder
from drivers.meter import MeterSession
from drivers.meter_session import LineMeterSession
from drivers.ports import PortWatch
from drivers.reading import DeviceInfo
from drivers.self_started import SelfStarted, SelfStartedConversation
from drivers.simulated_self_started import Wire, simulator
from drivers.terumo_esbp500 import simulated_bytes as wire
from drivers.terumo_esbp500.protocol import listen
from drivers.transport import LineSettings, SerialLine

__all__ = ["SELF_STARTED", "decode", "open_meter", "simulate"]

SELF_STARTED: Final = SelfStarted(DeviceInfo("Terumo", "ES-BP500"), listen, confirmed=True)

decode = decoder(listen)
simulate = simulator(Wire(wire.frame, wire.SYSTOLIC_AT, wire.SECONDS_PER_BYTE))


def open_meter(ports: PortWatch, settings: LineSettings, clock: Clock) -> MeterSession:
    """`drivers.driver.OpenMeter`."""
    converse = partial(SelfStartedConversation, SELF_STARTED)
    return LineMeterSession(ports, SerialLine, settings, clock, converse)
