# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""`python -m ui`: the same as `telemed-kiosk`."""

import sys

from ui.app import main

sys.exit(main())
