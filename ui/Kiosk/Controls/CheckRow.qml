// SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
// SPDX-License-Identifier: EUPL-1.2

import QtQuick
import Kiosk.Style

// One of several things that can be true, each with a box for its tick.
KioskButton {
    id: row

    required property bool on

    implicitHeight: Math.max(Theme.checkRow, words.height + Theme.gapSmall)
    leftPadding: Theme.gapText
    rightPadding: Theme.gapText
    labelSize: Theme.body
    fillColor: on ? Theme.sand : Theme.card
    edgeColor: on ? Theme.ink : Theme.edge
    edgeWidth: on ? Theme.boxBorder : Theme.border
    Accessible.role: Accessible.CheckBox
    // Said anew when the page comes: a button that can't be checked in Qt's sense takes both back.
    Accessible.checkable: visible
    Accessible.checked: visible && on
    contentItem: Item {
        Rectangle {
            id: box

            anchors.verticalCenter: parent.verticalCenter
            width: Theme.checkBox
            height: width
            radius: Theme.boxCorner
            color: Theme.card
            border.width: Theme.borderStrong
            border.color: row.on ? Theme.ink : Theme.edge

            Sign {
                visible: row.on
                anchors.centerIn: parent
                tickColor: Theme.ink
            }
        }
        KioskText {
            id: words

            anchors.verticalCenter: parent.verticalCenter
            x: box.width + Theme.gapText
            width: parent.width - x
            text: row.text
            font.pixelSize: row.labelSize
            font.bold: true
            Accessible.ignored: true
        }
    }
}
