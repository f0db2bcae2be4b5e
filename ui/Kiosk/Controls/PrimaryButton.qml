// SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
// SPDX-License-Identifier: EUPL-1.2

import Kiosk.Style

// The one action of the screen, bottom right.
KioskButton {
    width: parent ? Math.min(implicitWidth, parent.width) : implicitWidth
    implicitHeight: Theme.primaryHeight
    implicitWidth: Math.max(Theme.primaryWidth, implicitContentWidth + leftPadding + rightPadding)
    fillColor: Theme.spruce
    labelColor: Theme.actionInk
    edgeWidth: 0
    lowerEdge: Theme.spruceEdge
    lift: Theme.pressEdge
}
