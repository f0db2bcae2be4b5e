# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""What the catalogue's row stands for (`drivers.driver`)."""

from typing import Final

from drivers.contec_08a.protocol import listen
from drivers.decoding import decoder
from drivers.hid_line import reports_of
from drivers.rows.pressure import ROWS

__all__ = ["REPORTS", "decode"]

REPORT_SIZE: Final = 64
REPORTS: Final = reports_of("contec-08a", ROWS, REPORT_SIZE)
decode = decoder(listen)
