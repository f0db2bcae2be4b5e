// SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
// SPDX-License-Identifier: EUPL-1.2

pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Style

// A typewriter as it is used in Germany; one key goes over to digits and signs.
Column {
    id: pad

    required property var rows
    required property bool signs
    readonly property real keyWidth: Math.floor((width - 10 * Theme.letterGap) / 11)
    readonly property real wideKey: 2 * keyWidth + Theme.letterGap
    signal pressed(key: string)
    signal deleted
    signal caseWanted
    signal signsWanted

    component Letter: KeyButton {
        width: pad.keyWidth
        height: Theme.letterHeight
    }

    spacing: Theme.letterGap

    Repeater {
        model: pad.rows

        Row {
            id: row

            required property var modelData

            x: Math.round((pad.width - width) / 2)
            spacing: Theme.letterGap

            Repeater {
                model: row.modelData

                Letter {
                    required property string modelData

                    text: modelData
                    onClicked: pad.pressed(modelData)
                }
            }
        }
    }
    Row {
        spacing: Theme.letterGap

        Letter {
            visible: !pad.signs
            width: pad.wideKey
            labelSize: Theme.action
            //: Key that makes the next letter a capital
            //% "Groß"
            text: qsTrId("case-key")
            //: That key's name for a screen reader
            //% "Groß oder klein"
            spoken: qsTrId("case-key-name")
            onClicked: pad.caseWanted()
        }
        Letter {
            width: pad.wideKey
            labelSize: Theme.action
            text: pad.signs
                //: Key that goes back from digits and signs to the letters
                //% "ABC"
                ? qsTrId("letters-key")
                //: Key that goes from the letters to digits and signs
                //% "123"
                : qsTrId("signs-key")
            onClicked: pad.signsWanted()
        }
        Letter {
            width: pad.width - x - erase.width - Theme.letterGap
            labelSize: Theme.action
            //: The space bar
            //% "Leerzeichen"
            text: qsTrId("space-key")
            onClicked: pad.pressed(" ")
        }
        DeleteKey {
            id: erase

            width: Math.max(pad.wideKey, implicitContentWidth + 2 * Theme.gapSmall)
            height: Theme.letterHeight
            onClicked: pad.deleted()
        }
    }
}
