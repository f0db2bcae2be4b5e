// SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
// SPDX-License-Identifier: EUPL-1.2

pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Style

// What the page is about: a number as large as it goes, its word above, more words beside it.
Card {
    id: card

    required property string value
    property string label: ""
    property string unit: ""
    property list<string> details
    property bool plain: false // the value is words, not a number
    property bool stacked: Theme.upright // the details stand below, not beside
    property int size: Theme.figure

    implicitHeight: Math.ceil(parts.height) + 2 * Theme.cardPadding
    Accessible.role: Accessible.StaticText
    Accessible.name: `${label ? label + ": " : ""}${[value, unit, ...details].join(" ").trim()}`

    Grid {
        id: parts

        readonly property real room: card.width - 2 * Theme.notePadding

        anchors.verticalCenter: parent.verticalCenter
        x: Theme.notePadding
        columns: card.stacked ? 1 : 2
        columnSpacing: Theme.gapLarge
        rowSpacing: Theme.gapSmall
        verticalItemAlignment: Grid.AlignVCenter

        Column {
            id: figure

            KioskText {
                width: Math.min(implicitWidth, parts.room)
                visible: card.label !== ""
                text: card.label
                font.pixelSize: Theme.lead
                Accessible.ignored: true
            }
            Row {
                spacing: Theme.gapText

                KioskText {
                    id: number

                    width: card.plain ? Math.min(implicitWidth, parts.room) : implicitWidth
                    text: card.value
                    font.pixelSize: card.plain ? Theme.value : card.size
                    font.features: ({ "tnum": 1 })
                    font.bold: true
                    wrapMode: card.plain ? Text.WordWrap : Text.NoWrap
                    lineHeight: Theme.headlineSpacing
                    Accessible.ignored: true
                }
                KioskText {
                    anchors.baseline: number.baseline
                    visible: card.unit !== ""
                    text: card.unit
                    color: Theme.soft
                    wrapMode: Text.NoWrap
                    Accessible.ignored: true
                }
            }
        }
        Column {
            visible: card.details.length > 0

            Repeater {
                model: card.details

                KioskText {
                    required property string modelData

                    width: card.stacked ? parts.room : parts.room - figure.width - parts.columnSpacing
                    text: modelData
                    font.pixelSize: Theme.lead
                    Accessible.ignored: true
                }
            }
        }
    }
}
