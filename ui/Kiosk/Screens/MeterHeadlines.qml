// SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
// SPDX-License-Identifier: EUPL-1.2

import QtQuick

// What is said to have happened, for every `DeviceFault` of a meter. What holds for one meter alone
// stands under its name; the other sentences are those of the cuff. A table, to be read as one.
QtObject {
    id: texts

    required property string vital
    required property string fault
    readonly property string headline: ofVital[`${vital} ${fault}`] ?? ofAll[fault] ?? notReady
    readonly property string notReady: qsTrId("problem-device")

    readonly property var ofAll: ({
        "unplugged": qsTrId("problem-unplugged"),
        "no-answer": qsTrId("problem-no-answer"),
        "timed-out": qsTrId("problem-timed-out"),
        "garbled": qsTrId("problem-garbled"),
        "wrong-device": qsTrId("problem-wrong-device"),
        "several": qsTrId("problem-several"),
        "out-of-range": qsTrId("problem-out-of-range"),
        "unstable":
            //: The values did not come to rest in time
            //% "Der Wert war noch unruhig."
            qsTrId("meter-unstable"),
        "no-contact":
            //: Nobody used the device in time
            //% "Es kam kein Wert."
            qsTrId("meter-no-contact")
    })
    readonly property var ofVital: ({
        "oximetry no-pulse": qsTrId("problem-no-pulse"),
        "oximetry moved":
            //: The oximeter says that the hand moved
            //% "Die Hand hat sich bewegt."
            qsTrId("meter-moved"),
        "oximetry no-contact":
            //: No finger was in the oximeter
            //% "Es war kein Finger im Clip."
            qsTrId("oximetry-no-contact"),
        "weight no-contact":
            //: Nobody stood on the scale
            //% "Es stand niemand auf der Waage."
            qsTrId("weight-no-contact"),
        "weight unstable":
            //: The scale did not come to rest
            //% "Die Waage kam nicht zur Ruhe."
            qsTrId("weight-unstable"),
        "weight overload":
            //: The scale shows an overload, or less than nothing
            //% "Die Waage zeigt kein Gewicht an."
            qsTrId("weight-overload")
    })
}
