// SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
// SPDX-License-Identifier: EUPL-1.2

import QtQml

// What is said when a page is read aloud, and stands on no page; in the order of `Wording`.
QtObject {
    readonly property list<string> all: [
        //: Read aloud after a page; %1 are the names of its buttons
        //% "Sie können tippen auf: %1"
        qsTrId("spoken-touches"),
        //: Read aloud in place of the name of a choice that is ticked; %1 is its name
        //% "%1, ausgewählt"
        qsTrId("spoken-chosen"),
        //: Read aloud in place of the slash in "142 / 88 mmHg"
        //% "zu"
        qsTrId("spoken-over"),
        //: Read aloud in place of mmHg
        //% "Millimeter Quecksilber"
        qsTrId("spoken-mmhg"),
        //: Read aloud in place of 2:48, the time that is left to rest; %1 is always more than 1
        //% "etwa %1 Minuten"
        qsTrId("spoken-minutes"),
        //: Read aloud in place of 0:48, the time that is left to rest
        //% "höchstens eine Minute"
        qsTrId("spoken-last-minute")
    ]
}
