// SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
// SPDX-License-Identifier: EUPL-1.2

import QtQuick
import Kiosk.Style

// One of several answers in a list: its picture, its words, and that it leads on.
KioskButton {
    id: tile

    property url drawing
    readonly property bool drawn: drawing.toString() !== ""

    implicitHeight: Math.max(Theme.tileHeight, words.height + Theme.gapText + topPadding + bottomPadding)
    lift: Theme.pressEdge
    leftPadding: drawn ? Theme.gapText : Theme.notePadding
    rightPadding: Theme.gapText
    contentItem: Item {
        Image {
            id: picture

            visible: tile.drawn
            height: Math.min(parent.height, Theme.tilePicture) - Theme.gapSmall
            anchors.verticalCenter: parent.verticalCenter
            source: tile.drawing
            fillMode: Image.PreserveAspectFit
            width: height
            sourceSize.width: width
            sourceSize.height: height
            asynchronous: true
            Accessible.ignored: true
        }
        KioskText {
            id: words

            anchors.verticalCenter: parent.verticalCenter
            x: picture.visible ? picture.width + Theme.gapText : 0
            width: parent.width - x - sign.width - Theme.gapText
            text: tile.text
            font.pixelSize: tile.labelSize
            font.bold: true
            color: tile.labelColor
            lineHeight: Theme.headlineSpacing
            Accessible.ignored: true
        }
        Chevron {
            id: sign

            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter
        }
    }
}
