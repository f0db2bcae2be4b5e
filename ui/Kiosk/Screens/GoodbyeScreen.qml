// SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
// SPDX-License-Identifier: EUPL-1.2

import QtQuick
import Kiosk.Controls

// The farewell; then this front ends.
ScreenFrame {
    id: screen

    PicturePage {
        anchors.fill: parent
        //: Farewell
        //% "Auf Wiedersehen."
        headline: qsTrId("goodbye-headline")
        lead: screen.session.delivery.saved
            //: After a complete visit
            //% "Danke für Ihren Besuch. Ihre Angaben sind von diesem Bildschirm gelöscht."
            ? qsTrId("goodbye-saved")
            : screen.session.delivery.consented
            //: The visit was broken off after consent
            //% "Was Sie bestätigt haben, ist gesichert und geht an Ihre Praxis."
            ? qsTrId("goodbye-broken-off")
            //: No consent was given: nothing was kept
            //% "Es ist nichts gespeichert. Sie können jederzeit wiederkommen."
            : qsTrId("goodbye-nothing")
        picture: "../pictures/leaving.svg"
    }
    action: PrimaryButton {
        anchors.right: parent.right
        text: qsTrId("finish")
        onClicked: screen.session.delivery.finish()
    }
}
