# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""What the catalogue's row stands for (`drivers.driver`)."""

from typing import Final

from drivers.decoding import decoder
from drivers.hid_line import hid_opener, reports_of
from drivers.memory_session import meter_opener
from drivers.omron_hem790.look import METER, SIZE
from drivers.omron_hem790.protocol import listen
from drivers.omron_hem790.simulator import simulate
from drivers.rows.pressure import ROWS

__all__ = ["REPORTS", "decode", "open_meter", "simulate"]

# The feature report that lets readings be asked for.
READINGS: Final = b"\x74\xbc"
REPORTS: Final = reports_of("omron-hem790", ROWS, SIZE, READINGS)
decode = decoder(listen)
open_meter = meter_opener(METER, hid_opener(REPORTS))
