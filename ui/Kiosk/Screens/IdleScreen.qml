// SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
// SPDX-License-Identifier: EUPL-1.2

import QtQuick
import Kiosk.Controls

// Nobody has touched anything for a while.
ScreenFrame {
    id: screen

    WaitPage {
        anchors.fill: parent
        //: Nobody has touched anything for a while
        //% "Sind Sie noch da?"
        headline: qsTrId("idle-headline")
        lead: screen.session.delivery.consented
            //: What happens without an answer, after consent
            //% "Sonst endet der Besuch. Was Sie bestätigt haben, ist gesichert und geht an Ihre Praxis."
            ? qsTrId("idle-lead-consented")
            //: What happens without an answer, before consent
            //% "Sonst endet der Besuch, und Ihre Eingaben werden gelöscht."
            : qsTrId("idle-lead")
        time: screen.session.idleSeconds
        //: Below the number of seconds that are left
        //% "Sekunden"
        caption: qsTrId("idle-caption")
        doneShare: screen.session.idleShare
    }
    action: PrimaryButton {
        anchors.right: parent.right
        //: Answer to the question whether anybody is there
        //% "Ja, ich bin noch da"
        text: qsTrId("idle-answer")
        onClicked: screen.session.closeOverlay()
    }
}
