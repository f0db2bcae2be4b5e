// SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
// SPDX-License-Identifier: EUPL-1.2

import Kiosk.Controls
import Kiosk.Models

// Whether everything is at the practice, in plain words.
StatusCard {
    id: line

    required property AttendantViewModel attendant
    readonly property string age: attendant.oldestUnit === "days"
        //: How long the oldest visit has been waiting, as in "seit 2 Tagen"
        //% "%n Tagen"
        ? qsTrId("age-days", attendant.oldest)
        : attendant.oldestUnit === "hours"
        //: How long the oldest visit has been waiting, as in "seit 2 Stunden"
        //% "%n Stunden"
        ? qsTrId("age-hours", attendant.oldest)
        //: How long the oldest visit has been waiting, as in "seit 2 Minuten"
        //% "%n Minuten"
        : qsTrId("age-minutes", attendant.oldest)
    readonly property string waiting: attendant.waiting === 0
        //: All visits have arrived at the practice
        //% "Alle Besuche sind in der Praxis."
        ? qsTrId("line-all-sent")
        : attendant.oldestUnit
        //: %n visits are not at the practice yet; %1 is how long, as in "2 Stunden"
        //% "%n Besuche warten auf die Leitung, der älteste seit %1."
        ? qsTrId("line-waiting", attendant.waiting).arg(age)
        //: %n visits are not at the practice yet
        //% "%n Besuche warten auf die Leitung."
        : qsTrId("line-waiting-new", attendant.waiting)
    readonly property string down:
        //: The last exchange with the practice failed, and nothing waits
        //% "Die Leitung ist gerade gestört."
        qsTrId("line-down")
    readonly property string parked: attendant.parked > 0
        //: %n visits that the practice's server did not take; IT has to look
        //% "%n Besuche hängen fest. Bitte der Technik sagen."
        ? qsTrId("line-parked", attendant.parked)
        : ""

    attention: attendant.waiting > 0 || attendant.parked > 0 || attendant.lineDown
    text: `${attendant.lineDown && attendant.waiting === 0 ? down : waiting} ${parked}`.trim()
}
