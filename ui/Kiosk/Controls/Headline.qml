// SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
// SPDX-License-Identifier: EUPL-1.2

import QtQuick
import Kiosk.Style

// The one question of the screen, as a person would say it.
KioskText {
    font.pixelSize: Theme.headline
    font.bold: true
    lineHeight: Theme.headlineSpacing
    Accessible.role: Accessible.Heading
}
