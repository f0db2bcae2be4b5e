// SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
// SPDX-License-Identifier: EUPL-1.2

pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Style

// A number pad as on a telephone.
Column {
    id: pad

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
        DeleteKey {
            width: 2 * Theme.digitWidth + Theme.keyGap
            height: Theme.digitHeight
            onClicked: pad.deleted()
        }
    }
}
