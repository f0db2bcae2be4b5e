// SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
// SPDX-License-Identifier: EUPL-1.2

import QtQuick
import Kiosk.Controls
import Kiosk.Style

// The value that was measured. What it means is the practice's business.
ScreenFrame {
    id: screen

    readonly property bool again: session.vitals.result.repeatAdvised
    readonly property bool pair: session.vitals.result.vital === "blood-pressure"
    readonly property int size: pair || Theme.stacking ? Theme.figure : Theme.figureLarge // two numbers need more room

    VitalTexts {
        id: texts

        vital: screen.session.vitals.result.vital
    }
    ContentBlock {
        Headline {
            width: parent.width
            text: screen.again
                //: A value that is measured once more before it counts; no judgement
                //% "Bitte messen Sie noch einmal in Ruhe."
                ? qsTrId("result-again")
                : screen.session.vitals.result.byHand
                //: Headline above a value that was typed in
                //% "Das haben Sie eingegeben."
                ? qsTrId("result-by-hand")
                //: Headline above a measured value
                //% "Das wurde gemessen."
                : qsTrId("result-headline")
        }
        Grid {
            id: cards

            width: parent.width
            columns: Theme.upright ? 1 : 2
            spacing: Theme.gap

            ValueCard {
                width: Theme.upright || !pulse.visible ? cards.width : cards.width - pulse.width - cards.spacing
                label: texts.name
                value: screen.session.vitals.result.value
                unit: texts.unit
                size: screen.size
            }
            ValueCard {
                id: pulse

                width: Theme.upright ? cards.width : Theme.pulseCard
                visible: screen.session.vitals.result.pulse !== ""
                label: qsTrId("review-pulse")
                value: screen.session.vitals.result.pulse
                size: screen.size
            }
        }
        LinkButton {
            visible: screen.again || screen.session.vitals.result.canRepeat
            width: Math.min(implicitWidth, parent.width)
            text: screen.again
                //: Goes on although another measurement was advised
                //% "Mit diesem Wert weiter"
                ? qsTrId("result-keep")
                : qsTrId("problem-retry")
            onClicked: screen.again ? screen.session.vitals.result.confirm() : screen.session.vitals.result.repeat()
        }
    }
    action: PrimaryButton {
        anchors.right: parent.right
        text: screen.again ? qsTrId("problem-retry") : qsTrId("go-on")
        onClicked: screen.again ? screen.session.vitals.result.repeat() : screen.session.vitals.result.confirm()
    }
}
