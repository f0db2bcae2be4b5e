// SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
// SPDX-License-Identifier: EUPL-1.2

import QtQuick
import Kiosk.Controls

// The minute between two measurements.
ScreenFrame {
    id: screen

    WaitPage {
        anchors.fill: parent
        //: Headline of the minute between two measurements
        //% "Kurze Pause."
        headline: qsTrId("pause-headline")
        //: What to do in the minute between two measurements
        //% "Bitte bleiben Sie ruhig sitzen. Danach messen wir noch einmal."
        lead: qsTrId("pause-lead")
        time: screen.session.pressure.remaining
        caption: qsTrId("rest-caption")
        doneShare: screen.session.pressure.doneShare

        ValueRow {
            width: parent.width
            visible: screen.session.pressure.anyReading
            stacked: true
            //: The value of the last measurement; %1 its number
            //% "Messung %1"
            label: qsTrId("pause-last").arg(screen.session.pressure.number - 1)
            value: `${screen.session.pressure.lastSystolic} / ${screen.session.pressure.lastDiastolic}`
            //: Unit of blood pressure
            //% "mmHg"
            unit: qsTrId("unit-pressure")
        }
    }
    action: QuietButton {
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        text: qsTrId("skip-further")
        onClicked: screen.session.pressure.skip()
    }
}
