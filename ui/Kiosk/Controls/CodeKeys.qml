// SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
// SPDX-License-Identifier: EUPL-1.2

pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Style

// The 32 characters that a code can have, eight a row, and a key that takes back the last one.
Column {
    id: pad

    required property var keys
    signal pressed(key: string)
    signal deleted

    spacing: Theme.keyGap

    Grid {
        columns: 8
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
        width: 3 * Theme.keySide + 2 * Theme.keyGap
        onClicked: pad.deleted()
    }
}
