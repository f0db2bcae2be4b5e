// SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
// SPDX-License-Identifier: EUPL-1.2

pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Style

// A number pad as on a telephone, with a decimal mark where there are decimals.
Column {
    id: pad

    property string mark: ""
    readonly property real markWidth: mark ? Theme.markWidth + Theme.keyGap : 0
    signal pressed(digit: string)
    signal deleted

    component Digit: KeyButton {
        width: Theme.digitWidth
        height: Theme.digitHeight
        onClicked: pad.pressed(text)
    }

    spacing: Theme.keyGap

    Grid {
        columns: 3
        spacing: Theme.keyGap

        Repeater {
            model: 9

            Digit {
                required property int index

                text: String(index + 1)
            }
        }
    }
    Row {
        spacing: Theme.keyGap

        Digit {
            text: "0"
        }
        Digit {
            visible: pad.mark !== ""
            width: Theme.markWidth
            text: pad.mark
            //: Key for the decimal mark, read aloud by a screen reader
            //% "Komma"
            Accessible.name: qsTrId("decimal-key")
        }
        DeleteKey {
            width: 2 * Theme.digitWidth + Theme.keyGap - pad.markWidth
            height: Theme.digitHeight
            onClicked: pad.deleted()
        }
    }
}
