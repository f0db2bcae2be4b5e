# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""What the simulated reader can be told (docs/devices/rdm6300.md)."""

from collections.abc import Mapping
from decimal import Decimal

DEFAULTS: Mapping[str, Decimal] = {}
FAULTS: Mapping[str, str] = {
    "one-read": "",
    "raw-check": "",
    "line-ends": "",
    "bit-flip": "",
    "unplug-at": "SECONDS",
    "replug-after": "SECONDS",
    "wrong-device": "",
}
