// SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
// SPDX-License-Identifier: EUPL-1.2

import QtQuick
import Kiosk.Controls
import Kiosk.Models
import Kiosk.Style

// Telephone calls that somebody has to make, the oldest first.
PanelPage {
    id: page

    readonly property AttendantViewModel attendant: session.vitals.attendant
    readonly property int count: attendant.phoneTasks.length

    headline: count > 0
        ? qsTrId("attendant-phone")
        //: No telephone calls to make
        //% "Kein Anruf ist offen."
        : qsTrId("phone-none")

    KioskText {
        visible: page.count > 0
        text: page.session.place.practicePhone
        font.pixelSize: Theme.value
        font.features: ({ "tnum": 1 })
        font.bold: true
        lineHeight: Theme.headlineSpacing
    }
    Lead {
        width: parent.width
        visible: page.count > 0
        text: qsTrId("attendant-phone-lead")
    }
    StatusLine {
        width: parent.width
        visible: page.count > 0
        attention: true
        //: %n calls to the practice are to be made; %1 the time of day since when, as in "10:23"
        //% "%n Anrufe bei der Praxis sind offen, seit %1 Uhr."
        text: qsTrId("phone-open", page.count).arg(page.attendant.phoneTasks[0] ?? "")
    }
    besides: Row {
        spacing: Theme.bandGap

        SecondaryButton {
            visible: page.count > 0
            leftPadding: Theme.gapText
            rightPadding: Theme.gapText
            //: The call to the practice was made
            //% "Angerufen"
            text: qsTrId("phone-done")
            onClicked: page.attendant.phoneDone(0)
        }
        SecondaryButton {
            visible: !Theme.stacking || page.count === 0 // else two have no room beside each other
            leftPadding: Theme.gapText
            rightPadding: Theme.gapText
            text: qsTrId("tile-line")
            onClicked: page.attendant.turn("panel-line")
        }
    }
}
