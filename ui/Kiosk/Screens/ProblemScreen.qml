// SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
// SPDX-License-Identifier: EUPL-1.2

import QtQuick
import Kiosk.Controls

// Why there is no value, and what can be done.
ScreenFrame {
    id: screen

    ProblemTexts {
        id: texts

        problem: screen.session.pressure.problem
    }
    PicturePage {
        width: parent.width
        anchors.top: parent.top
        anchors.bottom: links.top
        headline: texts.headline
        lead: screen.session.pressure.deviceBack
            //: A device that was away is there again
            //% "Jetzt ist es wieder bereit. Sie können weitermachen."
            ? qsTrId("problem-device-back")
            : texts.advice
        picture: texts.picture
        mirrored: texts.hasArm && screen.session.pressure.arm === "left"
    }
    LinkRow {
        id: links

        ByHandLink {
            onClicked: screen.session.pressure.typeByHand()
        }
        SkipLink {
            visible: !screen.session.pressure.exhausted
            pressure: screen.session.pressure
        }
    }
    action: [
        PrimaryButton {
            visible: screen.session.pressure.canRetry
            anchors.right: parent.right
            //: Another try after a problem
            //% "Noch einmal messen"
            text: qsTrId("problem-retry")
            onClicked: screen.session.pressure.retry()
        },
        PrimaryButton {
            visible: screen.session.pressure.exhausted
            anchors.right: parent.right
            text: qsTrId("go-on")
            onClicked: screen.session.pressure.skip()
        },
        ActionHint {
            visible: !screen.session.pressure.canRetry && !screen.session.pressure.exhausted
            //: Stands where the button would be, while the device isn't connected
            //% "Gerät nicht bereit"
            text: qsTrId("problem-no-device")
        }
    ]
}
