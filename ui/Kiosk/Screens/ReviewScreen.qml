// SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
// SPDX-License-Identifier: EUPL-1.2

import QtQuick
import Kiosk.Controls
import Kiosk.Style

// What will be saved.
ScreenFrame {
    id: screen

    ContentBlock {
        Headline {
            width: parent.width
            //: Headline above the values
            //% "Stimmt das so?"
            text: qsTrId("review-headline")
        }
        Grid {
            id: cards

            readonly property real gaps: pulse.visible ? columnSpacing : 0

            width: parent.width
            columns: Theme.upright ? 1 : 2
            columnSpacing: Theme.gap
            rowSpacing: Theme.gap

            ValueCard {
                width: Theme.upright || !pulse.visible ? cards.width : cards.width - pulse.width - cards.gaps
                label: screen.session.review.hasMean
                    //: Above the mean of the last two measurements
                    //% "Blutdruck im Mittel"
                    ? qsTrId("review-mean")
                    //: Above what is known of the blood pressure, where there is no mean
                    //% "Blutdruck"
                    : qsTrId("review-pressure")
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
            ValueCard {
                id: pulse

                width: Theme.upright ? cards.width : Theme.pulseCard
                visible: screen.session.review.pulse !== ""
                //: Above the number of heart beats a minute
                //% "Puls in der Minute"
                label: qsTrId("review-pulse")
                value: screen.session.review.pulse
            }
        }
        Grid {
            width: parent.width
            columns: Theme.upright || !single.visible ? 1 : 2
            columnSpacing: Theme.gap
            rowSpacing: Theme.gap
            verticalItemAlignment: Grid.AlignVCenter

            KioskText {
                id: single

                width: Theme.upright || !again.visible ? parent.width : parent.width - again.width - Theme.gap
                visible: screen.session.review.anyReading
                color: Theme.soft
                //: Below the mean; %1 are all single readings, as in 145 / 90, 143 / 89, 141 / 87
                //% "Alle Messungen:\n%1"
                text: qsTrId("review-single").arg(screen.session.review.readings.join(", "))
            }
            SecondaryButton {
                id: again

                visible: screen.session.review.canMeasureAgain
                text: screen.session.review.anyReading
                    ? qsTrId("problem-retry")
                    //: Nothing was measured; the patient may change their mind
                    //% "Doch noch messen"
                    : qsTrId("review-measure-now")
                onClicked: screen.session.review.measureAgain()
            }
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
