# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""What the catalogue's row stands for (`drivers.driver`)."""

from typing import Final

from drivers.asked_memory import AskedMemoryConversation
from drivers.beurer_bm_hid import record
from drivers.beurer_bm_hid.look import meter
from drivers.beurer_bm_hid.protocol import listen
from drivers.beurer_bm_hid.simulator import simulate
from drivers.clock import Clock
from drivers.decoding import decoder
from drivers.hid_line import hid_opener, reports_of
from drivers.meter import MeterSession
from drivers.meter_session import LineMeterSession
from drivers.ports import PortWatch
from drivers.rows.pressure import ROWS
from drivers.transport import LineSettings

__all__ = ["REPORTS", "decode", "open_meter", "simulate"]

REPORTS: Final = reports_of("beurer-bm-hid", ROWS, record.SIZE)
decode = decoder(listen)


def open_meter(ports: PortWatch, settings: LineSettings, clock: Clock) -> MeterSession:
    """`drivers.driver.OpenMeter`."""
    return LineMeterSession(
        ports, hid_opener(REPORTS), settings, clock, lambda: AskedMemoryConversation(meter())
    )
