# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""Which vitals and faults it understands: those of every simulated glucose meter."""

from drivers.simulated_memory import DEFAULTS, FAULTS

__all__ = ["DEFAULTS", "FAULTS"]
