# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""The kiosk's end of the line: seal, store, send, fetch. Records are opaque here."""
