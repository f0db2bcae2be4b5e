// SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
// SPDX-License-Identifier: EUPL-1.2

pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Controls
import Kiosk.Style

// Why somebody comes.
ScreenFrame {
    id: screen

    readonly property var names: ({
        "routine":
            //: Why somebody comes: it was agreed with the practice
            //% "Kontrolle wie verabredet"
            qsTrId("reason-routine"),
        "pressure":
            //: Why somebody comes: to have the blood pressure measured
            //% "Mein Blutdruck"
            qsTrId("reason-pressure"),
        "unwell":
            //: Why somebody comes: not feeling well
            //% "Mir geht es nicht gut"
            qsTrId("reason-unwell"),
        "talk":
            //: Why somebody comes: a conversation with the practice is wanted
            //% "Ich möchte ein Gespräch"
            qsTrId("reason-talk"),
        "other":
            //: Why somebody comes: something else; the next page asks for words
            //% "Etwas anderes"
            qsTrId("reason-other")
    })
    readonly property var pictures: ({
        "routine": "../pictures/reason-routine.svg",
        "pressure": "../pictures/reason-pressure.svg",
        "unwell": "../pictures/reason-unwell.svg",
        "talk": "../pictures/reason-talk.svg",
        "other": "../pictures/reason-other.svg"
    })

    ContentBlock {
        Headline {
            width: parent.width
            //: Headline above the reasons for the visit
            //% "Warum kommen Sie heute?"
            text: qsTrId("reason-headline")
        }
        Grid {
            id: tiles

            width: parent.width
            columns: Theme.upright ? 1 : 2
            spacing: Theme.tileGap

            Repeater {
                model: screen.session.asking.questions.reasons

                TileButton {
                    required property string modelData

                    width: (tiles.width - (tiles.columns - 1) * tiles.spacing) / tiles.columns
                    height: Theme.pictureTile
                    drawing: Qt.resolvedUrl(screen.pictures[modelData])
                    text: screen.names[modelData] ?? ""
                    onClicked: screen.session.asking.questions.chooseReason(modelData)
                }
            }
        }
    }
}
