// SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
// SPDX-License-Identifier: EUPL-1.2

import Kiosk.Style

// What may be left out: there, but not inviting.
KioskButton {
    width: parent ? Math.min(implicitWidth, parent.width) : implicitWidth
    fillColor: Theme.card
    labelColor: Theme.soft
    edgeColor: Theme.edge
    edgeWidth: Theme.border
}
