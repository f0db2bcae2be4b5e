// SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
// SPDX-License-Identifier: EUPL-1.2

import QtQuick
import Kiosk.Controls

// The one place where the touch that inflates is offered.
ScreenFrame {
    id: screen

    readonly property string leftArm:
        //: How the arm goes into the tunnel-shaped cuff of the device
        //% "Stecken Sie den linken Arm in die Manschette, bis zum Oberarm."
        qsTrId("measure-left")
    readonly property string rightArm:
        //: How the arm goes into the tunnel-shaped cuff of the device
        //% "Stecken Sie den rechten Arm in die Manschette, bis zum Oberarm."
        qsTrId("measure-right")
    readonly property string nextReading:
        //: Before the second and third measurement
        //% "Bleiben Sie so sitzen wie eben. Der Arm liegt ruhig in der Manschette."
        qsTrId("measure-next")
    readonly property string extraReading:
        //: Before a fourth measurement
        //% "Zwei Werte lagen weit auseinander. Darum messen wir noch einmal."
        qsTrId("measure-extra")

    PicturePage {
        anchors.fill: parent
        headline: screen.session.pressure.extra
            //: Headline before a fourth measurement
            //% "Noch eine Messung"
            ? qsTrId("measure-headline-extra")
            //: Headline before a measurement; %1 its number, %2 how many there will be
            //% "Messung %1 von %2"
            : qsTrId("measure-headline").arg(screen.session.pressure.number).arg(screen.session.pressure.planned)
        lead: screen.session.pressure.extra ? screen.extraReading
            : screen.session.pressure.anyReading ? screen.nextReading
            : screen.session.pressure.arm === "left" ? screen.leftArm : screen.rightArm
        mirrored: screen.session.pressure.arm === "left"
        picture: screen.session.pressure.anyReading ? "../pictures/sitting.svg" : "../pictures/cuff.svg"

        Lead {
            width: parent.width
            //: What will happen after the touch, and that it can be stopped
            //% "Die Manschette wird gleich fest. Sie können jederzeit stoppen."
            text: qsTrId("measure-warning")
        }
        SkipLink {
            width: Math.min(implicitWidth, parent.width)
            pressure: screen.session.pressure
        }
    }
    action: [
        PrimaryButton {
            visible: screen.session.pressure.canInflate
            anchors.right: parent.right
            //: The touch that inflates the cuff
            //% "Messung starten"
            text: qsTrId("measure-start")
            onClicked: screen.session.pressure.inflate()
        },
        ActionHint {
            visible: !screen.session.pressure.canInflate
            text: qsTrId("moment-please")
        }
    ]
}
