// SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
// SPDX-License-Identifier: EUPL-1.2

pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Style

// How far the visit is: six bars, and the name of the present step in letters that can be read.
Item {
    id: bar

    required property int step // 1 to 6, or 0 for none
    readonly property list<string> names: [
        //: Step 1 of the visit: code and birth date
        //% "Anmelden"
        qsTrId("step-check-in"),
        //: Step 2 of the visit: consent
        //% "Einwilligen"
        qsTrId("step-consent"),
        //: Step 3 of the visit: hand hygiene
        //% "Hände"
        qsTrId("step-hands"),
        //: Step 4 of the visit: why the patient comes, pain, medicines
        //% "Fragen"
        qsTrId("step-questions"),
        //: Step 5 of the visit: everything that is measured
        //% "Messen"
        qsTrId("step-measure"),
        //: Step 6 of the visit: check the values and save
        //% "Fertig"
        qsTrId("step-done")
    ]

    visible: step > 0
    Accessible.role: Accessible.StaticText
    Accessible.name: label.text

    Column {
        anchors.verticalCenter: parent.verticalCenter
        width: parent.width
        spacing: Theme.stepGap

        Row {
            id: bars

            spacing: Theme.stepGap

            Repeater {
                model: bar.names.length

                Rectangle {
                    required property int index
                    readonly property bool present: index + 1 === bar.step

                    width: (bar.width - 5 * bars.spacing) / 6
                    height: Theme.stepBar
                    radius: height / 2
                    color: present ? Theme.amber : index + 1 < bar.step ? Theme.spruce : Theme.line
                    border.width: present ? Theme.border : 0
                    border.color: Theme.ink
                }
            }
        }
        KioskText {
            id: label

            //: Name of the present step; %1 its number, %2 its name, %3 how many there are
            //% "%1 von %3: %2"
            text: qsTrId("step-present").arg(bar.step).arg(bar.names[Math.max(0, bar.step - 1)]).arg(bar.names.length)
            font.pixelSize: Theme.least
            font.bold: true
            Accessible.ignored: true
        }
    }
}
