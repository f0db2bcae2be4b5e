// SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
// SPDX-License-Identifier: EUPL-1.2

import QtQuick
import Kiosk.Style

// Where the keyboard is: amber with a dark edge on both sides, outside the control. Every control
// has one and at most one is seen; the rounded corners of the others would take 12 MB.
Loader {
    anchors.fill: parent
    anchors.margins: -Theme.focusGap
    active: visible
    sourceComponent: Rectangle {
        id: dark

        radius: Theme.corner + Theme.focusGap
        color: "transparent"
        border.width: Theme.focusWidth
        border.color: Theme.ink

        Rectangle {
            anchors.fill: parent
            anchors.margins: Theme.border
            radius: dark.radius - Theme.border
            color: "transparent"
            border.width: Theme.focusWidth - 2 * Theme.border
            border.color: Theme.amber
        }
    }
}
