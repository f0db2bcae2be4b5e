// SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
// SPDX-License-Identifier: EUPL-1.2

import Kiosk.Controls

// Why a date was not taken, in one sentence that says what to do.
Note {
    required property string problem
    readonly property var sentences: ({
        "impossible":
            //: No calendar has this day, such as 31 February
            //% "Diesen Tag gibt es nicht. Bitte prüfen Sie Tag und Monat."
            qsTrId("birth-date-impossible"),
        "future":
            //: The date is after today
            //% "Dieser Tag kommt erst noch. Bitte prüfen Sie das Jahr."
            qsTrId("birth-date-future"),
        "too-old":
            //: The year is so long ago that it must be a slip of the finger
            //% "Das ist sehr lange her. Bitte prüfen Sie das Jahr."
            qsTrId("birth-date-too-old")
    })

    visible: problem !== ""
    attention: true
    text: sentences[problem] ?? ""
}
