// SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
// SPDX-License-Identifier: EUPL-1.2

import QtQuick
import Kiosk.Style

// What else can be done, beside the primary action: left of it, above it on an upright panel. For
// pages without a way back, whose place it may take.
QuietButton {
    required property Item primary

    anchors.right: Theme.upright ? primary.right : primary.left
    anchors.rightMargin: Theme.upright ? 0 : Theme.bandGap
    anchors.bottom: Theme.upright ? primary.top : primary.bottom
    anchors.bottomMargin: Theme.upright ? Theme.bandGap : 0
    width: Theme.upright ? Math.max(primary.width, implicitWidth) : implicitWidth
    height: primary.height
}
