// SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
// SPDX-License-Identifier: EUPL-1.2

import QtQuick
import Kiosk.Controls
import Kiosk.Style

// What will be saved.
ScreenFrame {
    id: screen

    Column {
        width: parent.width
        spacing: Theme.gap

        Headline {
            width: parent.width
            //: Headline above the values
            //% "Stimmt das so?"
            text: qsTrId("review-headline")
        }
        ValueRow {
            width: parent.width
            large: true
            label: screen.session.review.hasMean
                //: Before the mean of the last two measurements
                //% "Blutdruck im Mittel"
                ? qsTrId("review-mean")
                : qsTrId("plan-blood-pressure")
            value: screen.session.review.hasMean
                ? screen.session.review.pressure
                : screen.session.review.anyReading
                //: There are single readings, but not enough for a mean
                //% "nicht genug Messungen"
                ? qsTrId("review-too-few")
                //: No blood pressure was measured
                //% "heute nicht gemessen"
                : qsTrId("review-not-measured")
            plain: !screen.session.review.hasMean
            unit: screen.session.review.hasMean ? qsTrId("unit-pressure") : ""
        }
        ValueRow {
            width: parent.width
            visible: screen.session.review.pulse !== ""
            large: true
            //: Heart beats a minute
            //% "Puls"
            label: qsTrId("review-pulse")
            value: screen.session.review.pulse
            //: Unit of the pulse
            //% "in der Minute"
            unit: qsTrId("unit-pulse")
        }
        KioskText {
            width: parent.width
            visible: screen.session.review.anyReading
            color: Theme.soft
            //: Below the mean; %1 are all single readings, as in 145 / 90, 143 / 89, 141 / 87
            //% "Alle Messungen: %1"
            text: qsTrId("review-single").arg(screen.session.review.readings.join(", "))
        }
        LinkButton {
            width: Math.min(implicitWidth, parent.width)
            visible: screen.session.review.canMeasureAgain
            text: screen.session.review.anyReading
                ? qsTrId("problem-retry")
                //: Nothing was measured; the patient may change their mind
                //% "Doch noch messen"
                : qsTrId("review-measure-now")
            onClicked: screen.session.review.measureAgain()
        }
    }
    action: PrimaryButton {
        anchors.right: parent.right
        //: Confirms the values; they are saved
        //% "Ja, speichern"
        text: qsTrId("review-save")
        onClicked: screen.session.review.confirm()
    }
}
