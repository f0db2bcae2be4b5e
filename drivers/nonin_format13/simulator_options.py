# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""Which vitals and faults the simulated 9560 understands."""

from collections.abc import Mapping
from decimal import Decimal

from drivers.simulated_one_shot import FAULTS as ONE_SHOT
from drivers.simulated_stream import DEFAULTS as STREAM

DEFAULTS: Mapping[str, Decimal] = STREAM
FAULTS: Mapping[str, str] = {
    **ONE_SHOT,
    "no-finger": "",  # every frame says that nothing was measured
    "from-memory": "",  # what it says was measured before
}
