// SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
// SPDX-License-Identifier: EUPL-1.2

import QtQuick
import Kiosk.Style

// One box of a typed code or date: filled, next to be filled, still empty, or wrong.
Item {
    id: box

    required property string text
    property bool present: false
    property bool wrong: false
    property real leftMargin: 0

    implicitHeight: Theme.boxHeight

    Rectangle {
        anchors.fill: parent
        anchors.leftMargin: box.leftMargin
        radius: Theme.boxCorner
        color: box.present ? Theme.sand : Theme.card
        border.width: box.present || box.wrong ? Theme.boxBorder : Theme.borderStrong
        border.color: box.wrong ? Theme.clay : box.present ? Theme.ink : box.text ? Theme.spruce : Theme.edge

        Text {
            anchors.centerIn: parent
            text: box.text
            font.family: Theme.family
            font.pixelSize: Theme.boxLetter
            font.bold: true
            font.features: ({ "tnum": 1 })
            color: Theme.ink
            Accessible.ignored: true
        }
    }
}
