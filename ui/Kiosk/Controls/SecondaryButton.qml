// SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
// SPDX-License-Identifier: EUPL-1.2

import Kiosk.Style

// What can be done, too.
KioskButton {
    fillColor: Theme.card
    labelColor: Theme.spruce
    edgeColor: Theme.spruce
    edgeWidth: Theme.borderStrong
}
