// SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
// SPDX-License-Identifier: EUPL-1.2

import QtQuick
import Kiosk.Controls

// The cuff is under pressure: one large Stopp fills the action place.
ScreenFrame {
    id: screen

    PicturePage {
        anchors.fill: parent
        //: Headline while the cuff is inflated
        //% "Jetzt wird gemessen."
        headline: qsTrId("inflating-headline")
        //: While the cuff is inflated
        //% "Die Manschette drückt am Arm. Das ist gleich vorbei."
        lead: qsTrId("inflating-lead")
        picture: "../pictures/sitting.svg"
        mirrored: screen.session.pressure.arm === "left"

        CheckLine {
            width: parent.width
            //: While the cuff is inflated, 1 of 2
            //% "Arm ruhig liegen lassen"
            text: qsTrId("inflating-still")
        }
        CheckLine {
            width: parent.width
            text: qsTrId("rest-silence")
        }
    }
    action: StopButton {
        width: parent.width
        onClicked: screen.session.pressure.stop()
    }
}
