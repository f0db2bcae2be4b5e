// SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
// SPDX-License-Identifier: EUPL-1.2

import QtQuick
import Kiosk.Style

// A number pad as on a telephone.
Grid {
    id: pad

    signal pressed(digit: string)
    signal deleted

    columns: 3
    spacing: Theme.keyGap

    Repeater {
        model: ["1", "2", "3", "4", "5", "6", "7", "8", "9", "0"]

        KeyButton {
            required property string modelData

            width: Theme.digitWidth
            height: Theme.digitHeight
            text: modelData
            onClicked: pad.pressed(modelData)
        }
    }
    DeleteKey {
        width: 2 * Theme.digitWidth + pad.spacing
        height: Theme.digitHeight
        onClicked: pad.deleted()
    }
}
