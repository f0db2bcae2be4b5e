// SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
// SPDX-License-Identifier: EUPL-1.2

import QtQuick
import Kiosk.Controls
import Kiosk.Style

// Day, month and year of birth on a number pad.
ScreenFrame {
    id: screen

    Keys.onPressed: event => {
        if (event.key === Qt.Key_Backspace) session.birthDate.deleteLast();
        else session.birthDate.press(event.text);
    }

    TwoParts {
        anchors.fill: parent
        secondBelow: true
        secondWidth: pad.implicitWidth
        first: Column {
            width: parent.width
            spacing: Theme.gap

            Headline {
                width: parent.width
                //: Headline of the birth date screen
                //% "Ihr Geburtsdatum"
                text: qsTrId("birth-date-headline")
            }
            Lead {
                width: parent.width
                visible: !problem.visible
                //: What to do with the number pad
                //% "Bitte tippen Sie Tag, Monat und Jahr."
                text: qsTrId("birth-date-lead")
            }
            BirthDateProblem {
                id: problem

                width: parent.width
                problem: screen.session.birthDate.problem
            }
            DateBoxes {
                day: screen.session.birthDate.day
                month: screen.session.birthDate.month
                year: screen.session.birthDate.year
                at: screen.session.birthDate.at
                wrong: problem.visible
                onChosen: part => screen.session.birthDate.goTo(part)
            }
        }
        second: DigitPad {
            id: pad

            onPressed: digit => screen.session.birthDate.press(digit)
            onDeleted: screen.session.birthDate.deleteLast()
        }
    }
    action: [
        PrimaryButton {
            visible: screen.session.birthDate.complete
            anchors.right: parent.right
            text: qsTrId("go-on")
            onClicked: screen.session.birthDate.confirm()
        },
        ActionHint {
            visible: screen.session.birthDate.missing > 0
            //: Stands where the button will be; %n digits of the birth date are missing
            //% "noch %n Ziffern"
            text: qsTrId("birth-date-missing", screen.session.birthDate.missing)
        }
    ]
}
