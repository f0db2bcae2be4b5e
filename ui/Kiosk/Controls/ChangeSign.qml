// SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
// SPDX-License-Identifier: EUPL-1.2

import QtQuick
import Kiosk.Style

// A pencil and its word: what it stands on can be changed.
Row {
    //: On a row that can be pressed: the value can be changed
    //% "Ändern"
    readonly property string text: qsTrId("change-word")

    spacing: Theme.gapSmall

    Image {
        visible: !Theme.outcomePairs // the row is full
        anchors.verticalCenter: parent.verticalCenter
        source: Qt.resolvedUrl("../pictures/edit.svg")
        sourceSize.height: Theme.icon
        asynchronous: true
        Accessible.ignored: true
    }
    KioskText {
        anchors.verticalCenter: parent.verticalCenter
        text: parent.text
        color: Theme.spruce
        font.bold: true
        lineHeight: Theme.headlineSpacing
        wrapMode: Text.NoWrap
        Accessible.ignored: true
    }
}
