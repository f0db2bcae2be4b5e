// SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
// SPDX-License-Identifier: EUPL-1.2

import QtQuick
import Kiosk.Controls
import Kiosk.Models
import Kiosk.Style

// Whether today's medicines were taken.
ScreenFrame {
    id: screen

    readonly property QuestionsViewModel questions: session.asking.questions

    ContentBlock {
        Headline {
            width: parent.width
            //: Headline of the question for today's medicines
            //% "Haben Sie heute Ihre Medikamente genommen?"
            text: qsTrId("medicines-headline")
        }
        Lead {
            width: parent.width
            //: Below the headline: which medicines are meant
            //% "Gemeint ist, was Sie jeden Tag nehmen."
            text: qsTrId("medicines-lead")
        }
        Column {
            width: parent.width
            spacing: Theme.tileGap

            TileButton {
                width: parent.width
                text: qsTrId("consent-yes")
                onClicked: screen.questions.sayMedicines(true)
            }
            TileButton {
                width: parent.width
                text: qsTrId("consent-no")
                onClicked: screen.questions.sayMedicines(false)
            }
        }
    }
    action: QuietButton {
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        text: qsTrId("no-answer")
        onClicked: screen.questions.skipMedicines()
    }
}
