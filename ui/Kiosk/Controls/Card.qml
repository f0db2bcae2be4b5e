// SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
// SPDX-License-Identifier: EUPL-1.2

import QtQuick
import Kiosk.Style

// A white ground for what belongs together. Nothing to press.
Rectangle {
    color: Theme.card
    radius: Theme.corner
    border.width: Theme.border
    border.color: Theme.line
}
