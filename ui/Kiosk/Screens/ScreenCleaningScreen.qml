// SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
// SPDX-License-Identifier: EUPL-1.2

import Kiosk.Controls
import Kiosk.Models

// The screen is dead, so that it can be wiped; how long still.
ScreenFrame {
    id: screen

    readonly property ScreenCleaningViewModel cleaning: session.vitals.screenCleaning

    WaitPage {
        anchors.fill: parent
        //: The touch screen reacts to nothing now
        //% "Jetzt den Bildschirm reinigen."
        headline: qsTrId("screen-cleaning-headline")
        lead: screen.cleaning.badgeRefused
            ? qsTrId("pin-badge-refused")
            : screen.cleaning.badgeReader
            //: The screen is dead; there is a reader for the staff's badges
            //% "Er reagiert jetzt auf nichts. Ihr Ausweis am Leser beendet das früher."
            ? qsTrId("screen-cleaning-lead-badge")
            //: The screen is dead until the time is over
            //% "Er reagiert jetzt auf nichts."
            : qsTrId("screen-cleaning-lead")
        time: screen.cleaning.seconds
        caption: qsTrId("idle-caption")
        doneShare: screen.cleaning.doneShare
    }
}
