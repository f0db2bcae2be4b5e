// SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
// SPDX-License-Identifier: EUPL-1.2

import QtQuick
import Kiosk.Style

// One stop of the way: sign above, word below on the same left edge; upright the word beside it.
Item {
    id: stop

    required property string text
    property bool done: false
    property bool present: false

    implicitHeight: Theme.upright ? dot.height : dot.height + Theme.gapSmall + word.height

    Rectangle {
        id: dot

        width: Theme.wayDot
        height: width
        radius: width / 2
        color: stop.done ? Theme.spruce : stop.present ? Theme.amber : Theme.paper
        border.width: Theme.boxBorder
        border.color: stop.done ? Theme.spruce : stop.present ? Theme.ink : Theme.edge

        Sign {
            visible: stop.done
            anchors.centerIn: parent
            width: Theme.waySign
            height: width
            tickColor: Theme.actionInk
        }
        Arrow {
            visible: stop.present
            anchors.centerIn: parent
            width: Theme.waySign
            height: width
        }
    }
    KioskText {
        id: word

        x: Theme.upright ? dot.width + Theme.gap : 0
        y: Theme.upright ? Math.round((dot.height - height) / 2) : dot.height + Theme.gapSmall
        width: parent.width - x - Theme.gapSmall
        font.pixelSize: Theme.upright ? Theme.lead : Theme.body
        text: stop.text
        font.bold: stop.done || stop.present
        color: stop.done || stop.present ? Theme.ink : Theme.soft
    }
}
