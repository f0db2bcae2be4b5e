// SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
// SPDX-License-Identifier: EUPL-1.2

pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Style

// The eight characters of a code in two groups of four, as they stand on the slip.
Row {
    id: boxes

    required property var texts
    required property int next
    property bool wrong: false

    spacing: Theme.boxGap
    Accessible.role: Accessible.EditableText
    //: Name of the code field for a screen reader
    //% "Code vom Terminzettel"
    Accessible.name: qsTrId("code-field")
    Accessible.description: texts.join(" ")
    Accessible.readOnly: true

    Repeater {
        model: boxes.texts

        EntryBox {
            required property int index
            required property string modelData

            leftMargin: index === 4 ? Theme.boxGroupGap : 0
            width: Theme.boxWidth + leftMargin
            text: modelData
            present: index === boxes.next
            wrong: boxes.wrong
        }
    }
}
