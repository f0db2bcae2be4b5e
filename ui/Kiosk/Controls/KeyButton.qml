// SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
// SPDX-License-Identifier: EUPL-1.2

import Kiosk.Style

// One key of the code keys or the number pad.
KioskButton {
    implicitWidth: Theme.keySide
    implicitHeight: Theme.keyHeight
    leftPadding: 0
    rightPadding: 0
    labelSize: Theme.key
    lift: Theme.pressEdge
}
