// SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
// SPDX-License-Identifier: EUPL-1.2

pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Controls
import Kiosk.Style

// Why hand hygiene doesn't work; the visit goes on with every answer.
ScreenFrame {
    id: screen

    readonly property var names: ({
        "skin":
            //: Why hand hygiene isn't possible: the skin doesn't bear it
            //% "Meine Haut verträgt es nicht"
            qsTrId("hands-skin"),
        "movement":
            //: Why hand hygiene isn't possible: the hands can't be moved like that
            //% "Meine Hände können das nicht"
            qsTrId("hands-movement"),
        "empty":
            //: Why hand hygiene isn't possible: the dispenser is empty
            //% "Der Spender ist leer"
            qsTrId("hands-empty"),
        "unwilling":
            //: Why hand hygiene isn't done: the patient doesn't want it
            //% "Ich möchte das nicht"
            qsTrId("hands-unwilling")
    })

    ContentBlock {
        Headline {
            width: parent.width
            //: Headline above the reasons
            //% "Woran liegt es?"
            text: qsTrId("hands-reason-headline")
        }
        Column {
            width: parent.width
            spacing: Theme.tileGap

            Repeater {
                model: screen.session.asking.hands.reasons

                TileButton {
                    required property string modelData

                    width: parent.width
                    text: screen.names[modelData] ?? ""
                    onClicked: screen.session.asking.hands.chooseReason(modelData)
                }
            }
        }
    }
}
