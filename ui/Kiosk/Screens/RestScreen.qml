// SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
// SPDX-License-Identifier: EUPL-1.2

import QtQuick
import Kiosk.Controls

// The rest before the first measurement.
ScreenFrame {
    id: screen

    WaitPage {
        anchors.fill: parent
        //: Headline of the rest before measuring
        //% "Erst einmal ausruhen."
        headline: qsTrId("rest-headline")
        //: What comes after the rest
        //% "Danach messen wir dreimal Ihren Blutdruck."
        lead: qsTrId("rest-lead")
        time: screen.session.pressure.remaining
        //: Below the minutes and seconds that are left
        //% "noch ruhig sitzen"
        caption: qsTrId("rest-caption")
        doneShare: screen.session.pressure.doneShare

        CheckLine {
            width: parent.width
            //: How to sit, 1 of 3
            //% "Rücken anlehnen, Füße auf den Boden"
            text: qsTrId("rest-back")
        }
        CheckLine {
            width: parent.width
            //: How to sit, 2 of 3
            //% "Arm auf den Tisch, Ärmel hoch"
            text: qsTrId("rest-arm")
        }
        CheckLine {
            width: parent.width
            //: How to sit, 3 of 3
            //% "Bitte nicht sprechen"
            text: qsTrId("rest-silence")
        }
    }
    action: QuietButton {
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        text: qsTrId("skip-today")
        onClicked: screen.session.pressure.skip()
    }
}
