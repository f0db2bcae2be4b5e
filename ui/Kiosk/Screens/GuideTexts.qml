// SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
// SPDX-License-Identifier: EUPL-1.2

import QtQuick

// What is said before each meter: the guide, and whether its device is there. A table.
QtObject {
    id: texts

    required property string vital
    required property bool present
    readonly property string headline: present ? headlines[vital] ?? "" : names.name
    readonly property string lead: present ? leads[vital] ?? "" : ""
    readonly property string device: (present ? ready : missing)[vital] ?? ""
    readonly property url picture: present ? pictures[vital] ?? "" : names.device

    readonly property VitalTexts names: VitalTexts {
        vital: texts.vital
    }

    readonly property var headlines: ({
        "oximetry": qsTrId("vital-oximetry"),
        "temperature":
            //: Headline above two pictures, ear and forehead
            //% "Wo messen wir die Temperatur?"
            qsTrId("guide-temperature"),
        "weight":
            //: Headline before weighing
            //% "Jetzt wiegen wir Sie."
            qsTrId("guide-weight")
    })
    readonly property var leads: ({
        "oximetry":
            //: How the finger goes into the oximeter
            //% "Stecken Sie einen Zeigefinger ganz in den Clip. Das tut nicht weh."
            qsTrId("guide-oximetry-lead"),
        "temperature":
            //: Below the headline; the two pictures can be touched and start the measurement
            //% "Nehmen Sie das Thermometer und tippen Sie auf ein Bild."
            qsTrId("guide-temperature-lead"),
        "weight":
            //: How to step on the scale
            //% "Bitte ziehen Sie die Schuhe aus. Dann stellen Sie sich auf die Waage."
            qsTrId("guide-weight-lead")
    })
    readonly property var ready: ({
        "oximetry":
            //: The oximeter is connected
            //% "Der Fingerclip ist bereit."
            qsTrId("ready-oximetry"),
        "temperature":
            //: The thermometer is connected
            //% "Das Thermometer ist bereit."
            qsTrId("ready-temperature"),
        "weight":
            //: The scale is connected
            //% "Die Waage ist bereit."
            qsTrId("ready-weight")
    })
    readonly property var missing: ({
        "oximetry":
            //: The oximeter is not connected; "Hilfe" is the button bottom left
            //% "Der Fingerclip ist nicht verbunden. Bitte tippen Sie auf Hilfe."
            qsTrId("missing-oximetry"),
        "temperature":
            //: The thermometer is not connected; "Hilfe" is the button bottom left
            //% "Das Thermometer ist nicht verbunden. Bitte tippen Sie auf Hilfe."
            qsTrId("missing-temperature"),
        "weight":
            //: The scale is not connected; "Hilfe" is the button bottom left
            //% "Die Waage ist nicht verbunden. Bitte tippen Sie auf Hilfe."
            qsTrId("missing-weight")
    })
    readonly property var pictures: ({
        "oximetry": "../pictures/clip.svg",
        "weight": "../pictures/scale.svg"
    })
}
