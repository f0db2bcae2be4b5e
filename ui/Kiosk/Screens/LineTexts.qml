// SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
// SPDX-License-Identifier: EUPL-1.2

import QtQuick
import Kiosk.Models
import Kiosk.Style

// Whether everything is at the practice, in plain words: in a few, and in whole sentences.
QtObject {
    id: line

    required property AttendantViewModel attendant
    readonly property bool attention: attendant.waiting > 0 || attendant.parked > 0 || attendant.lineDown
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
    readonly property string down: attendant.lineDown
        //: The last exchange with the practice failed
        //% "Die Leitung ist gerade gestört."
        ? qsTrId("line-down")
        //: The last exchange with the practice went well
        //% "Die Leitung steht."
        : qsTrId("line-up")
    readonly property string parked: attendant.parked > 0
        //: %n visits that the practice's server did not take; IT has to look
        //% "%n Besuche hängen fest. Bitte der Technik sagen."
        ? qsTrId("line-parked", attendant.parked)
        : ""
    readonly property string briefWaiting: Theme.narrow || Theme.large || !attendant.oldestUnit
        //: %n visits are not at the practice yet; in a small tile
        //% "%n warten"
        ? qsTrId("tile-line-waiting", attendant.waiting)
        //: %n visits are not at the practice yet; %1 is how long, as in "2 Stunden"; in a small tile
        //% "%n warten seit %1"
        : qsTrId("tile-line-oldest", attendant.waiting).arg(age)
    readonly property string brief: attendant.parked > 0
        //: %n visits that the practice's server did not take; in a small tile
        //% "%n hängen fest"
        ? qsTrId("tile-line-parked", attendant.parked)
        : attendant.waiting > 0
        ? briefWaiting
        : attendant.lineDown
        //: The last exchange with the practice failed; in a small tile
        //% "gestört"
        ? qsTrId("tile-line-down")
        //: All visits have arrived at the practice; in a small tile
        //% "alles gesendet"
        : qsTrId("tile-line-sent")
}
