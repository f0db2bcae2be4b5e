// SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
// SPDX-License-Identifier: EUPL-1.2

import QtQuick
import Kiosk.Style

// A value with its word, large, its unit small, and what can be done about it at the end.
Card {
    id: row

    required property string label
    required property string value
    property string unit: ""
    property bool plain: false // the value is words, not a number
    property bool urgent: false
    property bool stacked: Theme.upright || Theme.narrow // the word above the value
    default property alias end: end.data

    border.color: urgent ? Theme.clay : Theme.line
    implicitHeight: Math.max(Theme.valueRow, texts.height + Theme.gap)
    Accessible.role: Accessible.StaticText
    Accessible.name: label + ": " + value + " " + unit

    Grid {
        id: texts

        readonly property real room: row.width - 2 * Theme.notePadding - end.childrenRect.width

        anchors.verticalCenter: parent.verticalCenter
        x: Theme.notePadding
        columns: row.stacked ? 1 : 2
        verticalItemAlignment: Grid.AlignVCenter

        KioskText {
            width: row.stacked ? texts.room : Theme.valueLabel
            text: row.label
            Accessible.ignored: true
        }
        Row {
            spacing: Theme.gapSmall

            KioskText {
                id: number

                text: row.value
                font.pixelSize: row.plain ? Theme.body : Theme.value
                font.bold: true
                color: row.urgent ? Theme.clay : Theme.ink
                wrapMode: Text.NoWrap
                lineHeight: Theme.headlineSpacing
                Accessible.ignored: true
            }
            KioskText {
                anchors.baseline: number.baseline
                text: row.unit
                color: Theme.soft
                wrapMode: Text.NoWrap
                Accessible.ignored: true
            }
        }
    }
    Item {
        id: end

        anchors.right: parent.right
        anchors.rightMargin: Theme.notePadding / 2
        anchors.verticalCenter: parent.verticalCenter
        width: childrenRect.width
        height: childrenRect.height
    }
}
