# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""Every page of the kiosk as a picture, for looking at: `python -m ui.gallery FOLDER`."""
