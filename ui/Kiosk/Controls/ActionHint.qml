// SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
// SPDX-License-Identifier: EUPL-1.2

import QtQuick
import Kiosk.Style

// Stands in the action place while there is nothing to press: what is still missing.
KioskText {
    anchors.fill: parent
    horizontalAlignment: Text.AlignRight
    verticalAlignment: Text.AlignVCenter
    color: Theme.soft
    font.pixelSize: Theme.action
}
