# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""The session of a meter with a memory, on a serial line or a HID device's node."""

from collections.abc import Callable

from drivers.asked_memory import AskedMemoryConversation, AskedMeter
from drivers.clock import Clock
from drivers.meter import MeterSession
from drivers.meter_session import LineMeterSession
from drivers.ports import PortWatch
from drivers.transport import LineOpener, LineSettings, SerialLine


def meter_opener(
    meter: AskedMeter, open_line: LineOpener = SerialLine
) -> Callable[[PortWatch, LineSettings, Clock], MeterSession]:
    """`drivers.driver.OpenMeter` of that model."""

    def open_meter(ports: PortWatch, settings: LineSettings, clock: Clock) -> MeterSession:
        return LineMeterSession(
            ports, open_line, settings, clock, lambda: AskedMemoryConversation(meter)
        )

    return open_meter
