// SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
// SPDX-License-Identifier: EUPL-1.2

import QtQuick
import Kiosk.Style

// What a page holds, one below the other; on an upright panel in the optical middle.
Column {
    width: parent.width
    y: Theme.upright ? Math.round(Math.max(0, Theme.headroom * (parent.height - height))) : 0
    spacing: Theme.gap
}
