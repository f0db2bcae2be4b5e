// SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
// SPDX-License-Identifier: EUPL-1.2

import QtQuick
import Kiosk.Controls
import Kiosk.Style

// What will be measured, how, and whether the device is there.
ScreenFrame {
    id: screen

    readonly property bool choosing: session.vitals.meter.vital === "temperature" && session.vitals.meter.present

    GuideTexts {
        id: texts

        vital: screen.session.vitals.meter.vital
        present: screen.session.vitals.meter.present
    }
    PicturePage {
        visible: !screen.choosing
        width: parent.width
        anchors.top: parent.top
        anchors.bottom: links.top
        headline: texts.headline
        lead: texts.lead
        picture: texts.picture

        Note {
            width: parent.width
            attention: !screen.session.vitals.meter.present
            text: texts.device
        }
    }
    GuideSites {
        visible: screen.choosing
        width: parent.width
        anchors.top: parent.top
        anchors.bottom: links.top
        anchors.bottomMargin: Theme.gapSmall
        headline: texts.headline
        lead: texts.lead
        meter: screen.session.vitals.meter
    }
    MeterLinks {
        id: links

        meter: screen.session.vitals.meter
    }
    action: [
        PrimaryButton {
            visible: screen.session.vitals.meter.present && !screen.choosing
            anchors.right: parent.right
            //: Starts the measurement
            //% "Ich bin bereit"
            text: qsTrId("guide-start")
            onClicked: screen.session.vitals.meter.start()
        },
        ActionHint {
            visible: !screen.session.vitals.meter.present || screen.choosing
            text: screen.choosing
                //: The thermometer is connected; stands where the button is on other pages
                //% "Gerät bereit"
                ? qsTrId("device-ready")
                : qsTrId("problem-no-device")
        }
    ]
}
