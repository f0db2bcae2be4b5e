# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""What both ends of the line agree on. Pure: no clock, randomness, file or socket below here."""
