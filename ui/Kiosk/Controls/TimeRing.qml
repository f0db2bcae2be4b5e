// SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
// SPDX-License-Identifier: EUPL-1.2

import QtQuick
import QtQuick.Shapes
import Kiosk.Style

// A wait: what is over fills the ring, what is left stands in it.
Item {
    id: ring

    required property string text
    required property string caption
    required property real doneShare
    property color color: Theme.spruce
    property int size: Theme.hero
    property bool bare: false // the caption is only read

    implicitWidth: Theme.ring
    implicitHeight: Theme.ring
    Accessible.role: Accessible.ProgressBar
    Accessible.name: text + " " + caption

    Shape {
        anchors.fill: parent

        RingPath {
            strokeColor: Theme.line
            middle: ring.width / 2
            sweep: 360
        }
        RingPath {
            strokeColor: ring.color
            middle: ring.width / 2
            sweep: 360 * ring.doneShare
        }
    }
    Column {
        anchors.centerIn: parent
        width: ring.width * Theme.ringInside

        KioskText {
            width: parent.width
            text: ring.text
            horizontalAlignment: Text.AlignHCenter
            font.pixelSize: ring.size
            font.bold: true
            font.features: ({ "tnum": 1 })
            lineHeight: Theme.headlineSpacing
            Accessible.ignored: true
        }
        KioskText {
            width: parent.width
            visible: !ring.bare
            text: ring.caption
            horizontalAlignment: Text.AlignHCenter
            color: Theme.soft
            Accessible.ignored: true
        }
    }
}
