// SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
// SPDX-License-Identifier: EUPL-1.2

import QtQuick
import Kiosk.Controls
import Kiosk.Models

// Hand hygiene: what to do, then move after move, with a pause whenever it is wanted.
ScreenFrame {
    id: screen

    readonly property HandsViewModel hands: session.asking.hands
    readonly property bool begun: hands.running || hands.paused

    HandsTexts {
        id: texts
    }
    PicturePage {
        anchors.fill: parent
        headline: screen.begun
            ? texts.titles[screen.hands.move - 1]
            //: Headline before hand hygiene
            //% "Erst die Hände einreiben."
            : qsTrId("hands-headline")
        lead: screen.begun
            ? texts.sentences[screen.hands.move - 1]
            //: What to do at the dispenser, and what comes then
            //% "Nehmen Sie Mittel aus dem Spender, bis beide Hände feucht sind. Dann zeigen wir sechs Bewegungen."
            : qsTrId("hands-lead")
        picture: screen.begun ? `../pictures/hands-${screen.hands.move}.svg` : "../pictures/hands-start.svg"

        HandsTime {
            width: parent.width
            visible: screen.begun
            hands: screen.hands
        }
        LinkButton {
            width: Math.min(implicitWidth, parent.width)
            //: Hand hygiene isn't possible for the patient
            //% "Geht bei mir nicht"
            text: qsTrId("hands-impossible")
            onClicked: screen.hands.goWithout()
        }
    }
    action: [
        PrimaryButton {
            visible: !screen.hands.running
            anchors.right: parent.right
            text: screen.hands.paused
                ? qsTrId("go-on")
                //: Starts the thirty seconds of hand hygiene
                //% "Jetzt einreiben"
                : qsTrId("hands-start")
            onClicked: screen.hands.start()
        },
        PrimaryButton {
            visible: screen.hands.running
            anchors.right: parent.right
            //: Stops the time of hand hygiene for a while
            //% "Pause"
            text: qsTrId("hands-pause")
            onClicked: screen.hands.pause()
        }
    ]
}
