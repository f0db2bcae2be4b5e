// SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
// SPDX-License-Identifier: EUPL-1.2

import QtQuick
import Kiosk.Controls

// No was said, and that is fine.
ScreenFrame {
    id: screen

    PicturePage {
        anchors.fill: parent
        //: The patient did not consent
        //% "Das ist in Ordnung."
        headline: qsTrId("declined-headline")
        //: Nothing was kept; %1 is the practice's telephone number
        //% "Ohne Ihr Ja messen wir nicht, und es ist nichts gespeichert. Fragen beantwortet Ihre Praxis: %1."
        lead: qsTrId("declined-lead").arg(screen.session.place.practicePhone)
        picture: "../pictures/leaving.svg"
    }
    action: PrimaryButton {
        anchors.right: parent.right
        //: Ends the visit
        //% "Beenden"
        text: qsTrId("finish")
        onClicked: screen.session.delivery.finish()
    }
}
