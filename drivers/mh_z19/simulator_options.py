# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""Which vitals and faults the simulated sensor understands: those of every sensor of the air."""

from drivers.simulated_air import DEFAULTS, FAULTS

__all__ = ["DEFAULTS", "FAULTS"]
