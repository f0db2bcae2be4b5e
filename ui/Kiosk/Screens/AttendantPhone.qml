// SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
// SPDX-License-Identifier: EUPL-1.2

import QtQuick
import Kiosk.Controls
import Kiosk.Models
import Kiosk.Style

// Telephone calls that somebody has to make, the oldest first.
StatusCard {
    id: calls

    required property AttendantViewModel attendant
    readonly property int count: attendant.phoneTasks.length
    readonly property bool open: count > 0
    //: The call to the practice was made
    //% "Angerufen"
    readonly property string done: qsTrId("phone-done")

    attention: open
    text: count === 0
        //: No telephone calls to make
        //% "Kein Anruf ist offen."
        ? qsTrId("phone-none")
        //: %n calls to the practice are to be made; %1 the time of day since when, as in "10:23"
        //% "%n Anrufe bei der Praxis sind offen, seit %1 Uhr."
        : qsTrId("phone-open", count).arg(attendant.phoneTasks[0] ?? "")

    SecondaryButton {
        visible: calls.open && !Theme.narrow // there it stands in the band
        text: calls.done
        onClicked: calls.attendant.phoneDone(0)
    }
}
