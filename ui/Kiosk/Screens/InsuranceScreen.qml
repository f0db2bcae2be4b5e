// SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
// SPDX-License-Identifier: EUPL-1.2

import QtQuick
import Kiosk.Controls
import Kiosk.Models
import Kiosk.Style

// The health insurance number: first the letters are offered, then the digits.
ScreenFrame {
    id: screen

    readonly property InsuranceViewModel insurance: session.asking.insurance

    Keys.onPressed: event => {
        if (event.key === Qt.Key_Backspace) insurance.deleteLast();
        else insurance.press(event.text);
    }

    TwoParts {
        anchors.fill: parent
        secondBelow: true
        secondWidth: Math.max(letters.implicitWidth, digits.implicitWidth)
        first: Column {
            id: words

            width: parent.width
            spacing: Theme.gap

            Headline {
                width: parent.width
                //: Headline above the boxes for the health insurance number
                //% "Ihre Kassenkarte"
                text: qsTrId("insurance-headline")
            }
            Lead {
                width: parent.width
                visible: !problem.visible
                //: Where the number stands and what it looks like
                //% "Die Versichertennummer auf der Karte: ein Buchstabe und neun Ziffern."
                text: qsTrId("insurance-lead")
            }
            Note {
                id: problem

                width: parent.width
                visible: screen.insurance.problem !== ""
                attention: true
                //: The check digit of the health insurance number doesn't fit
                //% "Ein Zeichen stimmt nicht. Bitte vergleichen Sie."
                text: qsTrId("insurance-check-digit")
            }
            CodeBoxes {
                texts: screen.insurance.boxes
                next: screen.insurance.next
                wrong: problem.visible
                groupStart: 1
                boxWidth: Math.min(Theme.boxWidth, Math.floor((words.width - 9 * Theme.boxGap - Theme.boxGroupGap) / 10))
                //: Name of the field for the health insurance number, for a screen reader
                //% "Versichertennummer"
                name: qsTrId("insurance-field")
            }
            LinkButton {
                width: Math.min(implicitWidth, parent.width)
                //: The patient doesn't want to give a number, or has none at hand
                //% "Ohne Nummer weiter"
                text: qsTrId("without-number")
                onClicked: screen.insurance.goWithout()
            }
        }
        second: [
            CodeKeys {
                id: letters

                visible: screen.insurance.wantsLetter
                anchors.right: parent.right
                columns: Theme.upright ? 8 : 6
                erasing: false
                keys: screen.insurance.letters
                onPressed: key => screen.insurance.press(key)
            },
            DigitPad {
                id: digits

                visible: !screen.insurance.wantsLetter
                anchors.right: parent.right
                onPressed: digit => screen.insurance.press(digit)
                onDeleted: screen.insurance.deleteLast()
            }
        ]
    }
    action: [
        PrimaryButton {
            visible: screen.insurance.complete
            anchors.right: parent.right
            text: qsTrId("go-on")
            onClicked: screen.insurance.confirm()
        },
        ActionHint {
            visible: screen.insurance.missing > 0
            text: screen.insurance.wantsLetter
                //: Stands where the button will be; the number begins with a letter
                //% "zuerst der Buchstabe"
                ? qsTrId("insurance-letter")
                : qsTrId("birth-date-missing", screen.insurance.missing)
        }
    ]
}
