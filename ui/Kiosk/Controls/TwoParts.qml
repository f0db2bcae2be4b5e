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
    property bool secondAbove: false // upright only

    readonly property real firstHeight: firstPart.childrenRect.height
    readonly property real secondHeight: secondPart.childrenRect.height

    Item {
        id: firstPart

        y: Theme.upright && parts.secondAbove ? secondPart.height + Theme.gapLarge : 0
        width: Theme.upright ? parts.width : parts.width - parts.secondWidth - Theme.gapLarge
        height: Theme.upright ? parts.firstHeight : parts.height
    }
    Item {
        id: secondPart

        x: Theme.upright ? 0 : parts.width - parts.secondWidth
        y: Theme.upright && !parts.secondAbove ? firstPart.height + Theme.gapLarge : 0
        width: Theme.upright ? parts.width : parts.secondWidth
        height: !Theme.upright ? parts.height : parts.secondAbove ? parts.secondHeight : parts.height - y
    }
}
