// SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
// SPDX-License-Identifier: EUPL-1.2

import QtQuick
import Kiosk.Controls
import Kiosk.Style

// The appointment, read back.
ScreenFrame {
    id: screen

    readonly property var planNames: ({
        "oximetry":
            //: One of what is planned at the appointment, in a list
            //% "Sauerstoff"
            qsTrId("plan-oximetry"),
        "temperature":
            //: One of what is planned at the appointment, in a list
            //% "Temperatur"
            qsTrId("plan-temperature"),
        "blood-pressure":
            //: One of what is planned at the appointment, in a list
            //% "Blutdruck"
            qsTrId("plan-blood-pressure"),
        "weight":
            //: One of what is planned at the appointment, in a list
            //% "Gewicht"
            qsTrId("plan-weight")
    })
    readonly property string plan:
        //: What is planned at the appointment; %1 is a list, as in "Temperatur, Blutdruck"
        //% "Wir messen: %1"
        qsTrId("appointment-plan").arg(session.appointment.plan.map(item => planNames[item]).join(", "))
    readonly property var timings: ({
        "early":
            //: The patient came before the appointment; that is fine
            //% "Sie sind früh da. Das macht nichts, wir können gleich anfangen."
            qsTrId("appointment-early"),
        "late":
            //: The patient came after the appointment; that is fine
            //% "Ihr Termin war etwas früher. Das macht nichts, wir messen trotzdem."
            qsTrId("appointment-late"),
        "used":
            //: The same slip was used before; the visit goes on, the practice is told
            //% "Mit diesem Zettel war schon jemand hier. Sie können weitermachen, die Praxis klärt das."
            qsTrId("appointment-used")
    })

    readonly property string day: screen.session.appointment.today
        //: The day of the appointment is today; %1 is it in words, as in "Dienstag, 17. März"
        //% "Heute, %1"
        ? qsTrId("appointment-today").arg(screen.session.appointment.day)
        : screen.session.appointment.day

    ContentBlock {
        Headline {
            width: parent.width
            //: Headline above the appointment that was found
            //% "Ist das Ihr Termin?"
            text: qsTrId("appointment-headline")
        }
        ValueCard {
            width: parent.width
            size: Theme.figureLarge
            details: [screen.day, screen.plan]
            value: screen.session.appointment.time
            //: Word after the time of day, as in "10:30 Uhr"
            //% "Uhr"
            unit: qsTrId("appointment-time-unit")
        }
        Note {
            width: parent.width
            visible: screen.session.appointment.timing !== ""
            attention: screen.session.appointment.timing === "used"
            text: screen.timings[screen.session.appointment.timing] ?? ""
        }
        LinkButton {
            width: Math.min(implicitWidth, parent.width)
            //: The appointment on the screen is not the patient's
            //% "Nein, das ist nicht mein Termin"
            text: qsTrId("appointment-no")
            onClicked: screen.session.appointment.reject()
        }
    }
    action: PrimaryButton {
        anchors.right: parent.right
        //: The appointment on the screen is the patient's
        //% "Ja, das stimmt"
        text: qsTrId("appointment-yes")
        onClicked: screen.session.appointment.confirm()
    }
}
