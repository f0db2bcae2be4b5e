# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""The clocks that a front can be built with. `ui` imports `kiosk` alone.

Apart from `kiosk.visit.api`, because they bring asyncio, and the screens are loaded before it.
"""

from drivers.clock import Clock, PacedClock, SystemClock

__all__ = ["Clock", "PacedClock", "SystemClock"]
