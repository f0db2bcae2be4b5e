# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""The slip's type: Atkinson Hyperlegible Next, as on the kiosk's screen, made for weak eyes."""
