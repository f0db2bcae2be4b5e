# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""Badges in the virtual reader, put there like health cards: docs/devices/egk.md."""

from drivers.egk.simulator import simulate_cards
from drivers.simulation import OptionError, SimulatorOptions, check_faults


async def simulate(options: SimulatorOptions) -> None:
    """Be the slot until cancelled, SIGTERM or SIGINT. What a card is and does its file says."""
    for name in options.vitals:
        raise OptionError("--vitals", name, "")
    check_faults(options.faults, {})
    await simulate_cards(options.link, options.log)
