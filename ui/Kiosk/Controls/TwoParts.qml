// SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
// SPDX-License-Identifier: EUPL-1.2

import QtQuick
import Kiosk.Style

// Words and what belongs to them: side by side, or one below the other on an upright panel.
Item {
    id: parts

    property alias first: firstPart.data
    property alias second: secondPart.data
    property real secondWidth: (width - Theme.gapLarge) / 2
    property bool secondAbove: false // upright only: it takes the room that the words leave
    property bool secondBelow: false // upright only: it stands at the foot, near the hand
    property real headroom: 0 // upright only: share of the free room that lies above both

    readonly property real firstHeight: firstPart.childrenRect.height
    readonly property real secondHeight: secondPart.childrenRect.height
    readonly property real free: height - firstHeight - secondHeight - Theme.gapLarge
    readonly property real above: Math.round(Math.max(0, headroom * free))

    Item {
        id: firstPart

        y: !Theme.upright ? 0 : parts.secondAbove ? secondPart.height + Theme.gapLarge : parts.above
        width: Theme.upright ? parts.width : parts.width - parts.secondWidth - Theme.gapLarge
        height: Theme.upright ? parts.firstHeight : parts.height
    }
    Item {
        id: secondPart

        x: Theme.upright ? 0 : parts.width - parts.secondWidth
        y: !Theme.upright || parts.secondAbove ? 0
            : parts.secondBelow ? parts.height - parts.secondHeight
            : parts.above + firstPart.height + Theme.gapLarge
        width: Theme.upright ? parts.width : parts.secondWidth
        height: !Theme.upright ? parts.height
            : parts.secondAbove ? parts.height - parts.firstHeight - Theme.gapLarge : parts.height - y
    }
}
