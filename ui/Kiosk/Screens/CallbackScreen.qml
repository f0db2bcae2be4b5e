// SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
// SPDX-License-Identifier: EUPL-1.2

import QtQuick
import Kiosk.Controls
import Kiosk.Models
import Kiosk.Style

// A telephone number at which the practice reaches the patient; nobody has to give one.
ScreenFrame {
    id: screen

    readonly property CallbackViewModel callback: session.asking.callback

    Keys.onPressed: event => {
        if (event.key === Qt.Key_Backspace) callback.deleteLast();
        else callback.press(event.text);
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
                //: Headline above the field for a telephone number
                //% "Dürfen wir Sie anrufen?"
                text: qsTrId("callback-headline")
            }
            Lead {
                width: parent.width
                //: Below the headline: who would phone, and when
                //% "Unter dieser Nummer erreicht Sie die Praxis, wenn sie Fragen hat."
                text: qsTrId("callback-lead")
            }
            EntryBox {
                width: Math.min(parent.width, Theme.phoneWidth)
                text: screen.callback.number
                present: true
                Accessible.role: Accessible.EditableText
                //: Name of the field for a telephone number, for a screen reader
                //% "Telefonnummer"
                Accessible.name: qsTrId("callback-field")
                Accessible.description: text
                Accessible.readOnly: true
            }
            LinkButton {
                width: Math.min(implicitWidth, parent.width)
                text: qsTrId("without-number")
                onClicked: screen.callback.goWithout()
            }
        }
        second: DigitPad {
            id: pad

            onPressed: digit => screen.callback.press(digit)
            onDeleted: screen.callback.deleteLast()
        }
    }
    action: [
        PrimaryButton {
            visible: screen.callback.missing === 0
            anchors.right: parent.right
            text: qsTrId("go-on")
            onClicked: screen.callback.confirm()
        },
        ActionHint {
            visible: screen.callback.missing > 0
            //: Stands where the button will be, as long as it can't be a telephone number
            //% "Nummer noch zu kurz"
            text: qsTrId("callback-short")
        }
    ]
}
