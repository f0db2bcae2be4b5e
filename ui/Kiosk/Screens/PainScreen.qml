// SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
// SPDX-License-Identifier: EUPL-1.2

pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Controls
import Kiosk.Models
import Kiosk.Style

// Pain in eleven steps.
ScreenFrame {
    id: screen

    readonly property QuestionsViewModel questions: session.asking.questions

    ContentBlock {
        Headline {
            width: parent.width
            //: Headline above the keys 0 to 10
            //% "Wie stark sind Ihre Schmerzen?"
            text: qsTrId("pain-headline")
        }
        Grid {
            id: keys

            width: parent.width
            columns: Theme.upright ? 6 : 11
            spacing: Theme.keyGap

            Repeater {
                model: screen.questions.painLevels

                KeyButton {
                    required property int modelData
                    readonly property bool chosen: modelData === screen.questions.pain

                    width: Math.floor((keys.width - (keys.columns - 1) * keys.spacing) / keys.columns)
                    height: Theme.painHeight
                    text: modelData
                    fillColor: chosen ? Theme.sand : Theme.card
                    edgeColor: chosen ? Theme.ink : Theme.edge
                    edgeWidth: chosen ? Theme.boxBorder : Theme.border
                    onClicked: screen.questions.choosePain(modelData)
                }
            }
        }
        Item {
            id: ends

            readonly property bool stacked: none.width + worst.width + Theme.gap > width

            width: parent.width
            height: worst.y + worst.height

            KioskText {
                id: none

                //: What the lowest key means
                //% "0 = kein Schmerz"
                text: qsTrId("pain-none")
            }
            KioskText {
                id: worst

                x: ends.stacked ? 0 : ends.width - width
                y: ends.stacked ? none.height : 0
                //: What the highest key means
                //% "10 = stärkster Schmerz"
                text: qsTrId("pain-worst")
            }
        }
    }
    action: QuietButton {
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        //: The patient doesn't want to answer
        //% "Keine Angabe"
        text: qsTrId("no-answer")
        onClicked: screen.questions.skipPain()
    }
}
