// SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
// SPDX-License-Identifier: EUPL-1.2

import QtQuick
import QtQuick.Templates as T
import Kiosk.Style

// One of two equal answers, with its picture.
KioskButton {
    id: card

    property url drawing

    labelColor: Theme.spruce
    edgeColor: Theme.edge
    lift: Theme.pressEdge
    contentItem: Item {
        Image {
            anchors.top: parent.top
            anchors.bottom: word.top
            anchors.topMargin: Theme.gap
            anchors.horizontalCenter: parent.horizontalCenter
            source: card.drawing
            fillMode: Image.PreserveAspectFit
            sourceSize.height: height
            Accessible.ignored: true
        }
        KioskText {
            id: word

            anchors.bottom: parent.bottom
            anchors.bottomMargin: Theme.gap
            width: parent.width
            text: card.text
            font.pixelSize: Theme.action
            font.bold: true
            color: card.labelColor
            horizontalAlignment: Text.AlignHCenter
            Accessible.ignored: true
        }
    }
}
