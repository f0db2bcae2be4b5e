// SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
// SPDX-License-Identifier: EUPL-1.2

import QtQuick
import Kiosk.Style

// A value with its word, large, its unit small beside it.
Card {
    id: row

    required property string label
    required property string value
    property string unit: ""
    property bool urgent: false
    property int size: Theme.value
    property bool stacked: Theme.upright // the word above the value

    border.color: urgent ? Theme.clay : Theme.line
    implicitHeight: Math.max(Theme.valueRow, texts.height + Theme.gap)
    Accessible.role: Accessible.StaticText
    Accessible.name: `${label}: ${value} ${unit}`.trim()

    Grid {
        id: texts

        anchors.verticalCenter: parent.verticalCenter
        x: Theme.notePadding
        columns: row.stacked ? 1 : 2
        verticalItemAlignment: Grid.AlignVCenter

        KioskText {
            width: row.stacked ? row.width - 2 * Theme.notePadding : Theme.valueLabel
            text: row.label
            font.pixelSize: Theme.lead
            Accessible.ignored: true
        }
        Row {
            spacing: Theme.gapText

            KioskText {
                id: number

                text: row.value
                font.pixelSize: row.size
                font.features: ({ "tnum": 1 })
                font.bold: true
                color: row.urgent ? Theme.clay : Theme.ink
                wrapMode: Text.NoWrap
                lineHeight: Theme.headlineSpacing
                Accessible.ignored: true
            }
            KioskText {
                anchors.baseline: number.baseline
                visible: row.unit !== ""
                text: row.unit
                color: Theme.soft
                wrapMode: Text.NoWrap
                Accessible.ignored: true
            }
        }
    }
}
