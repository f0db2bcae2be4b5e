// SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
// SPDX-License-Identifier: EUPL-1.2

import QtQuick
import Kiosk.Style

// How one thing stands, and what can be done about it.
Card {
    id: card

    required property string text
    property bool attention: false
    default property alias more: more.data

    implicitHeight: parts.height + Theme.notePadding

    Column {
        id: parts

        anchors.verticalCenter: parent.verticalCenter
        x: Theme.notePadding
        width: parent.width - 2 * Theme.notePadding
        spacing: Theme.gapSmall

        StatusLine {
            width: parent.width
            attention: card.attention
            text: card.text
        }
        Row {
            id: more

            visible: childrenRect.height > 0
        }
    }
}
