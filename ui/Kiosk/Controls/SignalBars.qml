// SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
// SPDX-License-Identifier: EUPL-1.2

pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Style

// How well the device can hear the body: four bars, and the word for it.
Row {
    id: signal

    required property int level // 0 to 4
    readonly property list<string> words: [
        //: Quality of the oximeter's signal, 0 of 4
        //% "Kein Signal"
        qsTrId("signal-none"),
        //: Quality of the oximeter's signal, 1 of 4
        //% "Signal schwach"
        qsTrId("signal-weak"),
        //: Quality of the oximeter's signal, 2 of 4
        //% "Signal mittel"
        qsTrId("signal-fair"),
        //: Quality of the oximeter's signal, 3 and 4 of 4
        //% "Signal gut"
        qsTrId("signal-good"),
        qsTrId("signal-good")
    ]

    spacing: Theme.gapText

    Row {
        id: bars

        anchors.verticalCenter: parent.verticalCenter
        spacing: Theme.stepGap

        Repeater {
            model: 4

            Rectangle {
                required property int index

                y: bars.height - height
                width: Theme.signalBar
                height: Theme.signalBar * (index + 2) / 2
                radius: width / 4
                color: index < signal.level ? Theme.spruce : Theme.line
            }
        }
    }
    KioskText {
        anchors.verticalCenter: parent.verticalCenter
        text: signal.words[signal.level]
        wrapMode: Text.NoWrap
    }
}
