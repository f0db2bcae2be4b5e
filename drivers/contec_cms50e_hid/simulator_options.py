# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""Which vitals and faults the simulated device understands: those of every streaming oximeter."""

from drivers.simulated_stream import DEFAULTS, FAULTS

__all__ = ["DEFAULTS", "FAULTS"]
