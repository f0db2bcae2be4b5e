// SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
// SPDX-License-Identifier: EUPL-1.2

import QtQuick
import Kiosk.Controls
import Kiosk.Style

// The truth about where the record is.
ScreenFrame {
    id: screen

    Column {
        id: words

        width: parent.width
        spacing: Theme.gap

        Headline {
            width: parent.width
            //: The record is on disk
            //% "Ihre Angaben sind sicher gespeichert."
            text: qsTrId("saved-headline")
        }
        Lead {
            width: Math.min(parent.width, Theme.readingWidth)
            visible: !screen.session.delivery.beyond && !screen.session.delivery.correctionLost
            text: screen.session.delivery.stage === 2
                //: The practice has confirmed that it has the record
                //% "Ihre Praxis hat alles bekommen. Sie können jetzt gehen."
                ? qsTrId("saved-arrived")
                : screen.session.delivery.phoneTask
                //: The record is not yet at the practice, and more is said below
                //% "Sie können jetzt gehen."
                ? qsTrId("saved-lead-short")
                //: The record is not yet at the practice
                //% "Sie können jetzt gehen. Alles reist von selbst in die Praxis, auch wenn die Leitung gerade langsam ist."
                : qsTrId("saved-lead")
        }
        SavedNote {
            width: parent.width
            delivery: screen.session.delivery
        }
    }
    WayLine {
        // What nobody may overlook needs the room of what is only good to know.
        visible: !(screen.session.delivery.beyond && screen.session.delivery.correctionLost)
        // In the middle of what the words leave.
        y: Math.round((words.height + parent.height - correct.room - height) / 2)
        width: parent.width
        stage: screen.session.delivery.stage
    }
    action: [
        SecondAction {
            id: correct

            readonly property real room: Theme.upright ? height + anchors.bottomMargin : 0

            visible: !screen.session.delivery.correctionLost
            primary: done
            //: After "saved": leads to the values again, to correct them
            //% "Etwas stimmt nicht"
            text: qsTrId("saved-correct")
            onClicked: screen.session.delivery.correct()
        },
        PrimaryButton {
            id: done

            anchors.right: parent.right
            text: qsTrId("done")
            onClicked: screen.session.delivery.finish()
        }
    ]
}
