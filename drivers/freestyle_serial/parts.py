# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""What the catalogue's row stands for (`drivers.driver`)."""

from drivers.decoding import decoder
from drivers.freestyle_serial.look import METER
from drivers.freestyle_serial.protocol import listen
from drivers.freestyle_serial.simulator import simulate
from drivers.memory_session import meter_opener

__all__ = ["decode", "open_meter", "simulate"]

decode = decoder(listen)
open_meter = meter_opener(METER)
