# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""What the catalogue's row stands for (`drivers.driver`)."""

from typing import Final

from drivers.decoding import decoder
from drivers.hid_line import reports_of
from drivers.omron_hem7131.protocol import listen
from drivers.rows.pressure import ROWS

__all__ = ["REPORTS", "decode"]

REPORT_SIZE: Final = 64
REPORTS: Final = reports_of("omron-hem7131", ROWS, REPORT_SIZE)
decode = decoder(listen)
