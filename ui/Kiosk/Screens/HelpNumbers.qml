// SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
// SPDX-License-Identifier: EUPL-1.2

import QtQuick
import Kiosk.Controls
import Kiosk.Models
import Kiosk.Style

// Whom to telephone. 112 is always there, and the largest.
Column {
    id: numbers

    required property PlaceViewModel place

    spacing: Theme.gapSmall

    ValueRow {
        width: parent.width
        visible: numbers.place.helpPhone !== ""
        stacked: true
        //: Before the telephone number of the people who look after the room
        //% "Betreuung des Raums"
        label: qsTrId("help-attendant")
        value: numbers.place.helpPhone
    }
    ValueRow {
        width: parent.width
        visible: numbers.place.practicePhone !== ""
        stacked: true
        label: numbers.place.practice
        value: numbers.place.practicePhone
    }
    ValueRow {
        width: parent.width
        urgent: true
        stacked: true
        size: Theme.figure
        //: Before the emergency number
        //% "Notfall, Lebensgefahr"
        label: qsTrId("help-emergency")
        //: The emergency telephone number
        //% "112"
        value: qsTrId("help-emergency-number")
    }
}
