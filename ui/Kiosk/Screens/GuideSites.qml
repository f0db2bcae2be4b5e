// SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
// SPDX-License-Identifier: EUPL-1.2

import QtQuick
import Kiosk.Controls
import Kiosk.Models
import Kiosk.Style

// Where the temperature is taken. A touch starts the thermometer.
Item {
    id: sites

    required property string headline
    required property string lead
    required property MeterViewModel meter

    Column {
        id: words

        width: parent.width
        spacing: Theme.gapSmall

        Headline {
            width: parent.width
            text: sites.headline
        }
        Lead {
            width: parent.width
            text: sites.lead
        }
    }
    Row {
        anchors.top: words.bottom
        anchors.topMargin: Theme.gap
        anchors.bottom: parent.bottom
        spacing: Theme.gap

        ChoiceCard {
            width: (words.width - Theme.gap) / 2
            height: Math.min(parent.height, Theme.choiceHeight)
            drawing: Qt.resolvedUrl("../pictures/thermometer-ear.svg")
            //: One of two places where the temperature is taken
            //% "Im Ohr"
            text: qsTrId("site-ear")
            onClicked: sites.meter.startInEar()
        }
        ChoiceCard {
            width: (words.width - Theme.gap) / 2
            height: Math.min(parent.height, Theme.choiceHeight)
            drawing: Qt.resolvedUrl("../pictures/thermometer-forehead.svg")
            //: One of two places where the temperature is taken
            //% "An der Stirn"
            text: qsTrId("site-forehead")
            onClicked: sites.meter.startOnForehead()
        }
    }
}
