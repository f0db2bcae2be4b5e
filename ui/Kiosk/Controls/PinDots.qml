// SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
// SPDX-License-Identifier: EUPL-1.2

pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Style

// How many digits of a PIN are typed. Which ones nobody sees, and no screen reader says.
Row {
    id: dots

    required property int typed
    readonly property int least: 4

    spacing: Theme.gap
    Accessible.role: Accessible.EditableText
    //: For a screen reader: digits of a PIN that are typed
    //% "%n Ziffern getippt"
    Accessible.name: qsTrId("pin-typed", typed)
    Accessible.readOnly: true

    Repeater {
        model: Math.max(dots.least, dots.typed)

        Rectangle {
            required property int index

            width: Theme.pinDot
            height: width
            radius: width / 2
            color: index < dots.typed ? Theme.ink : "transparent"
            border.width: Theme.borderStrong
            border.color: index < dots.typed ? Theme.ink : Theme.edge
        }
    }
}
