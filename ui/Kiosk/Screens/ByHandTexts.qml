// SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
// SPDX-License-Identifier: EUPL-1.2

import QtQuick

// Words of the page on which a value is typed in: its boxes and what is wrong. A table.
QtObject {
    id: texts

    required property string vital
    required property string problem
    required property string missing
    readonly property string headline: headlines[vital] ?? ""
    readonly property string trouble: problems[problem] ?? ""
    readonly property string hint: hints[missing] ?? ""

    readonly property var headlines: ({
        "oximetry": qsTrId("vital-oximetry"),
        "temperature":
            //: Headline above the box for the temperature
            //% "Ihre Temperatur"
            qsTrId("by-hand-temperature"),
        "blood-pressure":
            //: Headline above the boxes for the blood pressure
            //% "Ihr Blutdruck"
            qsTrId("by-hand-pressure"),
        "weight":
            //: Headline above the box for the weight
            //% "Ihr Gewicht"
            qsTrId("by-hand-weight")
    })
    readonly property var labels: ({
        "spo2":
            //: Word above the box for the oxygen saturation
            //% "Prozent"
            qsTrId("by-hand-label-spo2"),
        "temperature":
            //: Word above the box for the temperature
            //% "Grad"
            qsTrId("by-hand-label-temperature"),
        "weight": qsTrId("weight-caption"),
        "systolic":
            //: Word above the box for the upper blood pressure; very short
            //% "Oberer Wert"
            qsTrId("by-hand-label-systolic"),
        "diastolic":
            //: Word above the box for the lower blood pressure; very short
            //% "Unterer Wert"
            qsTrId("by-hand-label-diastolic"),
        "pulse":
            //: Word above the box for the pulse; very short
            //% "Puls"
            qsTrId("by-hand-label-pulse")
    })
    readonly property var hints: ({
        "spo2":
            //: Stands where the button will be, as long as the value is missing
            //% "noch der Wert"
            qsTrId("by-hand-missing"),
        "temperature": qsTrId("by-hand-missing"),
        "weight": qsTrId("by-hand-missing"),
        "systolic":
            //: Stands where the button will be, as long as the upper value is missing
            //% "noch der obere Wert"
            qsTrId("by-hand-missing-systolic"),
        "diastolic":
            //: Stands where the button will be, as long as the lower value is missing
            //% "noch der untere Wert"
            qsTrId("by-hand-missing-diastolic"),
        "pulse":
            //: Stands where the button will be, as long as the pulse has one digit only
            //% "noch der Puls"
            qsTrId("by-hand-missing-pulse")
    })
    readonly property var problems: ({
        "impossible":
            //: Nobody has such a value: it must be a slip of the finger
            //% "Diese Zahl kann nicht stimmen. Bitte prüfen Sie noch einmal."
            qsTrId("by-hand-impossible"),
        "contradictory":
            //: The lower blood pressure is not lower than the upper one
            //% "Der untere Wert muss kleiner sein als der obere. Bitte prüfen Sie."
            qsTrId("by-hand-contradictory")
    })
}
