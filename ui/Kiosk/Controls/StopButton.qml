// SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
// SPDX-License-Identifier: EUPL-1.2

import Kiosk.Style

// Lets the cuff go. Fills the action place while the cuff is under pressure.
KioskButton {
    //: The large button while the cuff is inflated: stops and lets the air out
    //% "Stopp"
    text: qsTrId("stop-button")
    implicitHeight: Theme.primaryHeight
    labelSize: Theme.stopLetter
    fillColor: Theme.clay
    labelColor: Theme.actionInk
    edgeWidth: 0
    lowerEdge: Theme.clayEdge
    lift: Theme.pressEdge
}
