// SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
// SPDX-License-Identifier: EUPL-1.2

import QtQuick
import Kiosk.Style

// Where we are. Whoever looks after the room rests a finger on it; a short touch does nothing.
KioskText {
    id: name

    signal held

    font.pixelSize: Theme.least
    font.bold: true
    color: Theme.spruce
    lineHeight: Theme.headlineSpacing
    verticalAlignment: Text.AlignVCenter

    TapHandler {
        longPressThreshold: Theme.longPress / 1000
        onLongPressed: name.held()
    }
    Shortcut {
        sequence: "Ctrl+Shift+B"
        onActivated: name.held()
    }
}
