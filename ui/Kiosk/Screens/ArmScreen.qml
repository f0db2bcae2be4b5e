// SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
// SPDX-License-Identifier: EUPL-1.2

import QtQuick
import Kiosk.Controls
import Kiosk.Style

// Which arm. Seen from behind, as the patient sees the own arms: left is left.
ScreenFrame {
    id: screen

    readonly property bool linkAbove: Theme.upright || Theme.terse

    Column {
        id: words

        y: Theme.upright ? Math.round(Theme.headroom * (parent.height - height - Theme.gap - Theme.choiceHeight)) : 0
        width: parent.width
        spacing: Theme.gapSmall

        Headline {
            width: parent.width
            //: Headline above the two arms
            //% "An welchem Arm messen wir?"
            text: qsTrId("arm-headline")
        }
        Lead {
            width: parent.width
            //: Which arm must not be measured
            //% "Bitte nicht an einem Arm mit Shunt oder nach einer Lymphknoten-Operation."
            text: qsTrId("arm-lead")
        }
    }
    Row {
        anchors.top: words.bottom
        anchors.topMargin: Theme.gap
        anchors.bottom: parent.bottom
        anchors.bottomMargin: Theme.terse ? Theme.touchHeight + Theme.lineWeight : 0
        spacing: Theme.gap

        ChoiceCard {
            width: (words.width - Theme.gap) / 2
            height: Math.min(parent.height, Theme.choiceHeight)
            drawing: Qt.resolvedUrl("../pictures/arm-left.svg")
            //: One of two answers
            //% "Linker Arm"
            text: qsTrId("arm-left")
            onClicked: screen.session.pressure.chooseLeft()
        }
        ChoiceCard {
            width: (words.width - Theme.gap) / 2
            height: Math.min(parent.height, Theme.choiceHeight)
            drawing: Qt.resolvedUrl("../pictures/arm-right.svg")
            //: One of two answers
            //% "Rechter Arm"
            text: qsTrId("arm-right")
            onClicked: screen.session.pressure.chooseRight()
        }
    }
    action: [
        ByHandLink {
            anchors.right: screen.linkAbove ? parent.right : skip.left
            anchors.rightMargin: screen.linkAbove ? 0 : Theme.gap
            y: screen.linkAbove ? skip.y - height - Theme.gap : skip.y + Math.round((skip.height - height) / 2)
            onClicked: screen.session.pressure.typeByHand()
        },
        QuietButton {
            id: skip

            anchors.right: parent.right
            anchors.bottom: parent.bottom
            //: The patient doesn't want to be measured today
            //% "Heute nicht messen"
            text: qsTrId("skip-today")
            onClicked: screen.session.pressure.skip()
        }
    ]
}
