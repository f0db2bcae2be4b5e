# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""What the catalogue's row stands for (`drivers.driver`)."""

from typing import Final

from drivers.contour_usb.look import METER
from drivers.contour_usb.protocol import listen
from drivers.contour_usb.reports import SIZE
from drivers.contour_usb.simulator import simulate
from drivers.decoding import decoder
from drivers.hid_line import hid_opener, reports_of
from drivers.memory_session import meter_opener
from drivers.rows.glucose import ROWS

__all__ = ["REPORTS", "decode", "open_meter", "simulate"]

REPORTS: Final = reports_of("contour-usb", ROWS, SIZE)
decode = decoder(listen)
open_meter = meter_opener(METER, hid_opener(REPORTS))
