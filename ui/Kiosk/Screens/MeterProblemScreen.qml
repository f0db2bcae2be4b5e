// SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
// SPDX-License-Identifier: EUPL-1.2

import QtQuick
import Kiosk.Controls

// Why a meter gave no value, and what can be done.
ScreenFrame {
    id: screen

    MeterHeadlines {
        id: happened

        vital: screen.session.vitals.meter.vital
        fault: screen.session.vitals.meter.fault
    }
    MeterAdvice {
        id: todo

        vital: screen.session.vitals.meter.vital
        fault: screen.session.vitals.meter.fault
    }
    PicturePage {
        width: parent.width
        anchors.top: parent.top
        anchors.bottom: links.top
        headline: happened.headline
        lead: screen.session.vitals.meter.deviceBack ? qsTrId("problem-device-back") : todo.advice
        picture: todo.picture
    }
    MeterLinks {
        id: links

        meter: screen.session.vitals.meter
    }
    action: [
        PrimaryButton {
            visible: screen.session.vitals.meter.present
            anchors.right: parent.right
            text: qsTrId("problem-retry")
            onClicked: screen.session.vitals.meter.retry()
        },
        ActionHint {
            visible: !screen.session.vitals.meter.present
            text: qsTrId("problem-no-device")
        }
    ]
}
