// SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
// SPDX-License-Identifier: EUPL-1.2

import QtQuick

// What is said for every problem (`Problem` and `DeviceFault` by name): what happened, what to do,
// and which picture helps. A table; it stands in one file so that it can be read as one.
QtObject {
    id: texts

    required property string problem
    readonly property string headline: headlines[problem] ?? headlines["device-error"]
    readonly property string advice: advices[problem] ?? callSomebody
    readonly property url picture: pictures[problem] ?? "../pictures/device.svg"
    readonly property bool hasArm: problem in pictures // the picture shows somebody, not the device alone

    readonly property string callSomebody:
        //: A problem that only staff can solve; "Hilfe" is the button bottom left
        //% "Bitte tippen Sie unten links auf Hilfe. Sie können auch ohne Messung weitermachen."
        qsTrId("advice-call")

    readonly property var headlines: ({
        "stopped":
            //: The patient stopped the measurement
            //% "Die Messung ist gestoppt."
            qsTrId("problem-stopped"),
        "too-many":
            //: Five inflations are the most in one visit
            //% "Das war genug für heute."
            qsTrId("problem-too-many"),
        "unplugged":
            //: The cable of the blood pressure device is out
            //% "Das Messgerät ist nicht verbunden."
            qsTrId("problem-unplugged"),
        "no-answer":
            //: The device does not answer
            //% "Das Messgerät antwortet nicht."
            qsTrId("problem-no-answer"),
        "timed-out":
            //: The measurement took longer than it can take
            //% "Das hat zu lange gedauert."
            qsTrId("problem-timed-out"),
        "garbled":
            //: The device's answer could not be read
            //% "Der Wert kam nicht richtig an."
            qsTrId("problem-garbled"),
        "wrong-device":
            //: Another device is connected in the place of the blood pressure device
            //% "Hier ist ein anderes Gerät angeschlossen."
            qsTrId("problem-wrong-device"),
        "several":
            //: Two devices of the same kind are connected, and nobody has said which one is to be used
            //% "Hier sind zwei gleiche Geräte angeschlossen."
            qsTrId("problem-several"),
        "device-error":
            //: The device says that it has a fault
            //% "Das Messgerät ist nicht bereit."
            qsTrId("problem-device"),
        "cuff-fit":
            //: The arm is not far enough in the cuff
            //% "Der Arm liegt noch nicht ganz richtig."
            qsTrId("problem-cuff-fit"),
        "moved":
            //: The patient moved
            //% "Der Arm hat sich bewegt."
            qsTrId("problem-moved"),
        "no-pulse":
            //: The device felt no pulse
            //% "Der Puls war schwer zu spüren."
            qsTrId("problem-no-pulse"),
        "over-pressure":
            //: The device let the air out because the pressure was too high
            //% "Die Manschette wurde zu fest."
            qsTrId("problem-over-pressure"),
        "out-of-range":
            //: The device could not form a value
            //% "Es gab keinen sicheren Wert."
            qsTrId("problem-out-of-range")
    })

    readonly property var advices: ({
        "stopped":
            //: After a stop
            //% "Die Luft geht aus der Manschette. Ruhen Sie sich aus. Sie entscheiden, ob wir noch einmal messen."
            qsTrId("advice-stopped"),
        "too-many":
            //: After five inflations
            //% "Wir messen höchstens fünfmal. Was da ist, bekommt Ihre Praxis."
            qsTrId("advice-too-many"),
        "unplugged":
            //: The cable is out
            //% "Bitte prüfen Sie, ob das Kabel steckt, oder tippen Sie auf Hilfe. Danach geht es hier weiter."
            qsTrId("advice-unplugged"),
        "no-answer":
            //: The device does not answer
            //% "Bitte versuchen Sie es noch einmal. Hilft das nicht, tippen Sie unten links auf Hilfe."
            qsTrId("advice-no-answer"),
        "timed-out":
            //: The measurement took too long
            //% "Bitte halten Sie den Arm ruhig. Dann messen wir noch einmal."
            qsTrId("advice-timed-out"),
        "garbled":
            //: A value that is not certain is never shown
            //% "Unsichere Werte speichern wir nicht. Bitte messen Sie noch einmal."
            qsTrId("advice-garbled"),
        "cuff-fit":
            //: How the arm goes into the tunnel-shaped cuff
            //% "Bitte stecken Sie den Arm weiter hinein, bis zum Oberarm. Der Ärmel ist hochgeschoben."
            qsTrId("advice-cuff-fit"),
        "moved":
            //: After a movement
            //% "Bitte lassen Sie den Arm ruhig liegen und sprechen Sie nicht."
            qsTrId("advice-moved"),
        "no-pulse":
            //: No pulse felt
            //% "Bitte schieben Sie den Ärmel hoch, bis der Oberarm frei ist. Dann messen wir noch einmal."
            qsTrId("advice-no-pulse"),
        "over-pressure":
            //: The device stopped by itself
            //% "Das Gerät hat von selbst aufgehört. Bitte halten Sie den Arm beim nächsten Mal locker."
            qsTrId("advice-over-pressure"),
        "out-of-range":
            //: No certain value
            //% "Bitte ruhen Sie sich kurz aus. Dann messen wir noch einmal."
            qsTrId("advice-out-of-range")
    })

    readonly property var pictures: ({
        "stopped": "../pictures/sitting.svg",
        "too-many": "../pictures/sitting.svg",
        "timed-out": "../pictures/sitting.svg",
        "garbled": "../pictures/sitting.svg",
        "moved": "../pictures/sitting.svg",
        "out-of-range": "../pictures/sitting.svg",
        "cuff-fit": "../pictures/cuff.svg",
        "no-pulse": "../pictures/cuff.svg",
        "over-pressure": "../pictures/cuff.svg"
    })
}
