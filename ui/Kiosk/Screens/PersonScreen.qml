// SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
// SPDX-License-Identifier: EUPL-1.2

import QtQuick
import Kiosk.Controls
import Kiosk.Style

// After a value far out, twice: the way to a person. No judgement of anybody's health.
ScreenFrame {
    id: screen

    PicturePage {
        anchors.fill: parent
        anchors.bottomMargin: Theme.upright ? yes.height : 0
        //: After a value that is far out, twice; says nothing of the value
        //% "Möchten Sie mit jemandem sprechen?"
        headline: qsTrId("person-headline")
        //: What happens after a yes
        //% "Wir rufen dann jemanden zu Ihnen."
        lead: qsTrId("person-lead")
        picture: "../pictures/call.svg"

        ValueRow {
            width: parent.width
            stacked: true
            urgent: true
            label: qsTrId("help-emergency")
            value: qsTrId("help-emergency-number")
        }
    }
    action: [
        SecondAction {
            primary: yes
            labelColor: Theme.spruce
            //: Nobody is to be called
            //% "Nein, weiter"
            text: qsTrId("person-no")
            onClicked: screen.session.vitals.result.declinePerson()
        },
        PrimaryButton {
            id: yes

            anchors.right: parent.right
            //: Somebody is to be called
            //% "Ja, rufen"
            text: qsTrId("person-yes")
            onClicked: screen.session.vitals.result.wantPerson()
        }
    ]
}
