// SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
// SPDX-License-Identifier: EUPL-1.2

import QtQuick
import QtQuick.Templates as T
import Kiosk.Style

// A way round, underlined, with a touch area as high as any other.
T.Button {
    id: link

    implicitWidth: label.implicitWidth
    implicitHeight: Math.max(Theme.touchHeight, label.height)
    focusPolicy: Qt.StrongFocus
    onVisibleChanged: if (!visible) focus = false // what can't be seen can't be pressed
    font.family: Theme.family
    font.pixelSize: Theme.body
    font.bold: true

    Accessible.role: Accessible.Button
    Accessible.name: text
    Accessible.onPressAction: click()
    Keys.onReturnPressed: event => { if (!event.isAutoRepeat) click(); }
    Keys.onEnterPressed: event => { if (!event.isAutoRepeat) click(); }

    background: Item {
        FocusRing {
            visible: link.visualFocus
        }
    }
    contentItem: Item {
        Text {
            id: label

            anchors.verticalCenter: parent.verticalCenter
            width: Math.min(implicitWidth, link.width)
            text: link.text
            font: link.font
            color: link.down ? Theme.spruceEdge : Theme.spruce
            wrapMode: Text.WordWrap
            textFormat: Text.PlainText
            Accessible.ignored: true
        }
        Rectangle {
            anchors.top: label.bottom
            width: label.width
            height: Theme.border
            color: label.color
        }
    }
}
