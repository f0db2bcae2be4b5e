# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""What the simulated reader can be told (docs/devices/code-reader.md)."""

from collections.abc import Mapping
from decimal import Decimal

DEFAULTS: Mapping[str, Decimal] = {}
FAULTS: Mapping[str, str] = {
    "no-end": "",
    "slow": "",
    "bit-flip": "",
    "unplug-at": "SECONDS",
    "replug-after": "SECONDS",
    "wrong-device": "",
}
