# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""The type of what is printed: Atkinson Hyperlegible Next, as on the screen, for weak eyes."""
