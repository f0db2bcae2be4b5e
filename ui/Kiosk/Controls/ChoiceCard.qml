// SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
// SPDX-License-Identifier: EUPL-1.2

import QtQuick
import Kiosk.Style

// One of several equal answers, with its picture.
KioskButton {
    id: card

    property url drawing
    property int wordLines: 1 // so many are kept free on each of several cards

    labelColor: Theme.spruce
    edgeColor: Theme.edge
    lift: Theme.pressEdge
    contentItem: Item {
        Picture {
            anchors.top: parent.top
            anchors.bottom: word.top
            anchors.topMargin: Theme.gapText
            anchors.bottomMargin: Theme.gapSmall
            anchors.left: parent.left
            anchors.right: parent.right
            source: card.drawing
        }
        KioskText {
            id: word

            anchors.bottom: parent.bottom
            anchors.bottomMargin: Theme.gapText
            width: parent.width
            height: Math.max(implicitHeight, Math.ceil(card.wordLines * metrics.height))
            verticalAlignment: Text.AlignVCenter
            text: card.text
            font.pixelSize: Theme.action
            font.bold: true
            color: card.labelColor
            horizontalAlignment: Text.AlignHCenter
            Accessible.ignored: true
        }
        FontMetrics {
            id: metrics

            font: word.font
        }
    }
}
