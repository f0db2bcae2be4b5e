# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""Which vitals and faults the simulated board understands."""

from collections.abc import Mapping
from decimal import Decimal

from drivers.simulated_answers import FAULTS as ANSWERING

# `aim`: seconds from the first question until somebody is in front of it.
DEFAULTS: Mapping[str, Decimal] = {"temperature": Decimal("36.62"), "aim": Decimal(3)}
FAULTS: Mapping[str, str] = {
    **ANSWERING,
    "nobody": "",  # it looks at a wall
    "restless": "",  # it never says the like twice
    "object": "",  # set to objects, until it is told to be set to bodies
    "stubborn": "",  # set to objects whatever it is told
}
