// SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
// SPDX-License-Identifier: EUPL-1.2

pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Controls

// When each device has to be checked.
PanelPage {
    id: page

    headline: qsTrId("tile-checks")

    CheckTexts {
        id: texts

        house: page.session.vitals.house
    }
    Repeater {
        model: page.session.vitals.house.checks

        StatusLine {
            required property var modelData

            width: parent.width
            attention: modelData.standing !== "good"
            text: texts.sentence(modelData)
        }
    }
}
