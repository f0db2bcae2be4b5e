# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""What the catalogue's row stands for (`drivers.driver`)."""

from drivers.decoding import decoder
from drivers.memory_session import meter_opener
from drivers.onetouch_ultramini.look import METER
from drivers.onetouch_ultramini.protocol import listen
from drivers.onetouch_ultramini.simulator import simulate

__all__ = ["decode", "open_meter", "simulate"]

decode = decoder(listen)
open_meter = meter_opener(METER)
