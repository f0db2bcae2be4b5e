// SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
// SPDX-License-Identifier: EUPL-1.2

import QtQuick
import Kiosk.Controls
import Kiosk.Style

// The start: the room, whether it is ready, and one button.
ScreenFrame {
    id: screen

    TwoParts {
        anchors.fill: parent
        secondAbove: true
        first: Column {
            width: parent.width
            y: Theme.upright ? 0 : Math.max(0, Math.round((screen.contentHeight - height) / 2))
            spacing: Theme.gap

            Headline {
                width: parent.width
                //: Greeting on the start screen
                //% "Guten Tag."
                text: qsTrId("welcome-headline")
                font.pixelSize: Theme.greeting
            }
            Lead {
                width: parent.width
                visible: screen.session.welcome.ready
                //: Below the greeting; says what happens here
                //% "Schön, dass Sie da sind. Wir messen Ihren Blutdruck und bringen die Werte in Ihre Praxis."
                text: qsTrId("welcome-lead")
            }
            WelcomeNote {
                width: parent.width
                welcome: screen.session.welcome
                place: screen.session.place
            }
        }
        second: Picture {
            width: parent.width
            height: parent.height
            source: "../pictures/door.svg"
        }
    }
    action: [
        PrimaryButton {
            visible: screen.session.welcome.canStart
            anchors.right: parent.right
            text: screen.session.welcome.interrupted
                //: Starts the interrupted visit again
                //% "Besuch fortsetzen"
                ? qsTrId("welcome-continue")
                //: Starts the visit
                //% "Besuch beginnen"
                : qsTrId("welcome-start")
            onClicked: screen.session.welcome.start()
        },
        ActionHint {
            visible: screen.session.welcome.beingCleaned
            //: Stands where the start button would be, while no visit can start
            //% "Bitte noch warten"
            text: qsTrId("welcome-wait")
        }
    ]
}
