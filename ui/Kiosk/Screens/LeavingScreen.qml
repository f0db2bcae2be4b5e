// SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
// SPDX-License-Identifier: EUPL-1.2

import QtQuick
import Kiosk.Controls

// The end of a visit that isn't complete. Both answers are fine; without one the practice gets it.
ScreenFrame {
    id: screen

    WaitPage {
        anchors.fill: parent
        //: The visit is being ended before it is complete
        //% "Sollen Ihre Angaben in die Praxis?"
        headline: qsTrId("leaving-headline")
        //: What happens without an answer
        //% "Ohne Antwort bekommt die Praxis, was Sie bestätigt haben."
        lead: qsTrId("leaving-lead")
        time: screen.session.vitals.leaving.seconds
        caption: qsTrId("idle-caption")
        doneShare: screen.session.vitals.leaving.doneShare

        SecondaryButton {
            //: Nothing of the visit is given to the practice
            //% "Nein, verwerfen"
            text: qsTrId("leaving-discard")
            onClicked: screen.session.vitals.leaving.discard()
        }
    }
    action: PrimaryButton {
        anchors.right: parent.right
        //: What was confirmed in the visit is given to the practice
        //% "An die Praxis geben"
        text: qsTrId("leaving-give")
        onClicked: screen.session.vitals.leaving.give()
    }
}
