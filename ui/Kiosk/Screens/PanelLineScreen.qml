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
    StatusLine {
        width: parent.width
        visible: page.session.vitals.attendant.reportAsked !== ""
        //: The practice was asked for a hygiene report; %1 is when, as in "14:05"
        //% "Hygienebericht bestellt um %1 Uhr. Die Praxis macht ihn aus dem Logbuch."
        text: qsTrId("report-asked").arg(page.session.vitals.attendant.reportAsked)
    }
    besides: SecondaryButton {
        //: A button that asks the practice for a report of the room's hygiene
        //% "Hygienebericht"
        text: qsTrId("report-ask")
        onClicked: page.session.vitals.attendant.askReport()
    }
    LineTexts {
        id: line

        attendant: page.session.vitals.attendant
    }
}
