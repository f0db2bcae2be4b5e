# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""What the simulated reader can be told: nothing, the cards' files say it (docs/devices/egk.md)."""

from collections.abc import Mapping
from decimal import Decimal

DEFAULTS: Mapping[str, Decimal] = {}
FAULTS: Mapping[str, str] = {}
