// SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
// SPDX-License-Identifier: EUPL-1.2

import QtQuick
import Kiosk.Controls

// Until the record is on disk. Nobody has to wait for a machine that needs longer.
ScreenFrame {
    id: screen

    PicturePage {
        anchors.fill: parent
        //: While the record is being written to disk
        //% "Ihre Angaben werden gespeichert."
        headline: qsTrId("saving-headline")
        lead: screen.session.delivery.delayed
            //: Saving did not work at once; the machine goes on trying
            //% "Das dauert länger als sonst. Sie können gehen, wir versuchen es weiter."
            ? qsTrId("saving-delayed")
            //: While the record is being written to disk
            //% "Das dauert nur einen Augenblick."
            : qsTrId("saving-lead")
        picture: "../pictures/letter.svg"
    }
    action: [
        PrimaryButton {
            visible: screen.session.delivery.delayed
            anchors.right: parent.right
            //: The visit is over
            //% "Fertig"
            text: qsTrId("done")
            onClicked: screen.session.delivery.finish()
        },
        ActionHint {
            visible: !screen.session.delivery.delayed
            text: qsTrId("moment-please")
        }
    ]
}
