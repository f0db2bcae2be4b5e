// SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
// SPDX-License-Identifier: EUPL-1.2

import QtQuick
import Kiosk.Controls
import Kiosk.Style

// One thing in stock, with a key for one more and one for one fewer.
Card {
    id: row

    required property string name
    required property string amount
    required property bool attention
    signal added(packs: int)

    implicitHeight: Math.max(texts.height, fewer.height) + Theme.gapText

    Column {
        id: texts

        anchors.verticalCenter: parent.verticalCenter
        x: Theme.gapText
        width: parent.width - fewer.width - more.width - Theme.keyGap - 3 * Theme.gapText

        KioskText {
            width: parent.width
            text: row.name
            font.bold: true
            lineHeight: Theme.headlineSpacing
        }
        StatusLine {
            width: parent.width
            attention: row.attention
            text: row.amount
        }
    }
    KeyButton {
        id: fewer

        anchors.verticalCenter: parent.verticalCenter
        anchors.right: more.left
        anchors.rightMargin: Theme.keyGap
        width: Theme.touchHeight
        height: Theme.touchHeight
        text: "−"
        //: Key for one pack fewer, for a screen reader; %1 is what
        //% "%1: eins weniger"
        spoken: qsTrId("stock-fewer").arg(row.name)
        onClicked: row.added(-1)
    }
    KeyButton {
        id: more

        anchors.verticalCenter: parent.verticalCenter
        anchors.right: parent.right
        anchors.rightMargin: Theme.gapText
        width: Theme.touchHeight
        height: Theme.touchHeight
        text: "+"
        //: Key for one pack more, for a screen reader; %1 is what
        //% "%1: eins mehr"
        spoken: qsTrId("stock-more").arg(row.name)
        onClicked: row.added(1)
    }
}
