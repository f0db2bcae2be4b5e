// SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
// SPDX-License-Identifier: EUPL-1.2

import QtQuick
import Kiosk.Controls
import Kiosk.Style

// One value, and what can be done with it.
ScreenFrame {
    id: screen

    OutcomeTexts {
        id: texts

        outcome: screen.session.vitals.edit.outcome
    }
    ContentBlock {
        Headline {
            width: parent.width
            text: texts.name
        }
        ValueCard {
            width: parent.width
            value: screen.session.vitals.edit.outcome.value || texts.note
            plain: screen.session.vitals.edit.outcome.value === ""
            unit: plain ? "" : texts.unit
            details: plain ? [] : [texts.note]
        }
        KioskText {
            width: parent.width
            visible: screen.session.vitals.edit.readings.length > 0
            color: Theme.soft
            //: Below the mean; %1 are all single readings, as in 145 / 90, 143 / 89, 141 / 87
            //% "Alle Messungen: %1"
            text: qsTrId("review-single").arg(screen.session.vitals.edit.readings.join(", "))
        }
        Flow {
            width: parent.width
            spacing: Theme.gap

            SecondaryButton {
                text: qsTrId("by-hand-link")
                onClicked: screen.session.vitals.edit.typeByHand()
            }
            SecondaryButton {
                visible: screen.session.vitals.edit.canLeaveOut
                //: The value isn't given to the practice
                //% "Weglassen"
                text: qsTrId("edit-leave-out")
                onClicked: screen.session.vitals.edit.leaveOut()
            }
        }
    }
    action: PrimaryButton {
        visible: screen.session.vitals.edit.canRepeat
        anchors.right: parent.right
        text: qsTrId("problem-retry")
        onClicked: screen.session.vitals.edit.repeat()
    }
}
