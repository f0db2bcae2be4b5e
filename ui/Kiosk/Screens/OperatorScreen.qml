// SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
// SPDX-License-Identifier: EUPL-1.2

pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Controls
import Kiosk.Style

// Who operates the screen: it goes into the record beside the answers.
ScreenFrame {
    id: screen

    readonly property var names: ({
        "myself":
            //: Who operates the screen: the patient
            //% "Ich selbst"
            qsTrId("operator-myself"),
        "helped":
            //: Who operates the screen: the patient, and somebody helps
            //% "Ich, mit Hilfe"
            qsTrId("operator-helped"),
        "guardian":
            //: Who operates the screen: somebody who acts for the patient, such as a legal guardian
            //% "Jemand an meiner Stelle"
            qsTrId("operator-guardian")
    })
    readonly property var pictures: ({
        "myself": "../pictures/operator-self.svg",
        "helped": "../pictures/operator-helped.svg",
        "guardian": "../pictures/operator-guardian.svg"
    })

    Headline {
        id: question

        width: parent.width
        //: Headline above the three who can operate the screen
        //% "Wer bedient den Bildschirm?"
        text: qsTrId("operator-headline")
    }
    Grid {
        id: cards

        readonly property int rows_: Theme.upright ? 3 : 1

        anchors.top: question.bottom
        anchors.topMargin: Theme.gap
        anchors.bottom: parent.bottom
        columns: Theme.upright ? 1 : 3
        spacing: Theme.gap

        Repeater {
            model: screen.session.asking.questions.operators

            ChoiceCard {
                required property string modelData

                width: Theme.upright ? question.width : Math.floor((question.width - 2 * Theme.gap) / 3)
                height: Math.min(Theme.choiceHeight, Math.floor((cards.height - (cards.rows_ - 1) * Theme.gap) / cards.rows_))
                wordLines: Theme.upright ? 1 : 2
                drawing: Qt.resolvedUrl(screen.pictures[modelData])
                text: screen.names[modelData] ?? ""
                onClicked: screen.session.asking.questions.chooseOperator(modelData)
            }
        }
    }
}
