// SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
// SPDX-License-Identifier: EUPL-1.2

import QtQuick
import QtQuick.Templates as T
import Kiosk.Style

// One number that is being typed: its word above, its digits below, one touch area.
T.Button {
    id: part

    required property string label
    required property int digits
    property bool present: false
    property bool wrong: false

    implicitWidth: Math.max(digits * Theme.dateDigit + Theme.gap, word.implicitWidth)
    implicitHeight: word.height + Theme.gapSmall + Theme.boxHeight
    focusPolicy: Qt.StrongFocus
    onVisibleChanged: if (!visible) focus = false // what can't be seen can't be pressed
    Accessible.role: Accessible.Button
    Accessible.name: label
    Accessible.description: text
    Accessible.onPressAction: click()
    Keys.onReturnPressed: event => { if (!event.isAutoRepeat) click(); }
    Keys.onEnterPressed: event => { if (!event.isAutoRepeat) click(); }

    background: Item {
        FocusRing {
            visible: part.visualFocus
        }
    }
    contentItem: Item {
        KioskText {
            id: word

            text: part.label
            color: part.present ? Theme.ink : Theme.soft
            Accessible.ignored: true
        }
        EntryBox {
            anchors.bottom: parent.bottom
            width: parent.width
            text: part.text
            present: part.present || part.down
            wrong: part.wrong
        }
    }
}
