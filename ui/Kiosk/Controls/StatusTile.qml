// SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
// SPDX-License-Identifier: EUPL-1.2

import QtQuick
import Kiosk.Style

// How one thing stands, in a few words; a touch shows the rest. Where there is little room the few
// words are fewer, or only said.
KioskButton {
    id: tile

    required property string title
    required property string standing
    property bool attention: false

    readonly property bool oneLine: Theme.narrow // one line

    text: title
    spoken: `${title}: ${standing}`
    implicitHeight: Theme.statusTile
    leftPadding: Theme.gapText
    rightPadding: Theme.gapText
    topPadding: Theme.gapSmall / 2
    bottomPadding: Theme.gapSmall / 2
    contentItem: Item {
        Sign {
            id: sign

            attention: tile.attention
            y: heading.y + (heading.height - height) / 2
        }
        KioskText {
            id: heading

            y: tile.oneLine ? (parent.height - height) / 2 : 0
            x: sign.width + Theme.gapSmall
            width: tile.oneLine && !Theme.terse ? Theme.statusTitle : parent.width - x
            text: tile.title
            font.bold: true
            wrapMode: Text.NoWrap
            lineHeight: Theme.headlineSpacing
            Accessible.ignored: true
        }
        KioskText {
            visible: !Theme.terse
            x: tile.oneLine ? heading.x + heading.width : heading.x
            y: tile.oneLine ? (parent.height - height) / 2 : heading.height
            width: parent.width - x
            text: tile.standing
            color: Theme.soft
            lineHeight: Theme.tileSpacing
            Accessible.ignored: true
        }
    }
}
