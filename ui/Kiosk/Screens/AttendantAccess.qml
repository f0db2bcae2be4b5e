// SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
// SPDX-License-Identifier: EUPL-1.2

import Kiosk.Controls
import Kiosk.Models

// That a PIN or badge will soon open nothing any more, said in time.
StatusLine {
    id: line

    required property SignedInViewModel signedIn
    readonly property var texts: ({
        "last-day":
            //: The staff list has a last day for this attendant; %1 is a date
            //% "Ihr Zugang gilt bis %1."
            qsTrId("access-last-day").arg(line.signedIn.last),
        "line":
            //: The staff list is old because the line is down; %1 is a date
            //% "Eigene Zugänge gelten bis %1."
            qsTrId("access-line").arg(line.signedIn.last),
        "line-over":
            //: The staff list is too old because the line is down
            //% "Es gilt nur noch die PIN des Raums."
            qsTrId("access-line-over")
    })

    visible: signedIn.access !== "open"
    attention: true
    text: texts[signedIn.access] ?? ""
}
