// SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
// SPDX-License-Identifier: EUPL-1.2

import QtQuick
import Kiosk.Style

// Ways round, at the foot of a page: side by side as far as they fit.
Flow {
    width: parent.width
    anchors.bottom: parent.bottom
    spacing: Theme.gapLarge
}
