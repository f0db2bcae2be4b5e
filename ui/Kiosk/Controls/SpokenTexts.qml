// SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
// SPDX-License-Identifier: EUPL-1.2

import QtQml

// What is said when a page is read aloud, and stands on no page.
QtObject {
    readonly property string touches:
        //: Read aloud after a page; %1 are the names of its buttons
        //% "Sie können tippen auf: %1"
        qsTrId("spoken-touches")
    readonly property string chosen:
        //: Read aloud in place of the name of a choice that is ticked; %1 is its name
        //% "%1, ausgewählt"
        qsTrId("spoken-chosen")
    readonly property string over:
        //: Read aloud in place of the slash in "142 / 88 mmHg"
        //% "zu"
        qsTrId("spoken-over")
    readonly property string pressureUnit:
        //: Read aloud in place of mmHg
        //% "Millimeter Quecksilber"
        qsTrId("spoken-mmhg")
    readonly property string minutes:
        //: Read aloud in place of 2:48, the time that is left to rest; %1 is always more than 1
        //% "etwa %1 Minuten"
        qsTrId("spoken-minutes")
    readonly property string lastMinute:
        //: Read aloud in place of 0:48, the time that is left to rest
        //% "höchstens eine Minute"
        qsTrId("spoken-last-minute")
}
