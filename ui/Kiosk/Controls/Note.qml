// SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
// SPDX-License-Identifier: EUPL-1.2

import QtQuick
import Kiosk.Style

// A quiet box: good news on moss with a tick, what needs attention on sand with a sign.
Rectangle {
    id: note

    required property string text
    property bool attention: false

    Accessible.role: attention ? Accessible.AlertMessage : Accessible.StaticText // said first
    Accessible.name: text
    implicitWidth: row.implicitWidth + 2 * Theme.notePadding
    implicitHeight: row.height + Theme.notePadding
    radius: Theme.corner
    color: attention ? Theme.sand : Theme.moss
    border.width: attention ? Theme.border : 0
    border.color: Theme.ink

    Row {
        id: row

        readonly property real room: note.width - 2 * Theme.notePadding - sign.width - spacing

        anchors.verticalCenter: parent.verticalCenter
        x: Theme.notePadding
        spacing: Theme.gapText

        Sign {
            id: sign

            attention: note.attention
            y: Math.round((metrics.height - height) / 2)
        }
        KioskText {
            text: note.text
            width: Math.min(implicitWidth, row.room)
            color: note.attention ? Theme.ink : Theme.mossInk
            font.bold: !note.attention // a warning is longer, and has its sign
            Accessible.ignored: true
        }
    }
    FontMetrics {
        id: metrics

        font.family: Theme.family
        font.pixelSize: Theme.body
    }
}
