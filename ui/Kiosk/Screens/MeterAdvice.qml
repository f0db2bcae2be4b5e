// SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
// SPDX-License-Identifier: EUPL-1.2

import QtQuick

// What to do, for every `DeviceFault` of a meter, and which picture helps. Where there is nothing
// that a patient can do, somebody is to be called. A table, to be read as one.
QtObject {
    id: texts

    required property string vital
    required property string fault
    readonly property string advice: ofVital[`${vital} ${fault}`] ?? ofAll[fault] ?? qsTrId("advice-call")
    readonly property url picture: `${vital} ${fault}` in ofVital ? inUse[vital] : devices.device

    readonly property VitalTexts devices: VitalTexts {
        vital: texts.vital
    }
    readonly property var inUse: ({
        "oximetry": "../pictures/clip.svg",
        "temperature": "../pictures/thermometer.svg",
        "weight": "../pictures/scale.svg"
    })
    readonly property var ofAll: ({
        "unplugged": qsTrId("advice-unplugged"),
        "no-answer": qsTrId("advice-no-answer"),
        "garbled": qsTrId("advice-garbled")
    })

    readonly property string hand:
        //: To get a steady value from the oximeter
        //% "Legen Sie die Hand auf den Tisch und halten Sie sie ruhig."
        qsTrId("oximetry-advice-hand")
    readonly property string finger:
        //: When the oximeter finds no pulse
        //% "Wärmen Sie die Hand etwas an. Oder nehmen Sie einen anderen Finger, ohne Nagellack."
        qsTrId("oximetry-advice-finger")
    readonly property string inside:
        //: How the finger goes into the oximeter
        //% "Bitte stecken Sie den Finger ganz hinein, bis er vorn anstößt."
        qsTrId("oximetry-advice-inside")
    readonly property string feet:
        //: How to stand on the scale
        //% "Bitte stellen Sie sich mit beiden Füßen in die Mitte."
        qsTrId("weight-advice-feet")
    readonly property string still:
        //: To get a steady value from the scale
        //% "Bitte stehen Sie ruhig und halten Sie sich nicht fest."
        qsTrId("weight-advice-still")
    readonly property string empty:
        //: When the scale shows an error
        //% "Bitte steigen Sie ab. Wenn die Waage leer ist, geht es noch einmal."
        qsTrId("weight-advice-empty")
    readonly property string button:
        //: How to use the thermometer
        //% "Drücken Sie am Thermometer die Taste und warten Sie, bis es piept."
        qsTrId("temperature-advice-button")
    readonly property string again:
        //: When the thermometer gave no usable value
        //% "Bitte messen Sie noch einmal an derselben Stelle."
        qsTrId("temperature-advice-again")

    readonly property var ofVital: ({
        "oximetry no-contact": inside,
        "oximetry timed-out": hand,
        "oximetry unstable": hand,
        "oximetry moved": hand,
        "oximetry no-pulse": finger,
        "oximetry out-of-range": finger,
        "weight no-contact": feet,
        "weight timed-out": feet,
        "weight unstable": still,
        "weight out-of-range": empty,
        "weight overload": empty,
        "temperature no-contact": button,
        "temperature timed-out": button,
        "temperature unstable": again,
        "temperature out-of-range": again
    })
}
