// SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
// SPDX-License-Identifier: EUPL-1.2

import QtQuick
import QtQuick.Shapes
import Kiosk.Style

// A tick, or an exclamation mark in a ring: goes with a word, never alone.
Item {
    id: sign

    property bool attention: false
    property color tickColor: Theme.spruce

    implicitWidth: Theme.tick
    implicitHeight: Theme.tick

    Shape {
        visible: !sign.attention
        anchors.fill: parent
        preferredRendererType: Shape.GeometryRenderer

        ShapePath {
            strokeColor: sign.tickColor
            strokeWidth: Theme.tickWeight
            fillColor: "transparent"
            capStyle: ShapePath.RoundCap
            joinStyle: ShapePath.RoundJoin
            startX: sign.width * 0.12
            startY: sign.height * 0.55
            PathLine { x: sign.width * 0.38; y: sign.height * 0.80 }
            PathLine { x: sign.width * 0.90; y: sign.height * 0.22 }
        }
    }
    Rectangle {
        visible: sign.attention
        anchors.fill: parent
        radius: width / 2
        color: Theme.amber
        border.width: Theme.border
        border.color: Theme.amberInk

        Text {
            anchors.centerIn: parent
            text: "!"
            font.family: Theme.family
            font.pixelSize: Theme.signLetter
            font.bold: true
            color: Theme.amberInk
            Accessible.ignored: true
        }
    }
}
