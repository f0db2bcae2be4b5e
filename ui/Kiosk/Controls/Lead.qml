// SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
// SPDX-License-Identifier: EUPL-1.2

import Kiosk.Style

// The one sentence under the headline.
KioskText {
    font.pixelSize: Theme.lead
}
