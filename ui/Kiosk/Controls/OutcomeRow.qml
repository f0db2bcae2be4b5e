// SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
// SPDX-License-Identifier: EUPL-1.2

import QtQuick
import Kiosk.Style

// One value of the review. The whole row can be pressed, and leads to where it can be changed.
KioskButton {
    id: row

    required property string label
    required property string value
    required property string unit
    required property string note
    property bool stacked: Theme.outcomePairs || Theme.upright // one below the other
    readonly property real edge: Theme.narrow || Theme.large ? Theme.gapSmall / 2 : Theme.gapSmall

    text: `${label}: ${value ? value + " " + unit + ", " : ""}${note}. ${change.text}`
    lift: Theme.pressEdge
    leftPadding: Theme.outcomePairs ? Theme.gapText : Theme.notePadding
    rightPadding: leftPadding
    contentItem: Item {
        Column {
            id: words

            y: row.stacked ? row.edge : Math.round((parent.height - height) / 2)
            width: row.stacked ? parent.width - change.width - Theme.gapSmall / 2 : Theme.outcomeLabel

            KioskText {
                width: parent.width
                text: row.label
                font.pixelSize: Theme.lead
                lineHeight: Theme.headlineSpacing
                Accessible.ignored: true
            }
            KioskText {
                visible: !row.stacked
                width: parent.width
                text: row.note
                color: Theme.soft
                lineHeight: Theme.headlineSpacing
                Accessible.ignored: true
            }
        }
        Row {
            x: row.stacked ? 0 : words.width
            y: row.stacked ? words.y + words.height : Math.round((parent.height - height) / 2)
            spacing: Theme.gapSmall
            visible: row.value !== ""

            KioskText {
                id: number

                text: row.value
                font.pixelSize: Theme.terse ? Theme.lead : Theme.value
                font.features: ({ "tnum": 1 })
                font.bold: true
                wrapMode: Text.NoWrap
                lineHeight: Theme.headlineSpacing
                Accessible.ignored: true
            }
            KioskText {
                anchors.baseline: number.baseline
                text: row.unit
                color: Theme.soft
                wrapMode: Text.NoWrap
                lineHeight: Theme.headlineSpacing
                Accessible.ignored: true
            }
        }
        KioskText {
            visible: row.stacked
            anchors.bottom: parent.bottom
            anchors.bottomMargin: row.edge
            width: parent.width
            text: row.note
            color: Theme.soft
            lineHeight: Theme.headlineSpacing
            Accessible.ignored: true
        }
        ChangeSign {
            id: change

            anchors.right: parent.right
            y: row.stacked ? row.edge : Math.round((parent.height - height) / 2)
        }
    }
}
