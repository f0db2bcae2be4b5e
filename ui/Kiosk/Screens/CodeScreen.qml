// SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
// SPDX-License-Identifier: EUPL-1.2

import QtQuick
import Kiosk.Controls
import Kiosk.Style

// The eight characters of the appointment slip.
ScreenFrame {
    id: screen

    Keys.onPressed: event => {
        if (event.key === Qt.Key_Backspace) session.code.deleteLast();
        else session.code.press(event.text);
    }

    TwoParts {
        anchors.fill: parent
        secondBelow: true
        secondWidth: keys.implicitWidth
        first: Column {
            width: parent.width
            spacing: (Theme.narrow || Theme.upright) && problem.visible ? Theme.gapText : Theme.gap

            Headline {
                width: parent.width
                //: Headline above the eight boxes for the code
                //% "Ihr Terminzettel"
                text: qsTrId("code-headline")
            }
            Lead {
                width: parent.width
                visible: !problem.visible
                text: screen.session.code.readingCard
                    //: The health card is being read and has to stay in the reader
                    //% "Ihre Karte wird gelesen. Bitte stecken lassen."
                    ? qsTrId("code-lead-reading")
                    : screen.session.code.hasCards && screen.session.code.hasReader
                    //: What to do: readers for slips and for health cards stand beside the screen
                    //% "Zettel unter den Leser halten oder Karte einstecken."
                    ? qsTrId("code-lead-both")
                    : screen.session.code.hasCards
                    //: What to do with the keys, or with the reader for health cards beside the screen
                    //% "Zeichen vom Zettel tippen oder Karte einstecken."
                    ? qsTrId("code-lead-cards")
                    : screen.session.code.hasReader
                    //: What to do: a reader for slips stands beside the screen
                    //% "Halten Sie den Zettel unter den Leser."
                    ? qsTrId("code-lead-reader")
                    //: What to do with the keys
                    //% "Bitte tippen Sie die acht Zeichen vom Zettel."
                    : qsTrId("code-lead")
            }
            CodeProblem {
                id: problem

                width: parent.width
                problem: screen.session.code.problem
            }
            CodeBoxes {
                texts: screen.session.code.boxes
                next: screen.session.code.next
                wrong: problem.visible && screen.session.code.missing < texts.length // a paper was wrong, not they
            }
            LinkButton {
                visible: !(problem.visible && Theme.terse)
                width: Math.min(implicitWidth, parent.width)
                //: Way round for patients without a slip
                //% "Ich habe keinen Zettel"
                text: qsTrId("code-none")
                onClicked: screen.session.code.goWithoutCode()
            }
        }
        second: CodeKeys {
            id: keys

            keys: screen.session.code.keys
            onPressed: key => screen.session.code.press(key)
            onDeleted: screen.session.code.deleteLast()
        }
    }
    action: [
        PrimaryButton {
            visible: screen.session.code.complete
            anchors.right: parent.right
            //: Goes on to the next screen
            //% "Weiter"
            text: qsTrId("go-on")
            onClicked: screen.session.code.confirm()
        },
        ActionHint {
            visible: !screen.session.code.complete
            text: screen.session.code.checking
                //: The code is being looked up
                //% "Einen Moment bitte"
                ? qsTrId("moment-please")
                //: Stands where the button will be; %n characters of the code are missing
                //% "noch %n Zeichen"
                : qsTrId("code-missing", screen.session.code.missing)
        }
    ]
}
