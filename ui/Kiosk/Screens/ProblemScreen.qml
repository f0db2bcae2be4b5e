// SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
// SPDX-License-Identifier: EUPL-1.2

import QtQuick
import Kiosk.Controls
import Kiosk.Style

// Why there is no value, and what can be done.
ScreenFrame {
    id: screen

    readonly property bool back: texts.device && session.pressure.canRetry

    ProblemTexts {
        id: texts

        problem: screen.session.pressure.problem
    }
    PicturePage {
        anchors.fill: parent
        headline: texts.headline
        lead: texts.advice
        picture: texts.picture

        Note {
            width: parent.width
            visible: screen.back
            //: A device that was away is there again
            //% "Das Gerät ist wieder bereit."
            text: qsTrId("problem-device-back")
        }
        SkipLink {
            width: Math.min(implicitWidth, parent.width)
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
            //% "Das Gerät ist nicht bereit"
            text: qsTrId("problem-no-device")
        }
    ]
}
