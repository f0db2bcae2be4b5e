// SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
// SPDX-License-Identifier: EUPL-1.2

import QtQuick

// Why a room is closed, in words. A table, to be read as one.
QtObject {
    readonly property var names: ({
        "defect":
            //: Why the room is closed
            //% "Etwas ist defekt"
            qsTrId("closed-defect"),
        "soiled":
            //: Why the room is closed
            //% "Stark verschmutzt"
            qsTrId("closed-soiled"),
        "building":
            //: Why the room is closed
            //% "Wasser, Heizung oder Strom"
            qsTrId("closed-building"),
        "unattended":
            //: Why the room is closed: nobody is there to look after it
            //% "Keine Betreuung da"
            qsTrId("closed-unattended"),
        "other":
            //: Why the room is closed
            //% "Anderer Grund"
            qsTrId("closed-other")
    })
}
