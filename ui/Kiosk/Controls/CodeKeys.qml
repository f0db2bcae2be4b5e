// SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
// SPDX-License-Identifier: EUPL-1.2

pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Style

// The characters that a code can have, and a key that takes back the last one.
Column {
    id: pad

    required property var keys
    property int columns: 8
    property bool erasing: true // there is something to take back
    signal pressed(key: string)
    signal deleted

    spacing: Theme.keyGap

    Grid {
        columns: pad.columns
        spacing: Theme.keyGap

        Repeater {
            model: pad.keys

            KeyButton {
                required property string modelData

                text: modelData
                onClicked: pad.pressed(modelData)
            }
        }
    }
    DeleteKey {
        visible: pad.erasing
        width: 3 * Theme.keySide + 2 * Theme.keyGap
        onClicked: pad.deleted()
    }
}
