// SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
// SPDX-License-Identifier: EUPL-1.2

import QtQuick
import Kiosk.Controls
import Kiosk.Style

// A meter is measuring: what it sees, at this moment.
ScreenFrame {
    id: screen

    readonly property string vital: session.vitals.meter.vital

    TakingOximetry {
        visible: screen.vital === "oximetry"
        anchors.fill: parent
        live: screen.session.vitals.live
    }
    TakingWeight {
        visible: screen.vital === "weight"
        anchors.fill: parent
        live: screen.session.vitals.live
    }
    TakingTemperature {
        visible: screen.vital === "temperature"
        anchors.fill: parent
        meter: screen.session.vitals.meter
        live: screen.session.vitals.live
    }
    action: [
        SignalBars {
            x: -Theme.backWidth - Theme.bandGap // there is no way back here
            visible: screen.vital === "oximetry" && screen.session.vitals.live.signalLevel >= 0
            y: Theme.stacking ? -height : 0
            height: parent.height
            level: Math.max(0, screen.session.vitals.live.signalLevel)
        },
        SecondaryButton {
            anchors.right: parent.right
            anchors.bottom: parent.bottom
            //: Ends the running measurement; nothing is kept of it
            //% "Abbrechen"
            text: qsTrId("taking-stop")
            onClicked: screen.session.vitals.meter.stop()
        }
    ]
}
