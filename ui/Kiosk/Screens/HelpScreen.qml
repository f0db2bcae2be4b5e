// SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
// SPDX-License-Identifier: EUPL-1.2

import QtQuick
import Kiosk.Controls

// Who helps, over any page.
ScreenFrame {
    id: screen

    ContentBlock {
        Headline {
            width: parent.width
            //: Headline of the help page
            //% "Wer hilft Ihnen?"
            text: qsTrId("help-headline")
        }
        Lead {
            width: parent.width
            //: Below the headline of the help page
            //% "Rufen Sie an oder bitten Sie jemanden in der Nähe."
            text: qsTrId("help-lead")
        }
        ValueRow {
            width: parent.width
            visible: screen.session.place.helpPhone !== ""
            //: Before the telephone number of the people who look after the room
            //% "Betreuung des Raums"
            label: qsTrId("help-attendant")
            value: screen.session.place.helpPhone
        }
        ValueRow {
            width: parent.width
            visible: screen.session.place.practicePhone !== ""
            label: screen.session.place.practice
            value: screen.session.place.practicePhone
        }
        ValueRow {
            width: parent.width
            urgent: true
            //: Before the emergency number
            //% "Notfall, Lebensgefahr"
            label: qsTrId("help-emergency")
            //: The emergency telephone number
            //% "112"
            value: qsTrId("help-emergency-number")
        }
    }
    action: PrimaryButton {
        anchors.right: parent.right
        //: Closes the help page; the visit goes on where it was
        //% "Weiter im Besuch"
        text: qsTrId("help-close")
        onClicked: screen.session.closeOverlay()
    }
}
