// SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
// SPDX-License-Identifier: EUPL-1.2

import QtQuick
import Kiosk.Models

// How a measurement came out, in words: its name and unit, and where the value is from or why there
// is none. A table, to be read as one.
VitalTexts {
    id: texts

    required property OutcomeViewModel outcome
    property bool terse: false // there is little room
    readonly property string note: outcome.origin === "skipped"
        //: Of a value that wasn't measured; %1 is the reason
        //% "nicht gemessen: %1"
        ? qsTrId("outcome-skipped").arg(reasons[outcome.reason] ?? "")
        : outcome.pulse
        //: Where a value is from, as in "gemessen", and the pulse that came with it
        //% "%1, Puls %2"
        ? qsTrId("outcome-pulse").arg((terse ? terseOrigins : origins)[outcome.origin] ?? "").arg(outcome.pulse)
        : origins[outcome.origin] ?? ""

    readonly property var origins: ({
        "measured":
            //: Where a value is from: a device here measured it
            //% "gemessen"
            qsTrId("outcome-measured"),
        "by-hand":
            //: Where a value is from: somebody typed it in
            //% "von Hand eingegeben"
            qsTrId("outcome-by-hand"),
        "left-out":
            //: Why there is no value: the patient took it out again
            //% "weggelassen"
            qsTrId("outcome-left-out"),
        "too-few":
            //: There are single readings, but not enough for a mean
            //% "nicht genug Messungen"
            qsTrId("outcome-too-few"),
        "none":
            //: Why there is no value
            //% "nicht gemessen"
            qsTrId("outcome-none")
    })
    readonly property var terseOrigins: ({
        "measured": qsTrId("outcome-measured"),
        "by-hand":
            //: Where a value is from: somebody typed it in. Very short; the pulse follows
            //% "von Hand"
            qsTrId("outcome-by-hand-terse")
    })
    readonly property var reasons: ({
        "unwilling":
            //: Why something wasn't measured, 1 of 4; ends "nicht gemessen: ..."
            //% "nicht gewünscht"
            qsTrId("outcome-unwilling"),
        "unable":
            //: Why something wasn't measured, 2 of 4
            //% "nicht möglich"
            qsTrId("outcome-unable"),
        "device":
            //: Why something wasn't measured, 3 of 4
            //% "Gerät nicht bereit"
            qsTrId("outcome-device"),
        "later":
            //: Why something wasn't measured, 4 of 4
            //% "ein anderes Mal"
            qsTrId("outcome-later")
    })

    vital: outcome.vital
}
