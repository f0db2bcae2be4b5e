# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""What the catalogue's row stands for (`drivers.driver`)."""

from typing import Final

from drivers.decoding import decoder
from drivers.freestyle_hid.look import METER
from drivers.freestyle_hid.protocol import SIZE, listen
from drivers.freestyle_hid.simulator import simulate
from drivers.hid_line import hid_opener, reports_of
from drivers.memory_session import meter_opener
from drivers.rows.glucose import ROWS

__all__ = ["REPORTS", "decode", "open_meter", "simulate"]

REPORTS: Final = reports_of("freestyle-hid", ROWS, SIZE)
decode = decoder(listen)
open_meter = meter_opener(METER, hid_opener(REPORTS))
