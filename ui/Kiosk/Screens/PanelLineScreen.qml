// SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
// SPDX-License-Identifier: EUPL-1.2

import Kiosk.Controls

// What is on its way to the practice, and whether the line is there.
PanelPage {
    id: page

    headline: qsTrId("tile-line")

    StatusLine {
        width: parent.width
        attention: page.session.vitals.attendant.waiting > 0
        text: line.waiting
    }
    StatusLine {
        width: parent.width
        visible: text !== ""
        attention: true
        text: line.parked
    }
    StatusLine {
        width: parent.width
        attention: page.session.vitals.attendant.lineDown
        text: line.down
    }
    LineTexts {
        id: line

        attendant: page.session.vitals.attendant
    }
}
