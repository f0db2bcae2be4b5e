// SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
// SPDX-License-Identifier: EUPL-1.2

pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Style

// The characters of a code or number, in two groups as they stand on paper.
Row {
    id: boxes

    required property var texts
    required property int next
    property bool wrong: false
    property int groupStart: 4 // of the second group
    property real boxWidth: Theme.boxWidth
    property string name:
        //: Name of the code field for a screen reader
        //% "Code vom Terminzettel"
        qsTrId("code-field")

    spacing: Theme.boxGap
    Accessible.role: Accessible.EditableText
    Accessible.name: name
    Accessible.description: texts.join(" ")
    Accessible.readOnly: true

    Repeater {
        model: boxes.texts

        EntryBox {
            required property int index
            required property string modelData

            leftMargin: index === boxes.groupStart ? Theme.boxGroupGap : 0
            width: boxes.boxWidth + leftMargin
            text: modelData
            present: index === boxes.next
            wrong: boxes.wrong
        }
    }
}
