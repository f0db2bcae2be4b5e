# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""What the catalogue's row stands for (`drivers.driver`)."""

from drivers.aandd_tm2657.decoding import decode
from drivers.aandd_tm2657.session import Tm2657Session
from drivers.aandd_tm2657.simulator import simulate
from drivers.clock import Clock
from drivers.cuff import CuffSession
from drivers.ports import PortWatch
from drivers.transport import LineSettings, SerialLine

__all__ = ["decode", "open_cuff", "simulate"]


def open_cuff(ports: PortWatch, settings: LineSettings, clock: Clock) -> CuffSession:
    """`drivers.driver.OpenCuff`."""
    return Tm2657Session(ports, SerialLine, settings, clock)
