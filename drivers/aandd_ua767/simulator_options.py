# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""Which vitals and faults the simulated A&D UA-767PC understands."""

from drivers.simulated_self_started import DEFAULTS, FAULTS

__all__ = ["DEFAULTS", "FAULTS"]
