// SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
// SPDX-License-Identifier: EUPL-1.2

import Kiosk.Style

// One of the two small buttons above: a sign of two letters, its whole word for a screen reader.
KioskButton {
    implicitWidth: Theme.headerButton
    implicitHeight: Theme.touchHeight
    leftPadding: 0
    rightPadding: 0
    labelSize: Theme.least
}
