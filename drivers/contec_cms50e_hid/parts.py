# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""What the catalogue's row stands for (`drivers.driver`)."""

from typing import Final

from drivers.clock import Clock
from drivers.contec_cms50e_hid.conversation import STREAM, CmsHidConversation
from drivers.contec_cms50e_hid.protocol import listen
from drivers.contec_cms50e_hid.simulator import simulate
from drivers.decoding import decoder
from drivers.hid_line import hid_opener, reports_of
from drivers.meter import MeterSession
from drivers.meter_session import LineMeterSession
from drivers.ports import PortWatch
from drivers.rows.oximetry import ROWS
from drivers.transport import LineSettings

__all__ = ["REPORTS", "STREAM", "decode", "open_meter", "simulate"]

REPORT_SIZE: Final = 64
REPORTS: Final = reports_of("contec-cms50e-hid", ROWS, REPORT_SIZE)
decode = decoder(listen)


def open_meter(ports: PortWatch, settings: LineSettings, clock: Clock) -> MeterSession:
    """`drivers.driver.OpenMeter`."""
    return LineMeterSession(ports, hid_opener(REPORTS), settings, clock, CmsHidConversation)
