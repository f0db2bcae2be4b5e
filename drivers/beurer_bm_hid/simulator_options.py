# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""Which vitals and faults it understands: those of the simulated one with a serial cable."""

from drivers.beurer_bm_serial.simulator_options import DEFAULTS, FAULTS

__all__ = ["DEFAULTS", "FAULTS"]
