// SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
// SPDX-License-Identifier: EUPL-1.2

import QtQuick
import Kiosk.Controls
import Kiosk.Models
import Kiosk.Style

// The seconds that are left, and which of the moves this is.
Row {
    id: time

    required property HandsViewModel hands

    spacing: Theme.gap

    TimeRing {
        id: ring

        width: Theme.ringSmall
        height: width
        size: Theme.ringLetter
        bare: true
        text: time.hands.seconds
        caption: qsTrId("idle-caption")
        doneShare: time.hands.doneShare
    }
    Column {
        anchors.verticalCenter: parent.verticalCenter
        width: time.width - ring.width - time.spacing

        KioskText {
            width: parent.width
            font.bold: true
            //: Which of the moves of hand hygiene this is; %1 its number, %2 how many there are
            //% "Bewegung %1 von %2"
            text: qsTrId("hands-number").arg(time.hands.move).arg(time.hands.moves)
        }
        KioskText {
            width: parent.width
            color: Theme.soft
            text: time.hands.paused
                //: The time of hand hygiene stands still
                //% "Pause"
                ? qsTrId("hands-held")
                //: How many seconds of hand hygiene are left
                //% "noch %n Sekunden"
                : qsTrId("hands-seconds", time.hands.seconds)
        }
    }
}
