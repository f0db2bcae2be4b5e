// SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
// SPDX-License-Identifier: EUPL-1.2

import QtQuick
import Kiosk.Style

// The one question of the screen, as a person would say it. Who can't see it hears it first: the
// keyboard begins here on every page, and Tab goes on to what the page asks.
KioskText {
    id: headline

    // The control that had the keyboard is gone, and nothing else has it.
    readonly property bool needed: visible && Window.activeFocusItem instanceof ScreenFrame

    font.pixelSize: Theme.headline
    font.bold: true
    lineHeight: Theme.headlineSpacing
    Accessible.role: Accessible.Heading
    Accessible.focusable: true
    onVisibleChanged: if (visible) forceActiveFocus()
    onNeededChanged: if (needed) Qt.callLater(headline.forceActiveFocus)
}
